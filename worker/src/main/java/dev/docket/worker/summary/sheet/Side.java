package dev.docket.worker.summary.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whose sentence it is: who promises, may or owns, as far as its first verb tells. */
final class Side {
  private static final String VERB =
      "(?:shall|will|must|may|can(?:not)?|agrees?|hereby|warrants?|represents?|owns?|retains?|is|has|have|are|acknowledges?|makes?|offers?|disclaims?|reserves?|assigns?|grants?|defends?|indemnif(?:y|ies)|undertakes?|do(?:es)?)\\b";
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:^|[,;:)] |\\b(?:and|or|but|that|cause|party) )((?i:either|each|neither|any|both|the other|the)? ?(?i:part(?:y|ies)(?: to this agreement)?)|(?:The |THE )?[A-Z][\\w’'&.-]*(?: [A-Z][\\w’'&.-]*){0,3}|(?i:you|we)(?: or (?i:we|us|you))?)(?: \\([^)]{1,60}\\))?(?:,[^,]{1,80},)? "
              + VERB);
  private static final Pattern PASSIVE =
      Pattern.compile(
          "\\b[Bb][Yy] ((?i:(?:either|any|each|the other) party|you|us)|(?:[Tt]he )?[A-Z][\\w’'-]*)\\b");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?i)^(?:the |this )?(?:agreement|contract|note|lease|licen[cs]e|terms|addendum|dpa|m?nda|msa|order|section|title|rights?|all|any|no|nothing|notwithstanding|in)\\b");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:^|[、。,，])(?:[^、。,，]{0,30}(?:場合|とき)は、?)?([^、。,，（）()]{1,40}?)(?:（[^）]*）)?は[、,，]?");
  private static final Pattern ALL =
      Pattern.compile(
          "(?i)\\b(?:either|each|neither|both|any)\\b|parties|及び|および|又は|または|もしくは|各当事者|双方");
  private static final Pattern RECEIVER =
      Pattern.compile(
          "(?i)^(?:you|users?|customers?|subscribers?|members?|visitors?|contributors?)\\b|^(?:利用者|ユーザー?|会員|お客様|契約者|登録者|購入者|皆様)");

  private Side() {}

  /** The words for who it is; empty where no party stands before the first verb. */
  static Optional<String> of(String text) {
    Matcher english = ENGLISH.matcher(text);
    if (english.find() && !DOCUMENT.matcher(english.group(1)).find()) {
      return Optional.of(
          english.group(1).strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", ""));
    }
    Matcher japanese = JAPANESE.matcher(text);
    if (japanese.find()) {
      return Optional.of(japanese.group(1).strip());
    }
    Matcher passive = PASSIVE.matcher(text);
    return passive.find()
        ? Optional.of(passive.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether {@code side} stands for all parties. */
  static boolean isAll(String side) {
    return ALL.matcher(side).find();
  }

  /** Whether {@code side} is who receives a service under terms, not who provides it. */
  static boolean isReceiver(String side) {
    return RECEIVER.matcher(side).find();
  }
}
