package dev.docket.worker.comparison.reason;

import static java.util.stream.Collectors.joining;

import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Phrases;
import dev.docket.wording.force.Force;
import dev.docket.worker.comparison.reason.Reason.Act;
import dev.docket.worker.comparison.reason.Reason.Effect;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts reasons into words of the comparison's language. */
final class ReasonText {
  private static final Pattern WESTERN_COMMA = Pattern.compile("(?<=[\u3040-\u9FFF)]),(?! )");
  private static final Pattern WESTERN_STOP = Pattern.compile("(?<=[\u3040-\u9FFF)])\\.(?! )");
  private static final int MOST_REASONS = 20; // of one change
  private static final int MOST_SENTENCES = 3; // shown of a whole clause's

  private final Phrases phrases;
  private final String ours;

  /**
   * @param ours the label of our party; empty if it is not known
   */
  ReasonText(Phrases phrases, String ours) {
    this.phrases = phrases;
    this.ours = ours;
  }

  /** {@code reason} as one line. */
  String of(Reason reason) {
    return switch (reason) {
      case Reason.Changed r -> phrases.change(phrases.name(r.what()), r.before(), r.after());
      case Reason.OtherNumber r ->
          phrases.change(phrases.either("数値", "number"), r.before(), r.after());
      case Reason.ForceAddedOrRemoved r ->
          phrases.change(phrases.name(ChangeClass.MODALITY), r.before(), r.after());
      case Reason.OtherForce r -> otherForce(r);
      case Reason.OtherStep r ->
          how(r.what(), r.step() == 0, r.step())
              + r.before()
              + " → "
              + r.after()
              + effect(r.step() == 0 ? Effect.UNKNOWN : r.effect());
      case Reason.OtherParty r ->
          phrases.change(phrases.name(ChangeClass.PARTY), r.before(), r.after())
              + (r.nowOurs() ? phrases.either("（当方になった）", " (now our side)") : "")
              + (r.noLongerOurs() ? phrases.either("（当方でなくなった）", " (no longer our side)") : "");
      case Reason.OtherPersons r ->
          phrases.change(phrases.either("機関・関係者", "persons"), r.before(), r.after());
      case Reason.Opposite r ->
          phrases.either("反対の語：", "opposite: ") + r.before() + " → " + r.after();
      case Reason.OtherStart r ->
          phrases.either("期間の起算点：", "period counted from: ") + r.before() + " → " + r.after();
      case Reason.Defined r -> act(r.act()) + String.join(separator(), r.terms());
      case Reason.OnTopics r -> phrases.either("重要な主題：", "sensitive topic: ") + names(r.topics());
      case Reason.WholeClause r ->
          (r.removed()
                  ? phrases.either("条項の削除", "clause removed")
                  : phrases.either("条項の追加", "clause added"))
              + (r.topics().isEmpty() ? "" : phrases.either("：", ": ") + names(r.topics()));
      case Reason.Holding r -> phrases.either("含まれる事項：", "holds: ") + names(r.classes());
      case Reason.RightsAndDuties r ->
          (r.removed()
                  ? phrases.either("権利・義務の削除：", "rights or duties removed: ")
                  : phrases.either("権利・義務の追加：", "rights or duties added: "))
              + r.sentences().stream()
                  .limit(MOST_SENTENCES)
                  .map(ReasonText::punctuated)
                  .collect(joining(" / "))
              + (r.sentences().size() > MOST_SENTENCES ? "…" : "");
      case Reason.DutyAgainstUs r ->
          phrases.change(
                  name(r.force()), r.removed() ? r.subject() : "", r.removed() ? "" : r.subject())
              + effect(Effect.AGAINST_US);
      case Reason.TableLine r ->
          line(r)
              + r.name()
              + (r.held().isEmpty()
                  ? ""
                  : phrases.either("（", " (") + names(r.held()) + phrases.either("）", ")"));
      case Reason.WholeUnits r ->
          (r.removed()
                  ? phrases.either("項・号の削除：", "paragraph or item removed: ")
                  : phrases.either("項・号の追加：", "paragraph or item added: "))
              + String.join(separator(), r.labels());
      case Reason.RowsOrdered r ->
          phrases.either("表の行の順序：", "table rows in another order: ")
              + r.rows()
              + phrases.either("行", "");
      case Reason.Renamed r ->
          phrases.either("名称の変更：", "renamed throughout: ") + r.before() + " → " + r.after();
      case Reason.OtherWords() -> phrases.either("文言の変更", "wording changed");
      case Reason.NumberKept() -> phrases.either("欠番の表示のみ", "only keeps a number free");
    };
  }

  /** As many of {@code lines} as are read, and how many more there are. */
  List<String> most(List<String> lines) {
    if (lines.size() <= MOST_REASONS) {
      return lines;
    }
    int more = lines.size() - MOST_REASONS;
    return Stream.concat(
            lines.stream().limit(MOST_REASONS),
            Stream.of(phrases.either("ほか" + more + "件", "and " + more + " more")))
        .toList();
  }

  /** A sentence of a key with the punctuation of Japanese where it is Japanese. */
  private static String punctuated(String key) {
    return WESTERN_STOP.matcher(WESTERN_COMMA.matcher(key).replaceAll("、")).replaceAll("。");
  }

  private String line(Reason.TableLine r) {
    String what =
        switch (r.axis()) {
          case ROW -> phrases.either("表の行", "table row");
          case COLUMN -> phrases.either("表の列", "table column");
          case TABLE -> phrases.either("表", "table");
        };
    return what
        + switch (r.fate()) {
          case MOVED -> phrases.either("の移動：", " moved: ");
          case ADDED -> phrases.either("の追加：", " added: ");
          case REMOVED -> phrases.either("の削除：", " removed: ");
          case DIVIDED -> phrases.either("の分割：", " divided: ");
          case JOINED -> phrases.either("の統合：", " joined: ");
          case RESCALED -> phrases.either("の単位（値は同じ）：", " in another unit, same values: ");
          case OTHER_UNIT -> phrases.either("の単位：", " in another unit: ");
        };
  }

  private String otherForce(Reason.OtherForce r) {
    String words = how(ChangeClass.MODALITY, r.isSame(), r.step()) + r.before() + " → " + r.after();
    return r.isSame()
        ? words
        : words
            + phrases.either("（", " (")
            + name(r.from())
            + " → "
            + name(r.to())
            + phrases.either("）", ")")
            + effect(r.effect());
  }

  private String how(ChangeClass what, boolean same, int step) {
    if (what == ChangeClass.PERIOD) {
      return step == 0
          ? phrases.either("時期の表現の変更：", "time reworded: ")
          : step < 0
              ? phrases.either("時期が緩められた：", "time loosened: ")
              : phrases.either("時期が厳しくなった：", "time tightened: ");
    }
    if (same) {
      return phrases.either("義務・権限の表現の変更：", "modality reworded: ");
    }
    return step < 0
        ? phrases.either("拘束が弱められた：", "modality weakened: ")
        : step > 0
            ? phrases.either("拘束が強められた：", "modality strengthened: ")
            : phrases.either("義務・権限の変更：", "modality changed: ");
  }

  private String act(Act act) {
    return switch (act) {
      case ADDED -> phrases.either("定義の追加：", "definition added: ");
      case REMOVED -> phrases.either("定義の削除：", "definition removed: ");
      case CHANGED -> phrases.either("定義の変更：", "definition changed: ");
    };
  }

  private String effect(Effect effect) {
    return switch (effect) {
      case UNKNOWN -> "";
      case AGAINST_US -> phrases.either("（" + ours + "に不利）", " (against " + ours + ")");
      case IN_OUR_FAVOUR -> phrases.either("（" + ours + "に有利）", " (in favour of " + ours + ")");
    };
  }

  /** The force of a phrase as a reason calls it. */
  private String name(Force force) {
    return switch (force) {
      case OBLIGATION -> phrases.either("義務", "obligation");
      case SOFT_OBLIGATION -> phrases.either("義務（ものとする等）", "soft obligation");
      case RECOMMENDATION -> phrases.either("推奨", "recommendation");
      case DISSUASION -> phrases.either("非推奨", "advice against");
      case EFFORT -> phrases.either("努力義務", "duty of effort");
      case PERMISSION -> phrases.either("任意・権限", "permission");
      case POSSIBILITY -> phrases.either("可能性", "possibility");
      case RELEASE -> phrases.either("免除", "release");
      case PROHIBITION -> phrases.either("禁止", "prohibition");
      case DENIAL -> phrases.either("権限の否定", "permission denied");
      case INABILITY -> phrases.either("不能", "inability");
      case NEGATION -> phrases.either("否定", "negation");
      case EXCEPTION -> phrases.either("例外", "exception");
      case LACK -> phrases.either("欠如", "lack");
    };
  }

  private String names(Set<ChangeClass> classes) {
    return classes.stream().map(phrases::name).collect(joining(separator()));
  }

  private String separator() {
    return phrases.either("、", ", ");
  }
}
