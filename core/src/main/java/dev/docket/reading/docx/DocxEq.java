package dev.docket.reading.docx;

import dev.docket.reading.draft.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the instruction of an EQ field, with which older files build fractions, roots, letters in
 * circles and readings above kanji: {@code \f(1,2)} is 1/2, {@code \o\ac(○,印)} is 印.
 */
final class DocxEq {
  private final String code;
  private int at;

  private DocxEq(String code) {
    this.code = code;
  }

  /** What the instruction after the word EQ shows. */
  static String read(String code) {
    return new DocxEq(code).list("").strip();
  }

  /** Text and switches up to one of {@code ends}, which is not taken. */
  private String list(String ends) {
    StringBuilder text = new StringBuilder();
    while (at < code.length() && ends.indexOf(code.charAt(at)) < 0) {
      char c = code.charAt(at++);
      if (c != '\\' || at >= code.length()) {
        text.append(c);
      } else if (code.charAt(at) == '*') {
        formatting();
      } else if (Character.isLetter(code.charAt(at))) {
        Formula.append(text, operation());
      } else {
        text.append(code.charAt(at++));
      }
    }
    return text.toString();
  }

  /** Passes over a switch such as {@code \\* "Font:MS Mincho"}. */
  private void formatting() {
    at++;
    while (at < code.length() && code.charAt(at) == ' ') {
      at++;
    }
    boolean quoted = at < code.length() && code.charAt(at) == '"';
    int end = code.indexOf(quoted ? '"' : ' ', Math.min(code.length(), at + 1));
    at = end < 0 ? code.length() : end + 1;
  }

  private String operation() {
    String name = word();
    while (at < code.length() && code.charAt(at) != '(') { // its options, with values
      if (code.charAt(at) == '\\') {
        at++;
        String option = word();
        name = option.equals("up") || option.equals("do") ? name + option : name;
      } else if (Character.isLetterOrDigit(code.charAt(at)) || code.charAt(at) == ' ') {
        at++;
      } else {
        return "";
      }
    }
    List<String> operands = operands();
    String first = operands.isEmpty() ? "" : operands.getFirst();
    String last = operands.isEmpty() ? "" : operands.getLast();
    return switch (name) {
      case "f" -> Formula.fraction(first, last);
      case "r" -> operands.size() > 1 ? Formula.root(first, last) : Formula.root("", last);
      case "sup" -> operands.size() == 1 ? "^" + Formula.grouped(first) : first;
      case "sdo" -> operands.size() == 1 ? "_" + Formula.grouped(first) : first;
      case "o" -> overlaid(operands);
      case "b" -> "(" + first + ")";
      case "i" -> operands.size() > 2 ? Formula.large("∫", first, operands.get(1), last) : last;
      case "a", "l" -> String.join(", ", operands);
      default -> String.join(" ", operands);
    };
  }

  /** Of characters written over one another: the last that is neither a ring nor a reading. */
  private static String overlaid(List<String> operands) {
    for (String operand : operands.reversed()) {
      if (!operand.startsWith("^") && "○◯□△◇".indexOf(operand.strip()) < 0) {
        return operand.strip();
      }
    }
    return operands.isEmpty() ? "" : operands.getLast();
  }

  private List<String> operands() {
    List<String> operands = new ArrayList<>();
    if (at >= code.length()) {
      return operands;
    }
    do {
      at++; // the bracket, or what stands between two operands
      operands.add(list(",;)").strip());
    } while (at < code.length() && code.charAt(at) != ')');
    at = Math.min(code.length(), at + 1);
    return operands;
  }

  private String word() {
    int from = at;
    while (at < code.length() && Character.isLetter(code.charAt(at)) && code.charAt(at) < 128) {
      at++;
    }
    return code.substring(from, at).toLowerCase(Locale.ROOT);
  }
}
