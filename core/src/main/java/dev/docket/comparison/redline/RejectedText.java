package dev.docket.comparison.redline;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a part holds when all changes of ours are rejected, told so that two parts that hold the
 * same are told alike, however their text is cut into runs: text, its formatting, paragraphs and
 * their properties, rows.
 */
final class RejectedText {
  private static final Set<String> TEXT = Set.of("t", "delText", "instrText", "delInstrText");
  private static final Set<String> OF_MARK = Set.of("rPr", "sectPr", "pPrChange");
  private static final String ROW = "\u240D\n"; // how the end of a row is told

  /** A blank paragraph behind a table that ends the text: programs add it where it is not there. */
  private static final Pattern LAST = Pattern.compile("(" + ROW + ")\u00B6[^\n]*\n\\z");

  private static final Set<String> NOT_SHOWN = Set.of("lastRenderedPageBreak", "proofErr");

  private final OldPart part;
  private final StringBuilder told = new StringBuilder();
  private String format = "";

  private RejectedText(OldPart part) {
    this.part = part;
  }

  /** The same text for two parts that hold the same. */
  static String of(OldPart part) {
    RejectedText text = new RejectedText(part);
    text.tell(part.xml().root());
    return LAST.matcher(text.told).replaceFirst("$1");
  }

  private void tell(XmlElement element) {
    for (XmlElement child : element.elements()) {
      if (TEXT.contains(child.local())) {
        text(child.text());
      } else if (child.is("tr")) {
        row(child);
      } else if (child.is("p")) {
        paragraph(child);
      } else if (child.is("r")) {
        run(child);
      } else if (!isGone(child) && !child.local().endsWith("Pr")) {
        tell(child);
      }
    }
  }

  /** Whether an element is an insertion of ours. */
  private boolean isGone(XmlElement element) {
    return element.is("ins") && part.isOurs(element);
  }

  private void row(XmlElement row) {
    boolean comes = row.child("trPr").flatMap(p -> p.child("ins")).filter(part::isOurs).isPresent();
    if (!comes) {
      tell(row);
      told.append(ROW);
    }
  }

  private void paragraph(XmlElement paragraph) {
    tell(paragraph);
    XmlElement properties = paragraph.child("pPr").orElse(null);
    XmlElement ofMark = properties == null ? null : properties.child("rPr").orElse(null);
    if (ofMark == null || ofMark.elements().stream().noneMatch(this::isGone)) {
      told.append('\u00B6').append(properties(properties)).append('\n');
    }
  }

  private String properties(@Nullable XmlElement properties) {
    if (properties == null) {
      return "";
    }
    XmlElement before =
        properties
            .child("pPrChange")
            .filter(part::isOurs)
            .flatMap(change -> change.child("pPr"))
            .orElse(properties);
    StringBuilder xml = new StringBuilder();
    before.elements().stream().filter(e -> !OF_MARK.contains(e.local())).forEach(e -> e.write(xml));
    return xml.toString();
  }

  private void run(XmlElement run) {
    StringBuilder own = new StringBuilder();
    run.child("rPr").ifPresent(p -> p.elements().forEach(e -> e.write(own)));
    for (XmlElement child : run.elements()) {
      if (child.is("rPr") || NOT_SHOWN.contains(child.local())) {
        continue;
      }
      if (!own.toString().equals(format)) {
        format = own.toString();
        told.append('{').append(format).append('}');
      }
      if (TEXT.contains(child.local())) {
        text(child.text());
      } else {
        told.append('<').append(child.local()).append('>');
        tell(child);
      }
    }
  }

  private void text(String text) {
    told.append(text);
  }
}
