package dev.docket.worker.summary.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who has a short name that acts as a party does: of Orrin Ltd ("Orrin") the contract says
 * what Orrin may, agrees or reserves. Of a thing that has one, "Vehicle", it says no such thing.
 */
final class ActingParties {
  private static final int FEWEST = 2; // sentences in which a party acts
  private static final Pattern NAMED =
      Pattern.compile(
          "(NAME) \\((?:the )?[\"“](\\p{Lu}[\\p{L}0-9& ]{1,30})[,.]?[\"”]\\)"
              .replace("NAME", FoundParties.NAME));
  private static final String ACTS =
      "(?: and [\\w ]{1,30})? (?:expressly |hereby |also )?(?:agrees?|reserves?|grants?|requires?|acknowledges?|warrants?|represents?|undertakes?|will not|may (?:terminate|suspend|require|refuse|at any time)|shall (?:pay|indemnify|provide|not))\\b";

  private final Clauses clauses;

  ActingParties(Clauses clauses) {
    this.clauses = clauses;
  }

  /** Adds those whom one of {@code opening} gives a name that acts. */
  void read(List<Clause> opening, FoundParties found) {
    for (Clause clause : opening) {
      Matcher named = NAMED.matcher(clause.text());
      while (named.find()) {
        if (acts(named.group(2))) {
          found.add(named.group(1), named.group(2), clause);
        }
      }
    }
  }

  private boolean acts(String label) {
    Pattern acts = Pattern.compile("\\b" + Pattern.quote(label) + ACTS);
    return clauses.sentences().filter(c -> acts.matcher(c.text()).find()).limit(FEWEST).count()
        >= FEWEST;
  }
}
