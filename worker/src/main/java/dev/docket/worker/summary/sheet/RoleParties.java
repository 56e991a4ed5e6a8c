package dev.docket.worker.summary.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parties of an agreement on data, which are named by what each does with it. */
final class RoleParties {
  private static final String ROLE = "(?:[Dd]ata )?([Pp]rocessor|[Cc]ontroller)s?";

  /** Orrin is a Data Processor; the Customer acts as controller. */
  private static final Pattern IS =
      Pattern.compile(
          "^(?:[-•] )?(?:The )?((?:NAME['’]s )?NAME) (?:is|are|acts? as)(?: an?| the)? ROLE\\b"
              .replace("NAME", FoundParties.NAME)
              .replace("ROLE", ROLE));

  /** Wode Ltd, Dover — the Processor. */
  private static final Pattern DASHED =
      Pattern.compile(
          "^(?:and )?(NAME)(?:, [^—–]{0,120})? ?[—–-] the ROLE\\b"
              .replace("NAME", FoundParties.NAME)
              .replace("ROLE", ROLE));

  /** A side that is left open, with its part: [name of the customer] — the Controller. */
  private static final Pattern OPEN = Pattern.compile("\\[[^\\]]+\\][^—–]{0,20}[—–-] the " + ROLE);

  private RoleParties() {}

  /** Adds those that one of {@code opening} says to be a processor or a controller. */
  static void read(List<Clause> opening, FoundParties found) {
    for (Clause clause : opening) {
      for (Pattern pattern : List.of(IS, DASHED)) {
        Matcher party = pattern.matcher(Said.bare(clause.text()));
        if (party.find()) {
          found.add(party.group(1), BetweenParties.capitalized(party.group(2)), clause);
        }
      }
    }
  }

  /** Whether a side is left open for a name. */
  static boolean isOtherOpen(List<Clause> opening) {
    return opening.stream().anyMatch(c -> OPEN.matcher(c.text()).find());
  }
}
