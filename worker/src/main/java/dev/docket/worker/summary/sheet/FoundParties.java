package dev.docket.worker.summary.sheet;

import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Parties by name, each with the label that it goes by, in the order in which they are found. */
final class FoundParties {
  private static final String WORD = "[\\p{Lu}0-9][\\p{L}\\p{M}0-9&.’'@-]*";

  /** A name of an English party, as a pattern: words in capitals, and a legal form. */
  static final String NAME =
      "(?:\\p{Lu}|[0-9]+\\p{L}|[0-9]{2,4} (?=\\p{Lu})|\\p{Ll}{1,2}\\p{Lu})[\\p{L}\\p{M}0-9&.’'@-]*(?:(?<![\\p{L}]{3}\\.),? (?:(?:of|and|the|for|&|de|del|della|di|da|dos|du|van|von|der|und|et|ve|och|og) )?WORD){0,9}(?:,? (?i:inc|ltd|llc|l\\.l\\.c|limited|corp|gmbh|plc|b\\.v|s\\.a)\\b\\.?)?"
          .replace("WORD", WORD);

  private static final String BETWEEN = "; ";
  private static final Pattern END =
      Pattern.compile(
          "[,、]$|(?<!\\b(?:Inc|Ltd|Co|Corp|Corps|plc|P|C|V|A|LP|L\\.L\\.C)|\\p{Lu}\\.\\p{Lu})\\.$");
  private static final Pattern NO_PARTY =
      Pattern.compile(
          "(?i)^(?:ltd|inc|llc|llp|co|limited)\\.?$|^(?:[0-9]+ )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b.*\\d|\\b(?:terms|agreement|policy|policies|addendum|services?|software|website|privacy|schedule|exhibit|order form|act|regulation|directive)$|(?:規約|ポリシー|表記|約款)$");

  /** A piece of a sentence, which has a verb and ends anywhere: WE WILL NOT BE LIABLE OR. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)\\b(?:you|they|shall|must|not|cannot|by)\\b|\\b(?:or|and|of|the)$|を|が\\p{IsHan}|された");

  private static final Set<String> NO_NAMES =
      Set.of(
          "customer",
          "provider",
          "company",
          "client",
          "supplier",
          "user",
          "you",
          "party",
          "parties",
          "each party",
          "agreement",
          "effective date",
          "each one individually",
          "all",
          "any",
          "these",
          "this",
          "our",
          "the company");

  private final Map<String, String> labels = new LinkedHashMap<>(); // of names
  private final List<Passage> passages = new ArrayList<>();
  private final Set<String> unnamed = new HashSet<>();

  int size() {
    return labels.size();
  }

  /** Adds a side that has no name of its own, but a part: the customer. */
  void addUnnamed(String part, String label, Clause clause) {
    if (!labels.containsKey(part) && (label.isEmpty() || !labels.containsValue(label))) {
      labels.put(part, label);
      unnamed.add(part);
      if (!passages.contains(clause.passage())) {
        passages.add(clause.passage());
      }
    }
  }

  /** Whether one of them has a name. */
  boolean isNamed() {
    return labels.size() > unnamed.size();
  }

  /** Whether one of them has a name, and none is only named by its part. */
  boolean isAllNamed() {
    return !labels.isEmpty() && unnamed.isEmpty();
  }

  void add(String name, String label, Clause clause) {
    String bare = END.matcher(name.strip()).replaceFirst("");
    boolean known = labels.containsKey(bare) || (!label.isEmpty() && labels.containsValue(label));
    if (!known
        && bare.length() > 1
        && !NO_PARTY.matcher(bare).find()
        && !SENTENCE.matcher(bare).find()
        && !Blanks.isIn(bare)
        && !NO_NAMES.contains(bare.toLowerCase(Locale.ROOT))) {
      labels.put(bare, label);
      if (!passages.contains(clause.passage())) {
        passages.add(clause.passage());
      }
    }
  }

  Entry entry() {
    List<String> parties = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    labels.forEach(
        (name, label) -> {
          boolean wide = label.codePoints().anyMatch(c -> c > 0x2E80);
          (unnamed.contains(name) ? parts : parties)
              .add(
                  label.isEmpty()
                      ? name
                      : wide ? name + "（" + label + "）" : name + " (" + label + ")");
        });
    parties.addAll(parts); // names first
    return new Entry(String.join(BETWEEN, parties), passages);
  }

  /** The parties one by one, of the value of an entry. */
  static List<String> apart(String value) {
    return List.of(value.split(BETWEEN, -1));
  }
}
