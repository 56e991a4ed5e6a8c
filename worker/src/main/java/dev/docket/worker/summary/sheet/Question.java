package dev.docket.worker.summary.sheet;

import java.util.regex.Pattern;

/**
 * What a sentence must be to answer a field of a sheet.
 *
 * @param caption what captions of its clauses hold
 * @param answer what the sentence itself says: who promises, owns, may or must not do what
 * @param never what it must not say: things that share a word with the answer
 * @param more what a second sentence of the same clause says that belongs to the answer, such as
 *     how long it holds
 * @param best what makes one such sentence the better answer
 * @param within what answers it besides, under a heading that names the matter
 * @param sides whether another side's sentence belongs to the answer as well
 * @param provider whether under terms only the provider's sentence answers it
 * @param many whether all answers under one caption belong to the answer
 */
record Question(
    Pattern caption,
    Pattern answer,
    Pattern never,
    Pattern more,
    Pattern best,
    Pattern within,
    boolean sides,
    boolean provider,
    boolean many) {
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  static Question of(String caption, String answer) {
    return new Question(
        Pattern.compile(caption),
        Pattern.compile(answer),
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        false,
        false,
        false);
  }

  Question never(String words) {
    return new Question(
        caption, answer, Pattern.compile(words), more, best, within, sides, provider, many);
  }

  Question more(String words) {
    return new Question(
        caption, answer, never, Pattern.compile(words), best, within, sides, provider, many);
  }

  Question best(String words) {
    return new Question(
        caption, answer, never, more, Pattern.compile(words), within, sides, provider, many);
  }

  Question within(String words) {
    return new Question(
        caption, answer, never, more, best, Pattern.compile(words), sides, provider, many);
  }

  Question ofEachSide() {
    return new Question(caption, answer, never, more, best, within, true, provider, many);
  }

  Question ofProvider() {
    return new Question(caption, answer, never, more, best, within, sides, true, many);
  }

  Question withAll() {
    return new Question(caption, answer, never, more, best, within, sides, provider, true);
  }
}
