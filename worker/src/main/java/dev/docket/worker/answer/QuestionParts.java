package dev.docket.worker.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A question that asks several things, as one for each of them. */
final class QuestionParts {
  private static final int SHORTEST = 4; // characters of a part that can be searched for
  private static final int MOST = 6;

  /** Between two questions: a sentence's end, or a conjunction with a question word after it. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<=[?？。！!])\\s*|\\s*(?:;|,? and|, or)\\s+(?=(?:what|which|who|whom|when|where|how|why|for how|by when|until when|in what|to whom|is|are|does|do|may|must|can)\\b)",
          Pattern.CASE_INSENSITIVE);

  private QuestionParts() {}

  /** The whole question first, then its parts where it has more than one. */
  static List<String> of(String question) {
    List<String> parts = new ArrayList<>();
    for (String part : BETWEEN.split(question, -1)) {
      if (part.strip().length() >= SHORTEST) {
        parts.add(part.strip());
      }
    }
    Set<String> all = new LinkedHashSet<>();
    all.add(question.strip());
    if (parts.size() > 1) {
      parts.stream().limit(MOST).forEach(all::add);
    }
    return List.copyOf(all);
  }
}
