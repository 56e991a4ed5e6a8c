package dev.docket.worker.summary;

import java.util.List;
import java.util.Locale;

/** The kinds of entries that a reader of a part writes down. */
public enum ItemType {
  FINDING("findings"),
  OBLIGATION("obligations"),
  AMOUNT("amounts"),
  DEADLINE("deadlines"),
  PENALTY("penalties"),
  DEFINITION("definitions"),
  OPEN_QUESTION("open_questions"),
  /** A candidate for the overview; not listed in the result. */
  KEY_POINT("key_points"),
  /** A sentence of the overview. */
  OVERVIEW("overview");

  private final String list;

  ItemType(String list) {
    this.list = list;
  }

  /** The name of the list that holds such entries in answers and results. */
  public String list() {
    return list;
  }

  /** The first letter of the ids that such entries have in a result. */
  String letter() {
    return switch (this) {
      case FINDING -> "F";
      case OBLIGATION -> "O";
      case AMOUNT -> "A";
      case DEADLINE -> "D";
      case PENALTY -> "P";
      case DEFINITION -> "T";
      case OPEN_QUESTION -> "Q";
      case KEY_POINT, OVERVIEW -> "S";
    };
  }

  /** The fields that state something; the first is the one an entry cannot be without. */
  public List<String> claims() {
    return switch (this) {
      case FINDING -> List.of("title", "condition", "criteria", "cause", "consequence", "action");
      case DEFINITION -> List.of("text", "term");
      default -> List.of("text");
    };
  }

  /** The type as it is written in requests. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
