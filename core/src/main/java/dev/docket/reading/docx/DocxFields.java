package dev.docket.reading.docx;

import dev.docket.reading.draft.SymbolFonts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The fields open at a place of the text, one in another. Of a field its result is shown, and of a
 * field of a form its state; its instruction is not, nor are fields within it.
 */
final class DocxFields {
  private static final Pattern BUTTON =
      Pattern.compile("\\s*(?:MACROBUTTON|GOTOBUTTON)\\s+\\S+\\s+(.*)", Pattern.DOTALL);
  private static final Pattern SYMBOL =
      Pattern.compile(
          "\\s*SYMBOL\\s+(?:0x([0-9A-Fa-f]{1,4})|([0-9]{1,5}))(?:.*\\\\f\\s*\"?([^\"\\\\]+)\"?)?.*",
          Pattern.DOTALL);
  private static final Pattern NUMBERS =
      Pattern.compile("\\s*(?:LISTNUM|AUTONUM).*", Pattern.DOTALL);

  /** The state of a field of a form. */
  private static final class Form {
    @Nullable Boolean checked;
    @Nullable Boolean checkedByDefault;
    int chosen;
    final List<String> entries = new ArrayList<>();
    String text = "";
  }

  private static final class Field {
    final StringBuilder code = new StringBuilder();
    @Nullable Form form;
    boolean result; // what follows is its result
    boolean shown; // its result has text
  }

  private final Deque<Field> open = new ArrayDeque<>();
  private int unnumbered; // fields that count, which are not counted here

  /** Whether text at this place is shown: no field around it is at its instruction. */
  boolean isShown() {
    return open.stream().allMatch(field -> field.result);
  }

  /** Takes part of an instruction, or text within one. */
  void code(String text) {
    for (Field field : open) {
      if (!field.result) {
        field.code.append(text);
        return;
      }
    }
  }

  /** Notes that text was shown at this place. */
  void shown() {
    open.forEach(field -> field.shown = true);
  }

  /** Reads the field character {@code xml} stands at, to its end; the answer is what it shows. */
  String character(XMLStreamReader xml) throws XMLStreamException {
    String type = Docx.attribute(xml, "fldCharType").orElse("");
    Form form = form(xml);
    switch (type) {
      case "begin" -> {
        Field field = new Field();
        field.form = form;
        open.push(field);
      }
      case "separate" -> {
        if (!open.isEmpty()) {
          open.element().result = true;
        }
      }
      case "end" -> {
        if (!open.isEmpty()) {
          return ended(open.pop());
        }
      }
      default -> {
        // no such character
      }
    }
    return "";
  }

  private String ended(Field field) {
    String code = field.code.toString();
    if (NUMBERS.matcher(code).matches() && !field.shown && isShown()) {
      unnumbered++;
    }
    if (field.shown || !isShown()) {
      return "";
    }
    String name = code.strip().toUpperCase(Locale.ROOT);
    Form form = field.form;
    if (form != null && (form.checked != null || form.checkedByDefault != null)) {
      Boolean checked = form.checked == null ? form.checkedByDefault : form.checked;
      return Boolean.TRUE.equals(checked) ? "☒" : "☐";
    }
    if (form != null && name.startsWith("FORM")) {
      boolean known = form.chosen >= 0 && form.chosen < form.entries.size();
      return known ? form.entries.get(form.chosen) : form.text;
    }
    Matcher button = BUTTON.matcher(code);
    if (button.matches()) {
      return button.group(1).strip();
    }
    Matcher symbol = SYMBOL.matcher(code);
    if (symbol.matches()) {
      return symbol(symbol);
    }
    return name.startsWith("EQ ") ? DocxEq.read(code.strip().substring("EQ ".length())) : "";
  }

  private static String symbol(Matcher field) {
    int character =
        field.group(1) == null
            ? Integer.parseInt(field.group(2))
            : Integer.parseInt(field.group(1), 16);
    String font = field.group(3) == null ? "Symbol" : field.group(3).strip();
    return SymbolFonts.character(font, character)
        .orElse(SymbolFonts.isSymbolFont(font) ? "\uFFFD" : Character.toString(character));
  }

  /** Reads what a field character holds, to its end. */
  private static @Nullable Form form(XMLStreamReader xml) throws XMLStreamException {
    Form form = null;
    for (int depth = 0; depth >= 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        form = form == null ? new Form() : form;
        take(xml, form);
      }
    }
    return form;
  }

  private static void take(XMLStreamReader xml, Form form) {
    switch (xml.getLocalName()) {
      case "checkBox" -> form.checkedByDefault = false;
      case "checked" -> form.checked = Docx.isOn(xml);
      case "listEntry" -> form.entries.add(Docx.value(xml));
      case "result" -> form.chosen = Docx.number(xml).orElse(0);
      case "default" -> {
        if (form.checkedByDefault != null) {
          form.checkedByDefault = Docx.isOn(xml);
        } else {
          form.text = Docx.value(xml);
          form.chosen = Docx.number(xml).orElse(form.chosen);
        }
      }
      default -> {
        // its name, size and macros
      }
    }
  }

  /** The number of fields that show a count which is not stored, and so is not read. */
  int unnumbered() {
    return unnumbered;
  }
}
