package dev.docket.summary;

import java.util.List;

/** The short sections of an overview, in reading order. */
public final class Topic {
  public static final List<String> ORDER =
      List.of(
          "purpose",
          "scope",
          "conclusion",
          "risks",
          "actions",
          "duties",
          "amounts",
          "deadlines",
          "key_points");

  private Topic() {}

  /** The place of {@code topic} in reading order; an unknown one comes last. */
  public static int order(String topic) {
    int at = ORDER.indexOf(topic);
    return at < 0 ? ORDER.size() : at;
  }
}
