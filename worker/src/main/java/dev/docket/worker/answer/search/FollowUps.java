package dev.docket.worker.answer.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions that change one part of a question before them, and leave the rest to it: では、Yは？ And
 * the Supplier?
 */
public final class FollowUps {
  /** Begins by going on from the question before. */
  private static final Pattern GOES_ON =
      Pattern.compile("^(?i:and|but|or|what about|how about)\\b|^(?:では|じゃあ|それなら|それでは)");

  /** Names another topic, and asks nothing of it: it has neither a verb nor a question word. */
  private static final Pattern TOPIC_ALONE =
      Pattern.compile(
          "^(?:では|じゃあ|それなら|それでは)?、?[^、。]{1,40}(?:は|では)[?？。]*$"
              + "|(?i)^(?:(?:and|but|or) (?:(?:what|how) about )?|(?:what|how) about )"
              + "(?!.*\\b(?:who|whom|whose|what|when|where|which|how|why|is|are|was|were|do|does|did|can|could|may|must|shall|should|will|would|has|have|had)\\b)[^.?]{1,60}\\?*$");

  /** The topic or case that a question names alone. */
  private static final Pattern TOPIC =
      Pattern.compile("[^、。]{1,39}?(?<case>とき|場合|際)?(?:に|で)?は[?？。]*$");

  /** The thing of which an English question names another kind. */
  private static final Pattern HEAD = Pattern.compile("(?<=\\p{L} )(\\p{L}{3,})\\?*$");

  /** What names the kind of that thing in the question before. */
  private static final String OTHER_KIND =
      "(?i)\\b(?!(?:of|the|an?|for|in|on|to|my|our|is|are|was|were|much|many|any)\\b)\\p{L}+ (?=";

  private static final Pattern OWN_CASE = Pattern.compile("^[^、。]{1,40}?(?:とき|場合|際)(?:に|で)?は?、?");

  /** What a topic belongs to (契約社員の), or else the topic; one letter after it is none of it. */
  private static final Pattern OWN_TOPIC =
      Pattern.compile("^[^は、。]{1,20}の(?=[^は、。]{1,20}は)|^[^は、。]{1,20}は");

  private static final int SHORT = 2; // words of a question that says little without another

  private FollowUps() {}

  /** Whether a question asks nothing itself, so that another must say what is asked. */
  public static boolean changesAPart(String question) {
    return TOPIC_ALONE.matcher(question).find()
        || (GOES_ON.matcher(question).find() && PassageIndex.asks(question) <= SHORT);
  }

  /**
   * What is left of {@code earlier} where {@code question} takes the place of a part of it: of its
   * case for another case (…のときは？), of its topic, or of what its topic belongs to, for another; of
   * one kind of a thing for another kind (annual leave, sick leave).
   */
  public static String left(String earlier, String question) {
    Matcher head = HEAD.matcher(question);
    if (head.find()) {
      return Pattern.compile(OTHER_KIND + head.group(1) + "\\b)").matcher(earlier).replaceFirst("");
    }
    Matcher other = TOPIC.matcher(question);
    if (!other.find()) {
      return earlier;
    }
    Matcher part = (other.group("case") == null ? OWN_TOPIC : OWN_CASE).matcher(earlier);
    return part.find() ? earlier.substring(part.end()) : earlier;
  }

  /**
   * The last of {@code questions}, which came one after another, that says itself what is asked: a
   * chain of them may change one part after another. The last of all where none does; empty where
   * there is none.
   */
  public static String standing(List<String> questions) {
    return questions.reversed().stream()
        .filter(question -> !changesAPart(question))
        .findFirst()
        .orElse(questions.isEmpty() ? "" : questions.getLast());
  }
}
