package dev.docket.worker.summary;

/** How much a reader would miss an entry: what is weightier is shortened and left out later. */
final class Weight {
  /** The least weight of a finding; all else is lighter. */
  static final int FINDING = 100;

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

  private static int obligation(Item item) {
    return switch (item.text("must")) {
      case "must_not" -> 60;
      case "must" -> item.text("deadline").isEmpty() ? 38 : 58;
      case "should" -> 30;
      default -> 20;
    };
  }
}
