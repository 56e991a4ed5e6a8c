package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.draft.Deadline;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a DOCX, found by its relationships. Nothing outside is ever followed. */
final class DocxPackage {
  private static final int DEEPEST = 400;
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private final ZipParts zip;
  private final String main;
  private final DocxRelations relations;
  private final Map<String, String> contentTypes = new HashMap<>();

  private DocxPackage(ZipParts zip) throws UnreadableDocumentException, XMLStreamException {
    this.zip = zip;
    this.main = main();
    this.relations = relations(main);
    contentTypes();
  }

  /** Opens {@code bytes}. */
  static DocxPackage open(byte[] bytes, Deadline deadline) throws UnreadableDocumentException {
    if (startsWithOle2(bytes)) {
      boolean encrypted =
          new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage")
              || new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE)
                  .contains("EncryptedPackage");
      throw encrypted
          ? new UnreadableDocumentException(
              Reason.ENCRYPTED,
              "The DOCX is protected with a password. Save it without one and send it again.")
          : new UnreadableDocumentException(
              Reason.DAMAGED, "This is an old .doc file. Save it as .docx and send that.");
    }
    try {
      return new DocxPackage(new ZipParts(bytes, deadline));
    } catch (XMLStreamException e) {
      throw damaged();
    }
  }

  private String main() throws UnreadableDocumentException, XMLStreamException {
    List<String> named = relations("").targets("officeDocument");
    for (String name : named) {
      if (zip.contains(name)) {
        return name;
      }
    }
    return zip.names().stream()
        .filter(name -> name.matches("word/document[0-9]?\\.xml"))
        .findFirst()
        .orElseThrow(DocxPackage::damaged);
  }

  private void contentTypes() throws UnreadableDocumentException, XMLStreamException {
    Optional<XMLStreamReader> xml = xml("[Content_Types].xml");
    while (xml.isPresent() && xml.get().hasNext()) {
      if (xml.get().next() == XMLStreamConstants.START_ELEMENT) {
        String type = Docx.attribute(xml.get(), "ContentType").orElse("");
        Docx.attribute(xml.get(), "PartName")
            .ifPresent(name -> contentTypes.put(name.toLowerCase(Locale.ROOT), type));
        Docx.attribute(xml.get(), "Extension")
            .ifPresent(end -> contentTypes.put("." + end.toLowerCase(Locale.ROOT), type));
      }
    }
  }

  /** The name of the part that holds the text. */
  String mainPart() {
    return main;
  }

  /** What the main part points to. */
  DocxRelations relations() {
    return relations;
  }

  /** What the part {@code name} points to; the package itself is the empty name. */
  DocxRelations relations(String name) throws UnreadableDocumentException, XMLStreamException {
    int slash = name.lastIndexOf('/') + 1;
    String file = name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
    return DocxRelations.read(xml(file), name);
  }

  /**
   * The part that the main part uses as {@code type}, such as styles; where no relationship says
   * which, the one of that name beside it.
   */
  Optional<String> part(String type) {
    String beside = main.substring(0, main.lastIndexOf('/') + 1) + type + ".xml";
    return relations.targets(type).stream()
        .filter(zip::contains)
        .findFirst()
        .or(() -> zip.contains(beside) ? Optional.of(beside) : Optional.empty());
  }

  /** The page headers and footers of the document. */
  List<String> margins() {
    TreeSet<String> margins = new TreeSet<>(relations.targets("header"));
    margins.addAll(relations.targets("footer"));
    zip.names().stream()
        .filter(name -> name.matches("word/(?:header|footer)[0-9]{0,4}\\.xml"))
        .forEach(margins::add);
    return margins.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
  }

  /** The media type of a part, in lower case; empty if nothing tells it. */
  String contentType(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String end = lower.contains(".") ? lower.substring(lower.lastIndexOf('.')) : "";
    return contentTypes
        .getOrDefault("/" + lower, contentTypes.getOrDefault(end, ""))
        .toLowerCase(Locale.ROOT);
  }

  /** The bytes of a part; empty if there is none of that name. */
  Optional<byte[]> bytes(String name) throws UnreadableDocumentException {
    return zip.read(name);
  }

  /** A reader of a part; empty if there is none of that name. */
  Optional<XMLStreamReader> xml(String name)
      throws UnreadableDocumentException, XMLStreamException {
    Optional<byte[]> bytes = zip.read(name);
    return bytes.isEmpty()
        ? Optional.empty()
        : Optional.of(factory().createXMLStreamReader(new ByteArrayInputStream(bytes.get())));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
    return factory;
  }

  /** The names of all parts that begin with {@code folder}, in lower case. */
  List<String> names(String folder) {
    return zip.names().stream().filter(name -> name.startsWith(folder)).toList();
  }

  /** A package of the same parts, but for those in {@code parts}, which are changed or new. */
  byte[] with(Map<String, byte[]> parts) throws UnreadableDocumentException {
    Map<String, byte[]> open = new LinkedHashMap<>(parts);
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (String name : zip.names()) {
      byte[] changed = open.remove(name);
      byte[] bytes = changed == null ? zip.read(name).orElseThrow(DocxPackage::damaged) : changed;
      all.put(zip.written(name), bytes);
    }
    all.putAll(open);
    return Zip.of(all);
  }

  boolean hasMacros() {
    return zip.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
  }

  static UnreadableDocumentException damaged() {
    return new UnreadableDocumentException(
        Reason.DAMAGED, "The DOCX is damaged and cannot be opened. Save it again.");
  }

  private static boolean startsWithOle2(byte[] bytes) {
    for (int i = 0; i < OLE2.length; i++) {
      if (i >= bytes.length || bytes[i] != OLE2[i]) {
        return false;
      }
    }
    return true;
  }
}
