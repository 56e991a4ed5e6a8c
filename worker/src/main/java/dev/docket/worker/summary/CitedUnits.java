package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.wording.OneLine;
import dev.docket.worker.summary.claim.ClaimCheck;
import dev.docket.worker.summary.claim.OwnWords;
import dev.docket.worker.summary.claim.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement cites, of one document or of several: the units themselves, and what else may
 * lend its words, which are the headings above, the lead of an enumeration and the names.
 */
public final class CitedUnits {
  /** Sections within which an enumeration goes on. */
  private static final Set<SectionKind> WITHIN =
      Set.of(SectionKind.PARAGRAPH, SectionKind.ITEM, SectionKind.SUBITEM);

  private static final int FARTHEST_LEAD = 40; // units before an item

  private final Map<String, Source> sources;
  private final List<Source> cited = new ArrayList<>();
  private final Set<String> context = new LinkedHashSet<>();
  private int behind; // units that stand behind one of them in its enumeration, at most

  /**
   * @param names the words that any statement may use: names of documents
   * @param sources what is known of units by their text, to be added to
   */
  public CitedUnits(String names, Map<String, Source> sources) {
    this.sources = sources;
    context.add(names);
  }

  /** Adds a unit of a document. */
  public void add(Document document, Sentence unit) {
    cited.add(sources.computeIfAbsent(OneLine.of(document.textOf(unit)), Source::of));
    behind = Math.max(behind, behind(document, unit));
    if (unit.section() >= 0) {
      context.add(document.path(unit.section()));
      lead(document, unit).ifPresent(lead -> context.add(OneLine.of(document.textOf(lead))));
    }
  }

  /** Adds words that stand above the units, where no section tells them. */
  public void addContext(String words) {
    context.add(words);
  }

  /** Whether there is no unit yet: nothing can rest on that. */
  public boolean isEmpty() {
    return cited.isEmpty();
  }

  /** Why {@code statement} is not borne out by these units; empty if it is. */
  public Optional<String> fault(String statement) {
    return check().fault(statement);
  }

  /** The check of a statement that cites these units. */
  ClaimCheck check() {
    int untold = Math.max(0, behind - (cited.size() - 1));
    return new ClaimCheck(cited, String.join("\n", context), untold);
  }

  /** Tells statements that are put together of the document's {@code text} around these units. */
  OwnWords ownWords(String text) {
    return new OwnWords(cited, String.join("\n", context), text);
  }

  /** The units and their context in one text. */
  public String words() {
    StringBuilder words = new StringBuilder();
    cited.forEach(source -> words.append(source.text()).append('\n'));
    return words.append(String.join("\n", context)).toString();
  }

  /** How many units stand behind {@code unit} before the next heading that ends an enumeration. */
  private static int behind(Document document, Sentence unit) {
    int count = 0;
    for (int i = index(unit) + 1; i < document.sentences().size(); i++) {
      Sentence next = document.sentences().get(i);
      if (isEnd(document, next)) {
        break;
      }
      count += next.kind() == Sentence.Kind.HEADING ? 0 : 1;
    }
    return count;
  }

  private static int index(Sentence unit) {
    return Integer.parseInt(unit.id().substring(1)) - 1;
  }

  /** Whether it is a heading within which an enumeration does not go on. */
  private static boolean isEnd(Document document, Sentence unit) {
    return unit.kind() == Sentence.Kind.HEADING
        && unit.section() >= 0
        && !WITHIN.contains(document.sections().get(unit.section()).kind());
  }

  /** The unit that introduces the enumeration in which {@code unit} stands. */
  private static Optional<Sentence> lead(Document document, Sentence unit) {
    int index = index(unit);
    for (int i = index - 1; i >= Math.max(0, index - FARTHEST_LEAD); i--) {
      Sentence before = document.sentences().get(i);
      String text = document.textOf(before).stripTrailing();
      if (text.endsWith(":")
          || text.endsWith("：")
          || text.contains("次の")
          || text.contains("次に掲げる")) {
        return Optional.of(before);
      }
      if (isEnd(document, before)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
