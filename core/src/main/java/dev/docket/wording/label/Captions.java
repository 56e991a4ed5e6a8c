package dev.docket.wording.label;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an English caption from the start of a sentence. */
public final class Captions {
  private static final Pattern RUN_IN =
      Pattern.compile(
          "([\\p{Lu}\"“][^.:;—\\n]{1,90}?)(?:\\.|:|—|\\.—|\\. ?—)[”\"]?(?:[ \\u00A0\\n]+(?=\\S)"
              + "|(?<=\\p{Ll}\\.)(?=\\p{Lu}\\p{Ll}))");
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:means?|is|are|was|were|shall|must|may|will|has|have|had|does|do|refers?|includes?"
              + "|applies|apply|can|cannot|should|would|agrees?|provides?|warrants?|represents?"
              + "|acknowledges?|becomes?|being|hereby|been|receives?|requires?|if)\\b");
  private static final int MOST_WORDS = 12;

  private Captions() {}

  /** A caption that the text goes on after, in the same paragraph. */
  public record RunIn(int start, int end, int bodyStart) {}

  /** The run-in caption at {@code from}; empty if a sentence starts there. */
  public static Optional<RunIn> runIn(String text, int from, int to) {
    Matcher m = RUN_IN.matcher(text).region(from, to);
    return m.lookingAt() && isTitle(m.group(1))
        ? Optional.of(new RunIn(m.start(1), m.end(1), m.end()))
        : Optional.empty();
  }

  /** Whether {@code words} read as a title: short, and without a finite verb. */
  public static boolean isTitle(String words) {
    String line = words.strip();
    return !line.isEmpty()
        && line.indexOf('\n') < 0
        && line.split("\\s+", MOST_WORDS + 2).length <= MOST_WORDS
        && !line.endsWith(";")
        && !line.endsWith(",")
        && !line.endsWith(":")
        && !line.endsWith("; and")
        && !line.endsWith("; or")
        && !VERB.matcher(line).find();
  }
}
