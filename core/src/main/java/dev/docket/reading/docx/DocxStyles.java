package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The styles of a DOCX: headings, numbered paragraphs, and what hides, strikes or raises text. */
final class DocxStyles {
  private static final Pattern HEADING =
      Pattern.compile("(?:heading|überschrift|titre|見出し) ?([1-9])", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTENTS = Pattern.compile("toc ?[1-9]", Pattern.CASE_INSENSITIVE);
  private static final DocxFormat PLAIN = new DocxFormat();

  /** A style; {@code outline} is its heading rank from 1 or 0, what is missing is inherited. */
  private static final class Style {
    String name = "";
    @Nullable String basedOn;
    int outline;
    @Nullable Integer numId;
    @Nullable Integer numLevel;
    final DocxFormat format = new DocxFormat();
  }

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, DocxFormat> formats = new HashMap<>();
  private String normal = ""; // the style of paragraphs that name none

  /** Reads styles.xml, if there is one. */
  static DocxStyles read(DocxPackage from) throws XMLStreamException, UnreadableDocumentException {
    DocxStyles read = new DocxStyles();
    Optional<String> part = from.part("styles");
    Optional<XMLStreamReader> xml = part.isEmpty() ? Optional.empty() : from.xml(part.get());
    if (xml.isPresent()) {
      read.fill(xml.get());
    }
    return read;
  }

  private void fill(XMLStreamReader xml) throws XMLStreamException {
    Style style = new Style();
    int conditional = 0; // elements open that hold for some cells of a table only
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && conditional > 0) {
        conditional--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (conditional > 0 || name.equals("tblStylePr")) {
          conditional++;
        } else if (name.equals("style")) {
          style = opened(xml);
        } else {
          take(xml, name, style);
        }
      }
    }
  }

  private Style opened(XMLStreamReader xml) {
    Style style = new Style();
    String id = Docx.attribute(xml, "styleId").orElse("");
    styles.put(id, style);
    String byDefault = Docx.attribute(xml, "default").orElse("0");
    boolean paragraphs = Docx.attribute(xml, "type").orElse("").equals("paragraph");
    if (paragraphs && (byDefault.equals("1") || byDefault.equals("true"))) {
      normal = id;
    }
    return style;
  }

  private static void take(XMLStreamReader xml, String name, Style style) {
    switch (name) {
      case "name" -> style.name = Docx.value(xml);
      case "basedOn" -> style.basedOn = Docx.value(xml);
      case "outlineLvl" -> style.outline = Docx.number(xml).orElse(9) + 1;
      case "numId" -> style.numId = Docx.number(xml).orElse(0);
      case "ilvl" -> style.numLevel = Docx.number(xml).orElse(0);
      default -> style.format.take(xml, name);
    }
  }

  /** The heading rank of a style from 1; 0 if it is none. Title is 1. */
  int heading(String id) {
    Set<String> seen = new HashSet<>();
    for (Style style = styles.get(id); style != null; style = parent(style, seen)) {
      if (style.outline > 0) {
        return style.outline <= 9 ? style.outline : 0;
      }
      Matcher m = HEADING.matcher(style.name);
      if (m.matches()) {
        return Integer.parseInt(m.group(1));
      }
      String name = style.name.toLowerCase(Locale.ROOT);
      if (name.equals("title") || name.equals("表題")) {
        return 1;
      }
    }
    return 0;
  }

  /** Whether a style is that of the entries of a table of contents. */
  boolean isContents(String id) {
    Style style = styles.get(id);
    return CONTENTS.matcher(style == null ? id : style.name).matches();
  }

  /** The list whose numbers a style gives its paragraphs; 0 for none. */
  int list(String id) {
    Set<String> seen = new HashSet<>();
    for (Style style = styles.get(id); style != null; style = parent(style, seen)) {
      if (style.numId != null) {
        return style.numId;
      }
    }
    return 0;
  }

  /** The level in its list that a style names; empty if it names none. */
  Optional<Integer> level(String id) {
    Set<String> seen = new HashSet<>();
    for (Style style = styles.get(id); style != null; style = parent(style, seen)) {
      if (style.numLevel != null) {
        return Optional.of(style.numLevel);
      }
    }
    return Optional.empty();
  }

  /** The style of a paragraph that names {@code id}, or none. */
  DocxFormat paragraph(String id) {
    return format(id.isEmpty() ? normal : id);
  }

  /** What a style says with all that it is based on. */
  DocxFormat format(String id) {
    Style style = styles.get(id);
    if (style == null) {
      return PLAIN;
    }
    DocxFormat known = formats.get(id);
    if (known != null) {
      return known;
    }
    DocxFormat format = new DocxFormat();
    Set<String> seen = new HashSet<>();
    for (Style at = style; at != null; at = parent(at, seen)) {
      format.inherit(at.format);
    }
    formats.put(id, format);
    return format;
  }

  private @Nullable Style parent(Style style, Set<String> seen) {
    return style.basedOn != null && seen.add(style.basedOn) ? styles.get(style.basedOn) : null;
  }
}
