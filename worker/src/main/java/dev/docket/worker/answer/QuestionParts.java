package dev.docket.worker.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question that asks several things, as one for each of them. */
final class QuestionParts {
  private static final int SHORTEST = 4; // characters of a part that can be searched for
  private static final int MOST = 6;

  /** Between two questions: a sentence's end, or a conjunction with a question word after it. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<=[?？。！!])\\s*|(?<=(?:何[^、。]{0,4}|いくら|いつ|どこ|誰|だれ|どれ)(?:から|まで|に|へ)?で)、|(?<=(?:何|いつ|いくら|どこ|誰|だれ|どれ|どう)[^、。]{0,16}[しみりきいちえけせてげれ])、(?=いつ|いくら|どこ|誰|だれ|何|どう|どの|どれ)|(?<=[るいのたす要能]か)、|\\s*(?:;|,? and|, or)\\s+(?=(?:what|which|who|whom|when|where|how|why|for how|by when|until when|in what|to whom|is|are|was|were|does|do|did|may|must|can|could|will|would|should|shall|has|have|am)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** 準拠法と裁判管轄は: two nouns of which the same is asked. */
  private static final Pattern BOTH =
      Pattern.compile(
          "^([\\p{IsHan}\\p{IsKatakana}ー]{2,20})(?:と|及び|および|並びに)([\\p{IsHan}\\p{IsKatakana}ー]{2,20})(は.*)$");

  private QuestionParts() {}

  /** The whole question first, then its parts where it has more than one. */
  static List<String> of(String question) {
    List<String> parts = new ArrayList<>();
    for (String part : BETWEEN.split(question, -1)) {
      Matcher both = BOTH.matcher(part.strip());
      if (both.matches()) {
        parts.add(both.group(1) + both.group(3));
        parts.add(both.group(2) + both.group(3));
      } else if (part.strip().length() >= SHORTEST) {
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
