package dev.docket.worker.summary.sheet;

import dev.docket.summary.SheetKey;
import dev.docket.wording.number.Measure;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import dev.docket.worker.summary.sheet.TopicReader.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the points of a regulation's sheet. */
final class RegulationReader {
  private static final int MOST = 5; // deadlines that are listed
  private static final Topic PURPOSE =
      Topic.of(
          "(?i)^(?:purpose|objectives?|introduction|policy statement)|目的|趣旨",
          "(?i)\\b(?:purpose of (?:this|these|the)|is intended to|aims? to|in order to)\\b|目的とする|目的とします|趣旨とする|(?:について|関し)[^。]{0,30}(?:定める|定めるもの)|必要な事項を定め",
          true,
          false);
  private static final Topic SCOPE =
      Topic.of(
          "(?i)^(?:scope|applicability|application|coverage|who)\\b|適用(?:範囲|対象)?|対象(?:者|範囲)?$|範囲",
          "(?i)\\b(?:applies|apply|applicable) (?:to|if|when|where)\\b|\\bcovers?\\b[^.]{0,60}\\b(?:employees|persons?|institutions?|entities)|(?:に|を)(?:適用する|適用し|適用される|適用します|対象とする)",
          true,
          false);
  private static final Topic DECIDED_BY =
      Topic.of(
          "(?i)approval|authority|decision|amendment|responsib|改廃|決裁|承認|改正|所管|制定",
          "(?i)\\b(?:approved|decided|determined|amended|adopted|revised) by (?:the )?[A-Z]|\\b(?:board|committee|director|secretary|bureau|council|agency)\\b[^.]{0,60}\\b(?:may|shall|must|will)\\b[^.]{0,30}\\b(?:approve|decide|determine|amend)|(?:改廃|改正|制定|変更)[^。]{0,40}(?:決議|決定|承認|決裁|定める|行う|による)|(?:取締役会|理事会|社長|理事長|委員会|議会|大臣|代表取締役|会長)[^。]{0,30}(?:が定める|の承認|の決裁|が決定|の決議)",
          false,
          true);
  private static final Topic PENALTIES =
      Topic.of(
          "(?i)penalt|sanction|disciplin|enforcement|violations?|罰則|懲戒|制裁|過料|違反",
          "(?i)\\b(?:penalt(?:y|ies)|fined?|imprisonment|disciplinary action|sanctions?|termination of employment)\\b|懲戒|罰金|懲役|拘禁|過料|に処する|罰則|制裁",
          false,
          true);
  private static final Pattern DUE =
      Pattern.compile(
          "(?i)\\b(?:within|no later than|not later than|at least|by|before|prior to)\\b|以内|までに|前まで|期限");

  private final Clauses clauses;
  private final KeyValues values;

  RegulationReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  Optional<Entry> read(SheetKey point) {
    TopicReader topics = new TopicReader(clauses);
    return switch (point) {
      case PURPOSE -> topics.read(PURPOSE);
      case SCOPE -> topics.read(SCOPE);
      case DECIDED_BY -> topics.read(DECIDED_BY);
      case PENALTIES -> topics.read(PENALTIES);
      case DEADLINES -> deadlines();
      case EFFECTIVE_DATE -> new DateReader(clauses, values).effective();
      case SUPPLEMENTARY -> supplementary();
      default -> Optional.empty();
    };
  }

  /** The first duties that have a period or a day. */
  private Optional<Entry> deadlines() {
    List<String> found = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (Clause clause : clauses.sentences().toList()) {
      boolean period =
          clause.quantities().stream()
              .anyMatch(
                  q ->
                      q.measure() instanceof Measure.Period || q.measure() instanceof Measure.Date);
      if (found.size() < MOST
          && period
          && DUE.matcher(clause.text()).find()
          && clause.text().length() < 160
          && clause.obliges()) {
        found.add(TopicReader.bare(clause));
        passages.add(clause.passage());
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry(String.join(" / ", found), passages));
  }

  /** What stands under 附則. */
  private Optional<Entry> supplementary() {
    return clauses
        .sentences()
        .filter(
            c ->
                c.captions().stream()
                    .anyMatch(
                        t ->
                            Pattern.compile("(?i)^附\\s*則|supplementary provisions?|transitional")
                                .matcher(t)
                                .find()))
        .findFirst()
        .map(c -> Entry.of(c.text(), c));
  }
}
