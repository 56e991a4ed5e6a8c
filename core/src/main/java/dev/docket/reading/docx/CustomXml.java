package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The data parts of a package, addressed by paths of elements such as {@code /a:deal/a:fee[2]}. */
final class CustomXml {
  private static final Pattern STEP =
      Pattern.compile("/(@?)(?:([\\w.-]+):)?([\\w.-]+|\\*)(?:\\[([0-9]{1,4})\\])?");
  private static final Pattern PREFIX =
      Pattern.compile("xmlns:([\\w.-]+)\\s*=\\s*['\"]([^'\"]*)['\"]");

  /** Parts that a binding may name by an id of their own, though no file says so. */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "{6c3c8bc8-f283-45ae-878a-bab7291924a1}", "docprops/core.xml",
          "{6668398d-a668-4e3e-a5eb-62b293d839f1}", "docprops/app.xml");

  /** One step of a path; a namespace that is not given is any. */
  private record Step(boolean attribute, String namespace, String name, int index) {}

  private final DocxPackage source;
  private final Map<String, String> parts = new HashMap<>(BUILT_IN); // by id, in lower case
  private boolean listed;

  CustomXml(DocxPackage source) {
    this.source = source;
  }

  /** The text at {@code path} in the part of this id; where there is none such, in any part. */
  Optional<String> value(String path, String id, String prefixes)
      throws XMLStreamException, UnreadableDocumentException {
    List<Step> steps = steps(path, prefixes);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    list();
    String named = parts.get(id.toLowerCase(Locale.ROOT));
    List<String> searched =
        named != null && source.bytes(named).isPresent() ? List.of(named) : items();
    for (String part : searched) {
      Optional<XMLStreamReader> xml = source.xml(part);
      Optional<String> found = xml.isEmpty() ? Optional.empty() : find(xml.get(), steps);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<String> items() {
    return source.names("customxml/").stream()
        .filter(name -> name.matches("customxml/[^/]+\\.xml") && !name.contains("itemprops"))
        .toList();
  }

  private void list() throws XMLStreamException, UnreadableDocumentException {
    if (listed) {
      return;
    }
    listed = true;
    for (String item : items()) {
      for (String properties : source.relations(item).targets("customXmlProps")) {
        Optional<XMLStreamReader> xml = source.xml(properties);
        while (xml.isPresent() && xml.get().hasNext()) {
          if (xml.get().next() == XMLStreamConstants.START_ELEMENT) {
            Docx.attribute(xml.get(), "itemID")
                .ifPresent(id -> parts.put(id.toLowerCase(Locale.ROOT), item));
          }
        }
      }
    }
  }

  /** The steps of a path; none if it is more than a path of elements. */
  private static List<Step> steps(String path, String prefixes) {
    Map<String, String> namespaces = new HashMap<>();
    for (Matcher m = PREFIX.matcher(prefixes); m.find(); ) {
      namespaces.put(m.group(1), m.group(2));
    }
    List<Step> steps = new ArrayList<>();
    Matcher m = STEP.matcher(path.strip().replace("/text()", ""));
    int end = 0;
    while (m.find() && m.start() == end) {
      String prefix = m.group(2) == null ? "" : m.group(2);
      steps.add(
          new Step(
              !m.group(1).isEmpty(),
              namespaces.getOrDefault(prefix, ""),
              m.group(3),
              m.group(4) == null ? 1 : Integer.parseInt(m.group(4))));
      end = m.end();
    }
    return end == path.strip().replace("/text()", "").length() ? steps : List.of();
  }

  private static Optional<String> find(XMLStreamReader xml, List<Step> steps)
      throws XMLStreamException {
    int matched = 0; // steps that the open elements match, from the root
    int depth = 0;
    OptionalInt wanted = OptionalInt.empty(); // the depth of the element whose text is wanted
    int[] seen = new int[steps.size() + 1]; // siblings that match a step, below the step before
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (wanted.isEmpty() && matched == depth - 1 && matched < steps.size()) {
            Step step = steps.get(matched);
            if (fits(xml, step) && ++seen[matched] == step.index) {
              matched++;
              seen[matched] = 0;
              boolean attribute = matched < steps.size() && steps.get(matched).attribute;
              if (attribute) {
                return Docx.attribute(xml, steps.get(matched).name);
              }
              wanted = matched == steps.size() ? OptionalInt.of(depth) : wanted;
            }
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (wanted.isPresent()) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (wanted.isPresent() && wanted.getAsInt() == depth) {
            return Optional.of(text.toString());
          }
          depth--;
          matched = Math.min(matched, depth);
        }
        default -> {
          // comments and processing instructions
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(XMLStreamReader xml, Step step) {
    String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    return (step.name.equals("*") || xml.getLocalName().equals(step.name))
        && (step.namespace.isEmpty() || namespace.equals(step.namespace));
  }
}
