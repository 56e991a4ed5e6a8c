package dev.docket.comparison;

import dev.docket.document.Language;
import dev.docket.page.Told;

/** The words of reasons and renderings, in the comparison's language. */
public final class Phrases {
  private final boolean ja;

  public Phrases(Language language) {
    this.ja = language == Language.JA;
  }

  /** {@code japanese} or {@code english}. */
  public String either(String japanese, String english) {
    return ja ? japanese : english;
  }

  /** A sentence of the server, in the comparison's language. */
  public String told(String sentence) {
    return ja ? Told.inJapanese(sentence) : sentence;
  }

  public String name(ChangeClass topic) {
    return switch (topic) {
      case AMOUNT -> either("金額", "amount");
      case PERCENTAGE -> either("割合", "percentage");
      case DATE -> either("日付", "date");
      case PERIOD -> either("期間", "period");
      case COMPARISON -> either("境界・上限", "threshold or cap");
      case MODALITY -> either("義務・権限の強さ", "modality");
      case NEGATION -> either("否定", "negation");
      case PARTY -> either("当事者", "party");
      case SCOPE -> either("範囲", "scope");
      case CONJUNCTION -> either("接続詞", "conjunction");
      case CONSENT -> either("同意・承諾", "consent");
      case NOTICE -> either("通知", "notice");
      case CONDITION -> either("条件", "condition");
      case DEFINITION -> either("定義", "definition");
      case LIABILITY -> either("責任・損害賠償", "liability");
      case INDEMNITY -> either("補償", "indemnity");
      case TERMINATION -> either("解除・終了", "termination");
      case GOVERNING_LAW -> either("準拠法・管轄", "governing law and jurisdiction");
      case CONFIDENTIALITY -> either("秘密保持", "confidentiality");
      case DATA -> either("個人情報・データ", "personal data");
      case REFERENCE -> either("参照先", "reference");
      case REFERENCE_ONLY -> either("参照のみ", "references only");
      case COSMETIC -> either("表記のみ", "writing only");
      case WORDING -> either("文言", "wording");
    };
  }

  public String name(Comparison.Content content) {
    return switch (content) {
      case ADDED -> either("追加", "added");
      case REMOVED -> either("削除", "removed");
      case MODIFIED -> either("変更", "modified");
      case REFERENCE_ONLY -> either("参照のみ変更", "references only");
      case COSMETIC -> either("表記のみ変更", "writing only");
      case SAME -> either("同文", "same text");
    };
  }

  public String name(Comparison.Risk risk) {
    return switch (risk) {
      case HIGH -> either("高", "high");
      case MEDIUM -> either("中", "medium");
      case LOW -> either("低", "low");
      case NONE -> either("なし", "none");
    };
  }

  /** {@code what}: from → to, or what was added or dropped. */
  public String change(String what, String from, String to) {
    String separator = either("：", ": ");
    if (from.isEmpty()) {
      return what + either("の追加", " added") + separator + to;
    }
    if (to.isEmpty()) {
      return what + either("の削除", " removed") + separator + from;
    }
    return what + separator + from + " → " + to;
  }

  /** What was called so and is called so now. */
  public String names(String before, String after) {
    return bare(before) + " → " + bare(after);
  }

  /** From which provision to which: old and new ones are told apart where both have one number. */
  public String places(String before, String after) {
    return bare(before).equals(bare(after))
        ? either("旧", "old ") + bare(before) + " → " + either("新", "new ") + bare(after)
        : names(before, after);
  }

  /** A label as it stands in a sentence: without the full stop of {@code 5.}. */
  public String bare(String label) {
    return label.length() < 12 ? label.replaceFirst("\\.$", "") : label;
  }

  /** The title of a 新旧対照表: the new document's own, else its name without a file's ending. */
  public String tableTitle(Comparison comparison) {
    String title = comparison.after().title();
    return (title == null
            ? comparison.after().name().replaceFirst("\\.(?i:docx|pdf|md|markdown|txt|html?)$", "")
            : title)
        + either("　新旧対照表", ": comparative table");
  }

  /** By what means the result came about, as a sentence for its head. */
  public String method(Comparison comparison) {
    String rules =
        either(
            "変更点は規則によりすべて抽出しています（モデルは使用していません）。",
            "What changed was found by rules, without a model.");
    Comparison.ExplainedBy by = comparison.explainedBy();
    if (by == null) {
      return rules;
    }
    return switch (by) {
      case TEMPLATE ->
          rules
              + either(
                  "説明文は規則の結果から定型で作成したもので、モデルは使用していません。",
                  " Explanations are written by template from the rules; no model was used.");
      case MODEL ->
          either(
              "変更点は規則により抽出し、説明文はモデル（" + comparison.model() + "）が作成しました。",
              "What changed was found by rules; the explanations are by the model "
                  + comparison.model()
                  + ".");
    };
  }

  /** What became of which clause: 第12条（報告） → 第13条（報告） 変更・番号変更. */
  public String title(Change change) {
    Comparison.Place before = change.before();
    Comparison.Place after = change.after();
    boolean isPart = change.level() > 0;
    String old = before == null ? "" : heading(before, isPart);
    String now = after == null ? "" : heading(after, isPart);
    String where = old.isEmpty() || old.equals(now) ? now : now.isEmpty() ? old : old + " → " + now;
    StringBuilder what = new StringBuilder();
    if (change.content() != Comparison.Content.SAME || !(change.moved() || change.renumbered())) {
      what.append(name(change.content()));
    }
    if (change.moved()) {
      what.append(what.isEmpty() ? "" : either("・", ", ")).append(either("移動", "moved"));
    }
    if (change.renumbered()) {
      what.append(what.isEmpty() ? "" : either("・", ", ")).append(either("番号変更", "renumbered"));
    }
    return where + either("　", " — ") + what;
  }

  /** A reference and what is wrong with it. */
  public String stale(Comparison.StaleReference r) {
    String in = r.in() == null ? "" : bare(r.in()) + either("：", ": ");
    String was = r.was();
    if (was == null) {
      return in
          + either("「" + r.text() + "」に当たる条項がありません", "“" + r.text() + "” points to no clause");
    }
    String now = r.now();
    return in
        + either("「" + r.text() + "」", "“" + r.text() + "” ")
        + (now == null
            ? either(
                "が指していた" + bare(was) + "はなくなりました", "pointed to " + bare(was) + ", which is gone")
            : either(
                "が指していた" + bare(was) + "は" + bare(now) + "になりました",
                "pointed to " + bare(was) + ", which is now " + bare(now)));
  }

  /** The heading of a clause; of a part of one, after what the clause is called. */
  private String heading(Comparison.Place place, boolean isPart) {
    if (!place.heading().isEmpty()) {
      return isPart && !place.path().isEmpty()
          ? place.path().getLast() + " " + place.heading()
          : place.heading();
    }
    return place.path().isEmpty()
        ? either("（見出しのない部分）", "(text without a heading)")
        : place.path().getLast();
  }

  /** A sign at the place that a clause left. */
  public String movedAway(Change change) {
    Comparison.Place before = change.before();
    Comparison.Place after = change.after();
    boolean isPart = change.level() > 0;
    String old = before == null ? "" : heading(before, isPart);
    String now = after == null ? "" : heading(after, isPart);
    return either(old + "は" + now + "として移動しました", old + " moved; it is now " + now);
  }
}
