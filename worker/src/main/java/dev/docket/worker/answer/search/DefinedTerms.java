package dev.docket.worker.answer.search;

import dev.docket.wording.Definitions;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms that a passage defines, and those of which a question asks what they are. */
final class DefinedTerms {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)(?:what (?:is|are|does|do|counts as)(?: an?| the)? |definition of |meaning of |^(?:the |an? )?)"
              + "(?<en>[\\p{L}][\\p{L}' -]{1,60}?)"
              + "(?:\\s+(?:may |shall |must |can |only |also |not )*(?:means?|includes?|consists?|comprises?|refers? to|is defined|are defined)\\b|\\s*\\?|\\.?$)"
              + "|[「『](?<quoted>[^」』]{1,30})[」』](?:とは|の定義|の意味|の意義|の範囲)"
              + "|(?<ja>[\\p{IsHan}\\p{IsKatakana}ー]{2,20})(?:とは|の定義|の意味|の意義|の範囲|に(?:は|も)?(?:含|当た|該当))");

  private DefinedTerms() {}

  /** The terms that {@code text} defines, as the index holds them. */
  static Set<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    text.lines() // most of which define nothing, which is soon seen
        .flatMap(line -> Definitions.in(line).stream())
        .forEach(definition -> terms.add(word(definition.term())));
    return terms;
  }

  /** The terms of which {@code question} asks what they are, as the index holds them. */
  static Set<String> askedFor(String question) {
    Set<String> terms = new LinkedHashSet<>();
    Matcher asked = ASKED.matcher(question);
    while (asked.find()) {
      for (String group : new String[] {"en", "quoted", "ja"}) {
        if (asked.group(group) != null) {
          terms.add(word(asked.group(group)));
        }
      }
    }
    return terms;
  }

  private static String word(String term) {
    return term.toLowerCase(Locale.ROOT).strip().replaceFirst("^(?:the|an?) ", "");
  }
}
