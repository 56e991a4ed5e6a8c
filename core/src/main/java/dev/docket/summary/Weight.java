package dev.docket.summary;

/** How much a reader would miss an entry: what is weightier is shortened and left out later. */
final class Weight {
  private Weight() {}

  static int of(Item item) {
    return switch (item.type()) {
      case FINDING -> 100 + severity(item.text("severity"));
      case KEY_POINT, OVERVIEW -> 80;
      case OBLIGATION -> obligation(item.text("must"));
      case PENALTY -> 55;
      case DEADLINE, AMOUNT -> 50;
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

  private static int obligation(String must) {
    return switch (must) {
      case "must_not" -> 60;
      case "must" -> 52;
      case "should" -> 35;
      default -> 20;
    };
  }
}
