package dev.docket.worker.summary.sheet;

import dev.docket.summary.SheetKey;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The contracts of a document that holds several, one behind the other, and what each provides. */
final class Parts {
  private static final int LONGEST_TITLE = 70; // chars
  private static final int OPENING = 12; // clauses behind a title in which its parties are named
  private static final int FEWEST = 6; // sentences of a contract
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?!第)[^。、]*(?:契約書|覚書|合意書|協定書|誓約書)(?:[（(][^）)]{1,20}[）)])?$|^(?!(?i:article|section|exhibit|schedule|annex|form|part)\\b|[0-9(])(?!.*[.;:,]).*\\b(?i:agreement|contract|lease|addendum)$");
  private static final Pattern OPENS =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|lease|addendum)\\b.{0,200}\\b(?:between|entered into|made)\\b|[（(]以下、?(?:単に)?[「『\"“]?[甲乙][」』\"”]?と");

  private final List<Part> parts;

  /** One contract of the document, under the title that it bears. */
  record Part(String title, Clauses clauses) {}

  private Parts(List<Part> parts) {
    this.parts = parts;
  }

  /** The contracts of {@code clauses}: one, unless a second title opens a contract of its own. */
  static Parts of(Clauses clauses) {
    List<Clause> all = clauses.all();
    List<Integer> begins = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (opens(all, i)) {
        begins.add(i);
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < begins.size(); k++) {
      int end = k + 1 < begins.size() ? begins.get(k + 1) : all.size();
      Clauses own = clauses.between(begins.get(k), end);
      if (own.sentences().filter(Clause::isSaid).count() >= FEWEST) {
        parts.add(new Part(all.get(begins.get(k)).text(), own));
      }
    }
    return new Parts(parts.size() < 2 ? List.of(new Part("", clauses)) : parts);
  }

  private static boolean opens(List<Clause> all, int index) {
    Clause title = all.get(index);
    if (title.text().length() > LONGEST_TITLE
        || title.isRow()
        || title.isInSchedule()
        || !TITLE.matcher(title.text()).find()) {
      return false;
    }
    return all.subList(index + 1, Math.min(all.size(), index + 1 + OPENING)).stream()
        .filter(c -> !c.isRow())
        .anyMatch(c -> OPENS.matcher(c.text()).find());
  }

  List<Part> all() {
    return parts;
  }

  /** What the contracts provide on a field: one value, or each one's under its title. */
  static Optional<Entry> together(Map<Part, ContractReader> readers, SheetKey field) {
    List<String> values = new ArrayList<>();
    List<String> titled = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    readers.forEach(
        (part, reader) ->
            reader
                .read(field)
                .ifPresent(
                    entry -> {
                      values.add(entry.value());
                      titled.add(part.title() + ": " + entry.value());
                      passages.addAll(entry.passages());
                    }));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    boolean same = values.size() == readers.size() && Set.copyOf(values).size() == 1;
    return Optional.of(new Entry(same ? values.getFirst() : String.join(" / ", titled), passages));
  }
}
