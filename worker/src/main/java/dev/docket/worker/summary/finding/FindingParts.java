package dev.docket.worker.summary.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the parts of a finding apart: by its labels, and where it has none, by how it words them.
 */
final class FindingParts {
  private static final Pattern STATUS_FIRST =
      Pattern.compile(
          "^(?:(?:update|status|note)\\s*[:：]\\s*)?(?:(?:partially |not |un|will not be |won'?t )?(?:fix(?:ed)?|resolved|acknowledged|mitigated|addressed|closed|accepted|remediated|solved)|risk accepted|false positive|対応済み?|改善済み?|未対応|対応中|措置済み?)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RESPONSE =
      Pattern.compile(
          "^(?:the (?:issue|finding|vulnerability) (?:was|is|has been) (?:acknowledged|fixed|resolved|addressed|mitigated|remediated)|this (?:issue|finding) (?:was|has been) (?:acknowledged|fixed|resolved|addressed|mitigated|remediated)|(?:the )?(?:.{2,30} )?team (?:stated|acknowledged|fixed|resolved|responded|confirmed|replied)|fixed in|resolved in|management (?:agrees|concurs|disagrees)|we (?:agree|concur) with)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADVICE =
      Pattern.compile(
          "^(?:we |it is |the (?:team|auditors?) |(?:\\p{Lu}\\w+ )?(?:strongly |therefore |also |further )*)?(?:consider(?:ing)?|recommends?|recommended|suggests?|advises?|advised)\\b|^(?:we|the team|\\p{Lu}\\w+) (?:strongly |therefore |also )*(?:recommend|suggest|advise|encourage)s?\\b|^it is (?:strongly )?(?:recommended|advised|suggested|advisable)\\b"
              + "|(?:されたい|られたい|願いたい|望まれる|望ましい|求める|要望する|必要がある|すべきである|べきである|されたい|お勧めします?|してください|すること|検討を要する|改善を要する|留意されたい|努められたい|要請する)。?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EFFECT =
      Pattern.compile(
          "^(?:as a result|consequently|this (?:could|may|can|would|might) |an attacker (?:could|can|may|might))|おそれが(?:ある|あります)。?$|可能性が(?:ある|あります)。?$|^このため、.*不当と認められる。?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RULE =
      Pattern.compile(
          "\\b(?:rules?|polic(?:y|ies)|regulations?|procedures?|standards?|laws?|act|guidelines?|section \\d+\\S*|manual|code)\\b.{0,60}\\b(?:requires?|states? that|asks? for|provides? that|specif(?:y|ies)|stipulates?|prescribes?)\\b|(?:規則|規程|条例|法律|要綱|基準|契約書)(?:第.{1,12})?(?:では|によれば|によると|において).*(?:とされている|定め|規定)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAUSE =
      Pattern.compile(
          "^(?:this (?:occurred|happened|was) (?:because|due)|the (?:root )?cause)|(?:原因(?:は|と)|^このような事態(?:が|を|と)|ことによる。?$)",
          Pattern.CASE_INSENSITIVE);

  private final List<Line> lines;
  private final RepeatedLabels labels;
  private final List<FindingPart> parts = new ArrayList<>();

  private FindingParts(List<Line> lines, RepeatedLabels labels) {
    this.lines = lines;
    this.labels = labels;
  }

  /** The parts in the lines {@code from} to {@code to}, headings and what is neither left out. */
  static List<FindingPart> of(List<Line> lines, RepeatedLabels labels, int from, int to) {
    FindingParts reading = new FindingParts(lines, labels);
    reading.read(from, to);
    return List.copyOf(reading.parts);
  }

  private void read(int from, int to) {
    Field current = Field.CONDITION;
    boolean labelled = false;
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      if (line.isRow() && line.cells().size() > 1 && pairs(line, i)) {
        continue;
      }
      Optional<Field.Begun> begun = begun(line);
      if (begun.isEmpty()) {
        if (!line.isHeading() && !line.text().isBlank()) {
          add(current, i, line.text(), labelled);
        }
        continue;
      }
      Field field = begun.get().field();
      boolean isBrief =
          field == Field.STATUS
              || field == Field.OWNER
              || field == Field.DUE
              || field == Field.TITLE;
      boolean isAside = isBrief || field == Field.OTHER;
      if (!begun.get().rest().isBlank()) {
        add(field, i, begun.get().rest(), true);
      }
      if (!isAside || begun.get().rest().isBlank()) {
        current = field;
        labelled = true;
      }
    }
  }

  /** The part that a line begins, by its words or by where the report has such a heading. */
  private Optional<Field.Begun> begun(Line line) {
    return Field.begun(line)
        .or(
            () ->
                line.isHeading()
                    ? labels.field(line.text()).map(field -> new Field.Begun(field, ""))
                    : Optional.empty());
  }

  /** Reads a row of labels each with its value; whether it is one. */
  private boolean pairs(Line line, int at) {
    List<String> cells = line.cells();
    if (Field.named(cells.getFirst()).isEmpty()) {
      return false;
    }
    for (int c = 0; c + 1 < cells.size(); c += 2) {
      Optional<Field> field = Field.named(cells.get(c));
      if (field.isEmpty() || (c > 0 && cells.size() % 2 != 0)) {
        return c > 0;
      }
      if (!cells.get(c + 1).isBlank()) {
        parts.add(new FindingPart(field.get(), at, cells.get(c + 1), true));
      }
    }
    return true;
  }

  private void add(Field field, int unit, String text, boolean labelled) {
    Field own = field;
    if (field != Field.OTHER
        && STATUS_FIRST.matcher(text).matches()
        && (field != Field.CONDITION || text.length() <= 160)) {
      own = Field.STATUS;
    } else if (field != Field.RESPONSE && field != Field.OTHER && RESPONSE.matcher(text).find()) {
      own = Field.RESPONSE;
    } else if (field == Field.CONDITION) {
      own = worded(text);
    }
    parts.add(new FindingPart(own, unit, text, labelled && own == field));
  }

  /** What a sentence of an undivided finding is by its own words. */
  private static Field worded(String text) {
    if (ADVICE.matcher(text).find()) {
      return Field.ACTION;
    }
    if (EFFECT.matcher(text).find()) {
      return Field.CONSEQUENCE;
    }
    if (CAUSE.matcher(text).find()) {
      return Field.CAUSE;
    }
    return RULE.matcher(text).find() ? Field.CRITERIA : Field.CONDITION;
  }
}
