package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.summary.Summary;
import dev.docket.wording.OneLine;
import dev.docket.wording.Severity;
import dev.docket.worker.summary.claim.ClaimCheck;
import dev.docket.worker.summary.claim.Source;
import dev.docket.worker.summary.claim.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Decides which entries of an answer are supported by the units that its input let it cite. */
public final class Verifier {
  /** Fields that must stand in the cited text, and are left out where they do not. */
  private static final Set<String> DETAILS =
      Set.of("who", "deadline", "value", "owner", "due", "term");

  /** Why an obligation is refused that is none, or another. */
  static final String OTHER_FORCE = "Its force is not that of the cited text";

  private final Document document;
  private final String title;
  private final Evidences evidences;
  private final Map<String, Source> sources = new HashMap<>();

  /**
   * @param title the document's name, whose words a statement may use
   * @param citable the units that the answer may cite
   */
  public Verifier(Document document, String title, List<Sentence> citable) {
    this.document = document;
    this.title = title;
    this.evidences = new Evidences(document, citable);
  }

  /** What became of a draft. */
  public sealed interface Verdict {
    /** Nothing of it may be shown; {@code item} is empty. */
    record Refused(Summary.Rejected why) implements Verdict {}

    /**
     * It may be shown.
     *
     * @param rejected texts of it that were taken away
     * @param flagged qualifiers that it may have lost
     */
    record Supported(Item item, List<Summary.Rejected> rejected, List<Summary.Rejected> flagged)
        implements Verdict {}
  }

  /** Checks one entry. */
  public Verdict check(ProposedItem draft) {
    String headline = draft.texts().getOrDefault(draft.type().claims().getFirst(), "");
    if (headline.isEmpty()) {
      return refused(draft, "It says nothing");
    }
    Set<Quote> quotes = new LinkedHashSet<>();
    draft.anchors().forEach(a -> evidences.find(a).ifPresent(quotes::add));
    if (quotes.isEmpty()) {
      return refused(draft, "No cited unit of the input holds the quoted words");
    }
    List<Quote> cited = List.copyOf(quotes);
    return recheck(new Item(draft.type(), draft.texts(), cited));
  }

  /** Checks the texts of an entry against the quotations that it has. */
  public Verdict recheck(Item item) {
    ClaimCheck check = check(item.quotes());
    List<Summary.Rejected> rejected = new ArrayList<>();
    List<Summary.Rejected> flagged = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<Section> finding =
        item.type() == ItemType.FINDING ? finding(item.quotes()) : Optional.empty();
    for (Map.Entry<String, String> field : item.texts().entrySet()) {
      String name = field.getKey();
      String text = field.getValue();
      if (name.equals("title") && finding.isPresent()) {
        texts.put(name, OneLine.of(finding.get().heading()));
      } else if (DETAILS.contains(name)) {
        if (check.holds(text)) {
          texts.put(name, text);
        } else {
          rejected.add(new Summary.Rejected(name + ": " + text, "Not in the cited text"));
        }
      } else if (item.type().claims().contains(name)) {
        Optional<String> fault = check.fault(text);
        if (fault.isEmpty()) {
          texts.put(name, text);
          check.drifts(text).forEach(d -> flagged.add(new Summary.Rejected(text, d)));
        } else if (name.equals(item.type().claims().getFirst())) {
          return new Verdict.Refused(new Summary.Rejected(text, fault.get()));
        } else {
          rejected.add(new Summary.Rejected(text, fault.get()));
        }
      } else {
        texts.put(name, text);
      }
    }
    if (item.type() == ItemType.DEFINITION && !texts.containsKey("term")) {
      return new Verdict.Refused(
          new Summary.Rejected(item.headline(), "The term is not in the cited text"));
    }
    if (item.type() == ItemType.OBLIGATION) {
      Optional<Strength> force = force(item, check);
      if (force.isEmpty()) {
        return new Verdict.Refused(new Summary.Rejected(item.headline(), OTHER_FORCE));
      }
      texts.put("must", force.get().name().toLowerCase(Locale.ROOT));
    }
    finding.flatMap(this::severity).ifPresent(stated -> texts.put("severity", stated));
    return new Verdict.Supported(new Item(item.type(), texts, item.quotes()), rejected, flagged);
  }

  private static Verdict refused(ProposedItem draft, String why) {
    String text = draft.texts().getOrDefault(draft.type().claims().getFirst(), "");
    return new Verdict.Refused(new Summary.Rejected(text, why));
  }

  /** The force of an obligation: as given where the source bears it out, else as its words say. */
  private static Optional<Strength> force(Item item, ClaimCheck check) {
    String given = item.text("must").toUpperCase(Locale.ROOT);
    Strength force = given.isEmpty() ? Strength.MUST : Strength.valueOf(given);
    if (check.forceFault(item.headline(), force).isEmpty()) {
      return Optional.of(force);
    }
    List<Strength> said =
        Strength.of(item.headline()).stream()
            .map(Strength.Phrase::force)
            .filter(f -> f != Strength.NOT)
            .distinct()
            .toList();
    return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
  }

  private ClaimCheck check(List<Quote> quotes) {
    CitedUnits cited = new CitedUnits(title, sources);
    for (Quote quote : quotes) {
      cited.add(document, document.sentence(quote.unit()).orElseThrow());
    }
    return cited.check();
  }

  /** The section of a finding in which the first quotation that is in one stands. */
  private Optional<Section> finding(List<Quote> quotes) {
    for (Quote quote : quotes) {
      OptionalInt index = findingSection(document, quote);
      if (index.isPresent()) {
        return Optional.of(document.sections().get(index.getAsInt()))
            .filter(s -> !s.heading().isBlank());
      }
    }
    return Optional.empty();
  }

  /** The index of the section of kind FINDING that holds {@code quote}. */
  static OptionalInt findingSection(Document document, Quote quote) {
    int section = document.sentence(quote.unit()).orElseThrow().section();
    while (section >= 0) {
      if (document.sections().get(section).kind() == SectionKind.FINDING) {
        return OptionalInt.of(section);
      }
      section = document.sections().get(section).parent();
    }
    return OptionalInt.empty();
  }

  private Optional<String> severity(Section finding) {
    return Severity.labelled(document.text().slice(finding.start(), finding.end()))
        .map(Severity::code);
  }
}
