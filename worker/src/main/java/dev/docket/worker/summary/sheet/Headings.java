package dev.docket.worker.summary.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The matters that a heading names: of "9. Fees & Payment:" fees, and payment. */
final class Headings {
  private static final int NEAREST = 2; // headings above a clause that tell what it is about

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?i:section|article|clause) )?(?:[0-9]+(?:\\.[0-9]+)*[.)]?|[(（]?[a-zA-Z0-9][)）.])\\s+(?=\\p{L})");
  private static final Pattern END = Pattern.compile("\\s*[:：.]+$");
  private static final Pattern BRACKETS = Pattern.compile("^[（(【]([^）)】]+)[）)】]$");
  private static final Pattern ASIDE = Pattern.compile("(?<=\\S)\\s?[（(][^）)]+[）)](?=$|\\s)");
  private static final Pattern LINK =
      Pattern.compile(
          "\\s*(?:[,;/&・、]|\\band\\b|\\bor\\b|及び|および|並びに|ならびに|又は|または)\\s*(?:\\band\\b\\s*)?");

  /** What a matter is a matter of, which is not another matter: Renewal of this Agreement. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)\\s+(?:in|for|by|to|on|with|during|of (?:this|the|your|our|any|all|such|these|work|services?|agreement|contract|lease|employment|software))\\b.*$");

  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:no|limited|your|our|mutual|general|the|disclaimers? of|exclusions? of|(?:your |our )?(?:obligation|duty) to|representations? (?:and|&))\\s+");

  private Headings() {}

  /** Whether one of the matters that the nearest headings above {@code clause} name is a match. */
  static boolean areAbout(Pattern matter, Clause clause) {
    return clause.captions().stream().limit(NEAREST).anyMatch(c -> names(matter, c));
  }

  /** Whether one of the matters that {@code heading} names is a match for {@code matter}. */
  static boolean names(Pattern matter, String heading) {
    return matters(heading).stream().anyMatch(m -> matter.matcher(m).matches());
  }

  private static Set<String> matters(String heading) {
    String bare =
        BRACKETS.matcher(END.matcher(heading.strip()).replaceFirst("")).replaceFirst("$1");
    String unnumbered = ASIDE.matcher(NUMBER.matcher(bare).replaceFirst("")).replaceFirst("");
    Set<String> matters = new LinkedHashSet<>(List.of(bare, unnumbered));
    for (String part : LINK.split(unnumbered, -1)) {
      String shorter = TAIL.matcher(part).replaceFirst("");
      matters.addAll(List.of(part, shorter));
      Matcher lead = LEAD.matcher(shorter);
      if (lead.find()) {
        matters.add(shorter.substring(lead.end()));
      }
    }
    return matters;
  }
}
