package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Sentence;
import dev.docket.wording.NormalizedText;
import dev.docket.wording.OneLine;
import dev.docket.wording.Script;
import dev.docket.worker.summary.claim.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves an entry those of its quotations alone that it says something of; what it merely cites
 * stands behind it and does not count as reflected. A finding keeps all, as its parts stand in many
 * places.
 */
final class SaidQuotes {
  private static final int MOST = 3; // quotations of a row that says them in other words
  private static final int MOST_WHOLE = 24; // and of one that has their words, as of a list's items

  /** What stands before an item: (1), a), 2., ③. */
  private static final Pattern MARK =
      Pattern.compile("^(?:[(（][\\p{L}\\p{N}]{1,4}[)）]|[\\p{L}\\p{N}]{1,3}[)）.．]|[①-⑳])");

  private static final double SAID = 0.85; // of a unit's character pairs, in the entry's text

  private final Document document;

  SaidQuotes(Document document) {
    this.document = document;
  }

  /** The entry with its first quotation and those that its text says, a few at most. */
  Item only(Item item) {
    if (item.type() == ItemType.FINDING || item.quotes().size() == 1) {
      return item;
    }
    String text = item.headline();
    String solid = NormalizedText.solid(text).text();
    Set<String> pairs = Source.bigrams(solid);
    List<Quote> said = new ArrayList<>();
    List<Quote> behind = new ArrayList<>(item.behind());
    Set<String> words = new HashSet<>();
    for (Quote quote : item.quotes()) {
      String own = words(quote);
      boolean isWhole = solid.contains(own) && words.add(own);
      boolean says =
          said.isEmpty()
              || (said.size() < MOST && isSaid(quote, text, pairs))
              || (said.size() < MOST_WHOLE && isWhole);
      (says ? said : behind).add(quote);
    }
    return item.citing(said, behind);
  }

  /** The words of the quotation, the mark of an item aside. */
  private String words(Quote quote) {
    String words = document.text().slice(quote.start(), quote.end());
    return MARK.matcher(NormalizedText.solid(OneLine.of(words)).text()).replaceFirst("");
  }

  private boolean isSaid(Quote quote, String text, Set<String> pairs) {
    Sentence unit = document.sentences().get(quote.index());
    String source = OneLine.of(document.textOf(unit));
    if (Script.isJapanese(source) != Script.isJapanese(text)) {
      return true; // a translation shares no letters with its source
    }
    Set<String> cited = Source.bigrams(NormalizedText.solid(source).text());
    long shared = cited.stream().filter(pairs::contains).count();
    return shared >= cited.size() * SAID;
  }
}
