package dev.docket.worker.comparison.change;

import dev.docket.document.Document;
import org.jspecify.annotations.Nullable;

/** Finds what a document calls itself. */
final class Titles {
  private static final int LONGEST = 60; // characters; what is longer is text
  private static final String SENTENCE = "。．.:：;、，,";

  private Titles() {}

  /** The first line of the document, where it is short and no sentence; else null. */
  static @Nullable String of(Document document) {
    String first =
        document
            .text()
            .toString()
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .findFirst()
            .orElse("");
    boolean isTitle =
        first.length() > 1
            && first.codePointCount(0, first.length()) <= LONGEST
            && first.codePoints().anyMatch(Character::isLetter)
            && SENTENCE.indexOf(first.charAt(first.length() - 1)) < 0
            && first.indexOf('|') < 0
            && !first.matches("(?:第\\S{1,8}[条章編節]|[0-9(（]).*");
    return isTitle ? first : null;
  }
}
