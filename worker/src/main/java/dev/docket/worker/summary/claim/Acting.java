package dev.docket.worker.summary.claim;

import dev.docket.wording.Actors;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.Sentences;
import dev.docket.wording.force.Forces;
import dev.docket.wording.party.Parties;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a claim lets another party act than its source does. */
final class Acting {
  private static final Pattern MARKED = // a Japanese subject
      Pattern.compile("([甲乙丙丁]|[\\p{IsHan}ァ-ヶー]{2,10})(?:は|が|も)");
  private static final Pattern NOUN = // the last words before an English phrase of force
      Pattern.compile("([A-Z][\\w’'&-]*(?: [A-Z][\\w’'&-]*){0,3})\\s*$");

  private Acting() {}

  /** What is wrong with who acts in {@code claim}; empty if nothing is. */
  static Optional<String> fault(String claim, String source, String context) {
    Set<String> acting = in(source);
    for (String party : in(claim)) {
      if (contains(source, party)) {
        if (!acting.isEmpty() && !acting.contains(party)) {
          return Optional.of("In the source it is not “" + party + "” that acts");
        }
      } else if (!Script.isJapanese(party) && !contains(context, party)) {
        return Optional.of("The party “" + party + "” is not in the cited text");
      }
    }
    return Optional.empty();
  }

  private static boolean contains(String text, String party) {
    return Strength.folded(text).toLowerCase(Locale.ROOT).contains(party.toLowerCase(Locale.ROOT));
  }

  /** Who acts in {@code text}: the parties marked as subjects, and those before words of force. */
  private static Set<String> in(String text) {
    String folded = Strength.folded(text);
    Set<String> acting = new LinkedHashSet<>();
    if (Script.isJapanese(folded)) {
      Matcher marked = MARKED.matcher(folded);
      while (marked.find()) {
        if (Actors.isActor(marked.group(1))) {
          acting.add(marked.group(1));
        }
      }
      return acting;
    }
    for (Phrase<?> phrase : Forces.duties(folded)) {
      String party = Parties.COMMON.subject(folded, phrase.start());
      String lead = folded.substring(Sentences.start(folded, phrase.start()), phrase.start());
      Matcher noun = NOUN.matcher(lead);
      if (noun.find() && Actors.isActor(noun.group(1))) {
        acting.add(bare(noun.group(1)));
      } else if (!party.isEmpty() && lead.stripTrailing().endsWith(party)) {
        acting.add(bare(party));
      }
    }
    return acting;
  }

  private static String bare(String party) {
    return party.replaceFirst("^(?i:the|this|each|any|such|either|neither) ", "");
  }
}
