package dev.docket.reading.docx;

import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.draft.SymbolFonts;
import dev.docket.wording.label.ListNumbers;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** A level of a list: its first number, format, pattern such as {@code %1.%2}, and suffix. */
final class DocxLevel {
  private static final String BULLET = "- ";
  private static final String TELLING_BULLETS = "☐☑☒✓✔✗✘"; // that say something of their item

  int start = 1;
  String format = "decimal";
  private String example = ""; // of a custom format: 001, 002, 003, ...
  String pattern = "";
  private String suffix = "tab";
  private String font = "";
  boolean legal;
  int restart = -1; // the level whose number restarts it, 0 for none
  String style = ""; // the paragraph style whose paragraphs stand at this level

  /** Takes the property at {@code xml} if it is one of a level. */
  void take(XMLStreamReader xml, String name) {
    switch (name) {
      case "start" -> start = Docx.number(xml).orElse(1);
      case "numFmt" -> format(Docx.value(xml), Docx.attribute(xml, "format").orElse(""));
      case "lvlText" -> pattern = Docx.value(xml);
      case "suff" -> suffix = Docx.value(xml);
      case "isLgl" -> legal = Docx.isOn(xml);
      case "lvlRestart" -> restart = Docx.number(xml).orElse(-1);
      case "pStyle" -> style = Docx.value(xml);
      case "rFonts" -> font = Docx.attribute(xml, "ascii").orElse("");
      default -> {
        // formatting
      }
    }
  }

  /** A custom format stands before the nearest one that older programs know. */
  private void format(String name, String ofCustom) {
    boolean known = !example.isEmpty() && ListNumbers.byExample(1, example).isPresent();
    if (name.equals("custom")) {
      example = ofCustom;
    } else if (!known) {
      format = name;
    }
  }

  /** The number as this level shows it. */
  String written(int number) {
    Optional<String> custom = ListNumbers.byExample(number, example);
    return custom.orElseGet(() -> ListNumbers.written(number, format));
  }

  boolean isKnown() {
    return ListNumbers.byExample(1, example).isPresent() || ListNumbers.isKnown(format);
  }

  /** The sign that is shown before an item that is not numbered. */
  String sign() {
    StringBuilder shown = new StringBuilder();
    pattern
        .codePoints()
        .forEach(c -> shown.append(SymbolFonts.character(font, c).orElse(Character.toString(c))));
    return shown.toString().strip();
  }

  /** What stands before an item that is not numbered: a dash, or what says more than a dash. */
  String bullet() {
    String sign = sign();
    boolean word =
        sign.length() > 1
            && !sign.contains("%")
            && sign.chars().anyMatch(Character::isLetterOrDigit);
    boolean telling = sign.length() == 1 && TELLING_BULLETS.contains(sign);
    return word || telling ? sign + " " : BULLET;
  }

  /** What stands between the number and the text. */
  String suffix(CharSequence label) {
    boolean wide = LineJoining.isWide(label.charAt(label.length() - 1));
    return suffix.equals("nothing") ? "" : wide ? "　" : " ";
  }
}
