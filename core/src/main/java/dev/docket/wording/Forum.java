package dev.docket.wording;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a provision on governing law and disputes chooses: a law, a court, a place,
 * arbitration or not, exclusively or not.
 */
public final class Forum {
  private static final String NAME = "[A-Z][\\w.]*\\w(?:,? (?:of |and )?[A-Z][\\w.]*\\w)*";
  private static final Pattern PATTERN =
      Pattern.compile(
          "[一-龠ァ-ヶー]{1,8}裁判所(?<!管轄裁判所|審裁判所)(?:[一-龠]{1,6}支部)?|[一-龠]{0,4}(?:所在地|住所地)"
              + "|[一-龠ァ-ヶー]{1,15}?(?:の法(?:律|令)?|法)(?<!準拠法|[方同本手適違司]法)(?=[にをがとで])"
              + "|[一-龠ァ-ヶー]{2,12}仲裁(?:協会|センター|機関)|仲裁|非?専属"
              + "|\\b(?i:(?:laws?|courts?|state|city|county|province|commonwealth|republic|district|seat|place|venue|located|sitting|held|brought|arbitration)"
              + "(?: (?:of|in|for|is|be|shall|will|located|sitting|arbitration|the|state|city))+) (NAME)"
                  .replace("NAME", NAME)
              + "|\\b((?!(?:The|Any|Such|All|Each|This|No|Applicable|Governing)\\b)NAME) (?:laws?|courts?)\\b"
                  .replace("NAME", NAME)
              + "|\\b(?i:non-?exclusive|exclusive|arbitration)\\b");

  private static final Pattern ARBITRATION =
      Pattern.compile("arbitration\\b", Pattern.CASE_INSENSITIVE);

  private Forum() {}

  /** What {@code text} chooses, in its order. */
  public static Set<String> in(String text) {
    Set<String> chosen = new LinkedHashSet<>();
    Matcher matcher = PATTERN.matcher(text);
    while (matcher.find()) {
      String named = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      chosen.add(named == null ? matcher.group() : named);
      if (ARBITRATION.matcher(matcher.group()).lookingAt()) {
        chosen.add("arbitration"); // besides where
      }
    }
    return chosen;
  }
}
