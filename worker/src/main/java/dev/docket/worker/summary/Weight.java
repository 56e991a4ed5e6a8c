package dev.docket.worker.summary;

import java.util.regex.Pattern;

/** How much a reader would miss an entry: what is weightier is shortened and left out later. */
final class Weight {
  /** The least weight of a finding; all else is lighter. */
  static final int FINDING = 100;

  private static final Pattern GRAVE =
      Pattern.compile(
          "(?i)\\b(?:terminat|cancel|liab|indemnif|hold harmless|confidential|disclos|pays?\\b|paid\\b|payment|fees?\\b|refund|notice|notif|compet|solicit|assign|sublicen|insur|renew|warrant|return|delet|damages|audit|breach|arbitrat|dismiss|disciplin|wages?\\b|salar|overtime|quorum)"
              + "|解除|解約|終了|更新|賠償|補償|秘密|支払|料金|報酬|代金|返還|返金|通知|届|競業|譲渡|再委託|保険|保証|監査|個人情報|著作権|知的財産|罰|損害|解雇|懲戒|退職|休暇|賃金|給与|割増|休業");

  private Weight() {}

  static int of(Item item) {
    return switch (item.type()) {
      case FINDING -> FINDING + severity(item.text("severity"));
      case KEY_POINT, OVERVIEW -> 80;
      case OBLIGATION -> obligation(item);
      case AMOUNT, DEADLINE -> 60;
      case PENALTY -> 58;
      case OPEN_QUESTION -> 40;
      case DEFINITION -> 30;
    };
  }

  private static int severity(String severity) {
    return switch (severity) {
      case "critical" -> 50;
      case "high" -> 40;
      case "medium" -> 30;
      case "low" -> 20;
      default -> 10;
    };
  }

  /** Of what a reader asks first: money, time, notice, the end, liability, what is kept secret. */
  private static int obligation(Item item) {
    boolean isGrave = GRAVE.matcher(item.headline()).find();
    return switch (item.text("must")) {
      case "must_not" -> isGrave ? 60 : 58;
      case "must" -> item.text("deadline").isEmpty() ? (isGrave ? 42 : 36) : 58;
      case "should" -> 30;
      default -> isGrave ? 34 : 20;
    };
  }
}
