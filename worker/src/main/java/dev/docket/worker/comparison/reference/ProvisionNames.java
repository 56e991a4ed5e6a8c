package dev.docket.worker.comparison.reference;

import dev.docket.document.SectionKind;
import dev.docket.wording.Script;
import dev.docket.wording.reference.Reference;
import dev.docket.wording.reference.Reference.Base;
import dev.docket.wording.reference.Reference.Level;
import dev.docket.wording.reference.Reference.Step;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes references to provisions as drafting writes them: 第１条第３項, 前項 as 第一項, 3(b). */
final class ProvisionNames {
  private static final Pattern NUMERAL = Pattern.compile("[0-9０-９]+|[〇零一二三四五六七八九十百千]+");
  private static final Pattern ENGLISH_NUMBER =
      Pattern.compile("[0-9]+(?:\\.[0-9]+)*|(?<=\\s)[IVXLC]+\\b|\\([A-Za-z0-9]+\\)");
  private static final Pattern DASH = Pattern.compile("-");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
  private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:-[0-9]+)*");

  private final List<Clause> clauses;

  ProvisionNames(List<Clause> clauses) {
    this.clauses = clauses;
  }

  /**
   * What {@code reference}, written in the clause at {@code index}, should say to lead to {@code
   * target}; empty where that cannot be written.
   */
  Optional<String> proposal(LocatedReference reference, int index, Target target) {
    Clause clause = clauses.get(target.clause());
    boolean isWithinUnread = !target.rest().isEmpty() && unread(reference, target).isEmpty();
    if (clause.number() == null || isWithinUnread) {
      return Optional.empty();
    }
    String written = reference.text();
    return Script.hasCjk(written)
        ? japanese(reference.reference(), written, index, target)
            .map(p -> p + unread(reference, target))
        : english(written, index, target);
  }

  /**
   * The items that {@code reference} names in a paragraph whose items were not read: they are named
   * as they were. Empty where what is named otherwise was not found.
   */
  private static String unread(LocatedReference reference, Target target) {
    if (target.rest().isEmpty() || !Script.hasCjk(reference.text())) {
      return "";
    }
    StringBuilder rest = new StringBuilder();
    for (Step step : reference.reference().below()) {
      if (target.rest().contains(step.toString())) {
        switch (step.level()) {
          case ITEM -> {
            String number = step.number();
            if (!WHOLE.matcher(number).matches()) {
              return "";
            }
            rest.append('第').append(numeral(number, style(reference.text()))).append('号');
          }
          case SUBITEM -> rest.append(step.number());
          case PARAGRAPH, LETTERED -> {
            return "";
          }
        }
      }
    }
    return rest.toString();
  }

  /** What a reader calls {@code target}, in the numerals of {@code like}. */
  String name(Target target, String like) {
    Clause clause = clauses.get(target.clause());
    if (target.unit() < 0 && target.rest().isEmpty()) {
      return clause.name();
    }
    if (Script.hasCjk(like)) {
      return clause.name() + within(target, like, true);
    }
    Unit unit = target.unit() < 0 ? null : clause.units().get(target.unit());
    return unit != null && unit.number() != null && unit.number().contains(".")
        ? unit.number()
        : clause.name().replaceFirst("\\.$", "") + lettered(target);
  }

  private Optional<String> japanese(Reference reference, String written, int index, Target target) {
    Clause clause = clauses.get(target.clause());
    char style = style(written);
    boolean namesParagraph =
        reference.below().stream().anyMatch(s -> s.level() == Level.PARAGRAPH)
            || reference.base() == Base.PREVIOUS_PARAGRAPH
            || reference.base() == Base.NEXT_PARAGRAPH;
    String within = within(target, written, namesParagraph);
    boolean isRelative = !written.contains("条") || written.startsWith("本条");
    if (isRelative && target.clause() == index && !within.isEmpty()) {
      return Optional.of((written.startsWith("本条") ? "本条" : "") + within);
    }
    String number = String.valueOf(clause.number());
    if (!PLAIN.matcher(number).matches()) {
      return Optional.empty();
    }
    int dash = number.indexOf('-');
    String article =
        "第"
            + numeral(dash < 0 ? number : number.substring(0, dash), style)
            + "条"
            + (dash < 0 ? "" : branch(number.substring(dash + 1), style));
    String group = clause.group().startsWith("附則") ? "附則" : "";
    return Optional.of(group + article + within);
  }

  private String within(Target target, String written, boolean namesParagraph) {
    if (target.unit() < 0) {
      return "";
    }
    Clause clause = clauses.get(target.clause());
    Deque<String> parts = new ArrayDeque<>();
    boolean hasParagraph = false;
    for (int i = target.unit(); i >= 0; i = clause.units().get(i).parent()) {
      Unit unit = clause.units().get(i);
      if (unit.isHead() && unit.number() != null) {
        parts.push(step(unit, written));
        hasParagraph |= unit.kind() == SectionKind.PARAGRAPH;
      }
    }
    if (!hasParagraph && namesParagraph) {
      parts.push(
          "第" + numeral("1", style(written, "項")) + "項"); // the first has no number of its own
    }
    return String.join("", parts);
  }

  private static String step(Unit unit, String written) {
    String number = String.valueOf(unit.number());
    if (!PLAIN.matcher(number).matches()) {
      return number;
    }
    int dash = number.indexOf('-');
    String level = unit.kind() == SectionKind.PARAGRAPH ? "項" : "号";
    char style = style(written, level);
    String own = numeral(dash < 0 ? number : number.substring(0, dash), style);
    String branch = dash < 0 ? "" : branch(number.substring(dash + 1), style);
    return "第" + own + level + branch;
  }

  private Optional<String> english(String written, int index, Target target) {
    Clause clause = clauses.get(target.clause());
    Matcher first = ENGLISH_NUMBER.matcher(written);
    if (!first.find()) {
      return Optional.empty();
    }
    String word = written.substring(0, first.start());
    Unit unit = target.unit() < 0 ? null : clause.units().get(target.unit());
    if (unit != null && unit.number() != null && unit.number().contains(".")) {
      return Optional.of(word + unit.number());
    }
    boolean isRelative = first.group().startsWith("(");
    if (isRelative && target.clause() == index) {
      return Optional.of(word + lettered(target));
    }
    return Optional.of(word + clause.number() + lettered(target));
  }

  private String lettered(Target target) {
    Clause clause = clauses.get(target.clause());
    Deque<String> parts = new ArrayDeque<>();
    for (int i = target.unit(); i >= 0; i = clause.units().get(i).parent()) {
      Unit unit = clause.units().get(i);
      if (unit.isHead() && unit.number() != null) {
        parts.push("(" + unit.number() + ")");
      }
    }
    return String.join("", parts);
  }

  /** The same, of the numbers of this level: 第２条第三号 has items in kanji. */
  private static char style(String written, String level) {
    Matcher numeral = NUMERAL.matcher(written);
    while (numeral.find()) {
      if (written.startsWith(level, numeral.end())) {
        return styleOf(numeral.group());
      }
    }
    return style(written);
  }

  /** A digit of the kind in which {@code written} has its numbers: 1, １ or 一. */
  private static char style(String written) {
    Matcher numeral = NUMERAL.matcher(written);
    return numeral.find() ? styleOf(numeral.group()) : '一';
  }

  private static char styleOf(String numeral) {
    char c = numeral.charAt(0);
    return c < 0x80 ? '1' : c >= '０' && c <= '９' ? '１' : '一';
  }

  private static String branch(String numbers, char style) {
    return DASH.splitAsStream(numbers)
        .map(number -> "の" + numeral(number, style))
        .collect(Collectors.joining());
  }

  private static String numeral(String number, char style) {
    return switch (style) {
      case '1' -> number;
      case '１' ->
          number
              .chars()
              .map(c -> c - '0' + '０')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      default -> kanji(Integer.parseInt(number));
    };
  }

  private static String kanji(int number) {
    StringBuilder kanji = new StringBuilder();
    int rest = number;
    for (int power = 1000; power > 0; power /= 10) {
      int digit = rest / power;
      rest %= power;
      if (digit > 1 || (digit == 1 && power == 1)) {
        kanji.append("〇一二三四五六七八九".charAt(digit % 10));
      }
      if (digit > 0 && power > 1) {
        kanji.append(power == 1000 ? '千' : power == 100 ? '百' : '十');
      }
    }
    return kanji.toString();
  }
}
