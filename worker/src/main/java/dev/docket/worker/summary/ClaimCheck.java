package dev.docket.worker.summary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds a claim against the units it cites: its numbers, dates, amounts, references and parties
 * must be there, it may not be stronger than its source nor turn it round, and where it is nearly
 * its source's own words nothing that matters may differ.
 */
final class ClaimCheck {
  private static final double NEARLY = 0.8;
  private static final double LIKE = 0.35; // below this a claim has no single source
  private static final int REACH = 12; // how near to a unit's ends a quoted stretch is taken on

  /** After a sentence, but not after a heading's number. */
  private static final Pattern PIECES =
      Pattern.compile(
          "(?<=[。！？])(?![」』）)])|(?<=[.!?])(?<!(?:^|[\\s:;(])\\d{1,2}[.])\\s+(?=\\p{Lu})");

  /** A Japanese sentence that ends with a plain verb: the usual form of a duty in a contract. */
  private static final Pattern PLAIN_DUTY = Pattern.compile("[うくぐすつぬぶむる](?:もの)?。?\\s*$");

  private final List<Source> sources;
  private final String context;
  private final List<Fact> facts = new ArrayList<>();

  /**
   * @param sources the cited units
   * @param context what else may lend its words: headings above, the title, an enumeration's lead
   */
  ClaimCheck(List<Source> sources, String context) {
    this.sources = sources;
    this.context = context;
    sources.forEach(s -> facts.addAll(s.facts()));
    facts.addAll(Facts.of(context));
  }

  /** Why {@code claim} is not supported; empty if it is. */
  Optional<String> fault(String claim) {
    String folded = Folded.of(claim).text();
    if (sources.stream().anyMatch(s -> s.folded().text().equals(folded))) {
      return Optional.empty();
    }
    for (Fact fact : Facts.of(claim)) {
      if (facts.stream().noneMatch(fact::isIn)) {
        return Optional.of("“" + fact.words() + "” is not in the cited text");
      }
    }
    for (String piece : PIECES.split(claim, -1)) {
      Optional<String> fault = piece.isBlank() ? Optional.empty() : pieceFault(piece);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<String> pieceFault(String piece) {
    String folded = Folded.of(piece).text();
    Set<String> bigrams = Source.bigrams(folded);
    Source best = best(bigrams);
    if (best.folded().text().equals(folded)) {
      return Optional.empty();
    }
    boolean sameLanguage = Source.isJapanese(piece) == Source.isJapanese(best.text());
    if (sameLanguage && isLossy(piece, best.text())) {
      return Optional.of("Words of the source are left out that change what it says");
    }
    boolean like = sameLanguage && best.likeness(bigrams) >= LIKE;
    Optional<String> force = forceFault(forces(piece), like ? best : all());
    if (force.isPresent() || !sameLanguage) {
      return force;
    }
    Optional<String> polarity = Negations.fault(piece, like ? best.text() : all().text());
    if (polarity.isPresent()) {
      return polarity;
    }
    Optional<String> party = Parties.fault(piece, like ? best.text() : all().text(), context);
    return party.isPresent() ? party : nearlyFault(piece, folded, best);
  }

  /** Whether a claim is its source with words left out that are missed; a row has its cells. */
  private static boolean isLossy(String piece, String source) {
    if (source.indexOf('|') >= 0 || Meaning.isKept(source, piece)) {
      return false;
    }
    return piece.indexOf('…') >= 0 && Meaning.isOmission(source, piece);
  }

  /** Where the claim is nearly its source's words, what differs must not matter. */
  private static Optional<String> nearlyFault(String piece, String folded, Source best) {
    String source = best.folded().text();
    QuoteAlignment near = QuoteAlignment.of(folded, source);
    if (near.similarity() < NEARLY) {
      return Optional.empty();
    }
    int start = near.start() <= REACH ? 0 : near.start();
    int end = source.length() - near.end() <= REACH ? source.length() : near.end();
    int[] points = best.text().codePoints().toArray();
    int from = best.folded().origin(start);
    int to = best.folded().originAfter(Math.max(start, end - 1));
    String stretch = new String(points, from, to - from);
    boolean same =
        near.similarity() == 1
            ? hard(stretch).equals(hard(piece))
            : ProtectedWording.of(stretch).equals(ProtectedWording.of(piece));
    return same
        ? Optional.empty()
        : Optional.of("A number, negation, modal or party differs from the source's words");
  }

  private static List<Force> hard(String text) {
    return Force.of(text).stream()
        .map(Force.Phrase::force)
        .filter(f -> f == Force.NOT || f == Force.MUST_NOT)
        .toList();
  }

  private Source best(Set<String> bigrams) {
    Source best = sources.getFirst();
    for (Source source : sources) {
      if (source.likeness(bigrams) > best.likeness(bigrams)) {
        best = source;
      }
    }
    return best;
  }

  private Source all() {
    StringBuilder text = new StringBuilder();
    sources.forEach(s -> text.append(s.text()).append('\n'));
    return sources.size() == 1 ? sources.getFirst() : Source.of(text.toString());
  }

  /** Why an obligation of this force is not what the cited units say; empty if it is. */
  Optional<String> forceFault(String claim, Force force) {
    Source best = best(Source.bigrams(Folded.of(claim).text()));
    boolean several = PIECES.split(claim.strip(), -1).length > 1;
    boolean like = !several && best.likeness(Source.bigrams(Folded.of(claim).text())) >= LIKE;
    Set<Force> said = (like ? best : all()).forces();
    boolean silent = said.stream().allMatch(f -> f == Force.NOT);
    return silent ? Optional.empty() : forceFault(EnumSet.of(force), like ? best : all());
  }

  private Optional<String> forceFault(Set<Force> claimed, Source source) {
    Set<Force> said = EnumSet.noneOf(Force.class);
    said.addAll(source.forces());
    if (said.stream().allMatch(f -> f == Force.NOT)) {
      said.addAll(forces(context)); // an item under "shall:" has the force of its lead
    }
    if (claimed.contains(Force.MUST) && !said.contains(Force.MUST)) {
      boolean plain = said.isEmpty() && PLAIN_DUTY.matcher(source.text()).find();
      if (!plain) {
        return Optional.of("The statement makes a duty of what the source does not");
      }
    }
    if (claimed.contains(Force.MUST_NOT)
        && !said.contains(Force.MUST_NOT)
        && !said.contains(Force.NOT)) {
      return Optional.of("The statement prohibits what the source does not");
    }
    if (claimed.contains(Force.SHOULD)
        && said.contains(Force.MAY)
        && !said.contains(Force.SHOULD)
        && !said.contains(Force.MUST)) {
      return Optional.of("The statement advises what the source only permits");
    }
    if (claimed.contains(Force.MAY)
        && !said.contains(Force.MAY)
        && (said.contains(Force.MUST) || said.contains(Force.MUST_NOT))) {
      return Optional.of("The statement permits what the source commands or prohibits");
    }
    return Optional.empty();
  }

  private static Set<Force> forces(String text) {
    Set<Force> forces = EnumSet.noneOf(Force.class);
    Force.of(text).forEach(p -> forces.add(p.force()));
    return forces;
  }

  /** Whether {@code field} stands in the cited units or their context, however it is spaced. */
  boolean holds(String field) {
    String folded = Folded.of(field).text();
    if (sources.stream().anyMatch(s -> s.folded().text().contains(folded))
        || Folded.of(context).text().contains(folded)) {
      return true;
    }
    List<Fact> stated = Facts.of(field);
    boolean translated =
        sources.stream().noneMatch(s -> Source.isJapanese(s.text()) == Source.isJapanese(field));
    return (translated || !stated.isEmpty())
        && stated.stream().allMatch(f -> facts.stream().anyMatch(f::isIn));
  }

  /** Qualifiers of the source that the claim may have lost, each a sentence. */
  List<String> drifts(String claim) {
    Set<String> bigrams = Source.bigrams(Folded.of(claim).text());
    Source best = best(bigrams);
    return best.folded().text().equals(Folded.of(claim).text())
        ? List.of()
        : LostQualifiers.between(claim, best.text());
  }
}
