package dev.docket.worker.summary;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a claim lets another party act than its source does. */
final class Parties {
  private static final Pattern JAPANESE =
      Pattern.compile("([甲乙丙丁]|[\\p{IsHan}]{1,6}(?:者|社|人|主|側|員))(?:は|が|も)");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b([A-Z][A-Za-z]{2,}(?: [A-Z][a-z]+){0,2})\\s+(?:shall|must|may|will|should|agrees|undertakes|is|has|can|cannot)\\b");
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b[Tt]he ([A-Z][a-z]{2,}(?: [A-Z][a-z]+){0,2})\\s+(?:shall|must|may|will|should|agrees)\\b");

  private Parties() {}

  /** What is wrong with who acts in {@code claim}; empty if nothing is. */
  static Optional<String> fault(String claim, String source, String context) {
    Set<String> acting = acting(source);
    String said = Force.folded(source);
    for (String party : acting(claim)) {
      boolean named = contains(said, party);
      if (named && !acting.isEmpty() && !acting.contains(party)) {
        return Optional.of("In the source it is not “" + party + "” that acts");
      }
    }
    Matcher named = NAMED.matcher(Force.folded(claim));
    while (named.find()) {
      String party = named.group(1);
      if (!contains(said, party) && !contains(context, party)) {
        return Optional.of("The party “" + party + "” is not in the cited text");
      }
    }
    return Optional.empty();
  }

  private static boolean contains(String text, String party) {
    return text.toLowerCase(Locale.ROOT).contains(party.toLowerCase(Locale.ROOT));
  }

  private static Set<String> acting(String text) {
    Set<String> acting = new LinkedHashSet<>();
    String folded = Force.folded(text);
    for (Pattern pattern : new Pattern[] {JAPANESE, ENGLISH}) {
      Matcher m = pattern.matcher(folded);
      while (m.find()) {
        acting.add(m.group(1).replaceFirst("^(?:The|This|Each|Any|Such) ", ""));
      }
    }
    return acting;
  }
}
