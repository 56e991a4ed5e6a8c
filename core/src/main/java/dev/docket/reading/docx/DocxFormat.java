package dev.docket.reading.docx;

import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The formatting of a run or style that decides what is read of it; what is not given is open. */
final class DocxFormat {
  private static final int RAISED = 4; // half-points above the line that make a raised figure

  /** Whether the text stands above or below the line. */
  enum Place {
    LINE,
    RAISED,
    LOWERED
  }

  @Nullable Boolean struck;
  @Nullable Boolean hidden;
  @Nullable Boolean bold;
  @Nullable Boolean capitals;
  @Nullable Place place;
  @Nullable String font;

  /** Takes the property at {@code xml} if it is one of these. */
  void take(XMLStreamReader xml, String name) {
    switch (name) {
      case "strike", "dstrike" -> struck = Docx.isOn(xml) || Boolean.TRUE.equals(struck);
      case "vanish" -> hidden = Docx.isOn(xml);
      case "caps" -> capitals = Docx.isOn(xml);
      case "b" -> bold = Docx.isOn(xml);
      case "vertAlign" ->
          place =
              switch (Docx.value(xml)) {
                case "superscript" -> Place.RAISED;
                case "subscript" -> Place.LOWERED;
                default -> Place.LINE;
              };
      case "position" -> {
        int height = Docx.number(xml).orElse(0);
        if (height >= RAISED && place == null) {
          place = Place.RAISED;
        }
      }
      case "rFonts" ->
          font =
              Docx.attribute(xml, "ascii")
                  .or(() -> Docx.attribute(xml, "hAnsi"))
                  .map(f -> f.toLowerCase(Locale.ROOT))
                  .orElse(font);
      default -> {
        // formatting that says nothing about the text
      }
    }
  }

  /** What this leaves open is taken from {@code base}. */
  void inherit(DocxFormat base) {
    struck = struck == null ? base.struck : struck;
    hidden = hidden == null ? base.hidden : hidden;
    bold = bold == null ? base.bold : bold;
    capitals = capitals == null ? base.capitals : capitals;
    place = place == null ? base.place : place;
    font = font == null ? base.font : font;
  }
}
