package dev.docket.worker.summary.claim;

import dev.docket.wording.CountedRest;
import dev.docket.wording.Cue;
import dev.docket.wording.NormalizedText;
import dev.docket.wording.Script;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds a claim against the units it cites: its numbers, dates, amounts, references and parties
 * must be there, it may not be stronger than its source nor turn it round, and where it is nearly
 * its source's own words nothing that matters may differ.
 */
public final class ClaimCheck {
  private static final double NEARLY = 0.8;
  private static final double LIKE = 0.35; // below this a claim has no single source
  private static final int REACH = 12; // how near to a unit's ends a quoted stretch is taken on

  /** What may get lost between a source and a claim, and how that is said. */
  private static final Map<Cue, String> LOSABLE =
      new EnumMap<>(
          Map.of(
              Cue.SAMPLE,
              "The source speaks of a sample",
              Cue.EXCEPTION,
              "The source names an exception",
              Cue.PLAN,
              "The source speaks of a plan"));

  /** After a sentence, but not after a heading's number. */
  private static final Pattern PIECES =
      Pattern.compile(
          "(?<=[。！？])(?![」』）)])|(?<=[.!?])(?<!(?:^|[\\s:;(])\\d{1,2}[.])\\s+(?=\\p{Lu})");

  /** What stands before a sentence and is no part of it: its number, a list's mark. */
  static final Pattern LABEL =
      Pattern.compile(
          "(?:[\\p{P}\\p{S}\\s　]|第?[\\p{N}〇一二三四五六七八九十百]+(?:[条項号章節](?:の[\\p{Nd}一二三四五六七八九十]+)*)?|(?i:article|section|sec|clause|art)\\b|[a-zA-Zivx]{1,4}(?=[.)])|[ア-ンイロハニホヘト](?=[\\s　)）]))+");

  private static final Pattern ASIDE = Pattern.compile("（[^（）]*）|\\([^()]*\\)");
  private static final int LABEL_END = 8; // characters that tell where a claim begins

  /** A Japanese sentence that ends with a plain verb: the usual form of a duty in a contract. */
  private static final Pattern PLAIN_DUTY = Pattern.compile("[うくぐすつぬぶむる](?:もの)?。?\\s*$");

  private final List<Source> sources;
  private final String context;
  private final int untold;
  private final List<Fact> facts = new ArrayList<>();

  /**
   * @param sources the cited units
   * @param context what else may lend its words: headings above, the title, an enumeration's lead
   */
  public ClaimCheck(List<Source> sources, String context) {
    this(sources, context, 0);
  }

  /**
   * @param sources the cited units
   * @param context what else may lend its words
   * @param untold items of the cited list, at most, that are not cited
   */
  public ClaimCheck(List<Source> sources, String context, int untold) {
    this.sources = sources;
    this.context = context;
    this.untold = untold;
    sources.forEach(s -> facts.addAll(s.facts()));
    facts.addAll(Facts.of(context));
  }

  /**
   * Why {@code statement} is not supported; empty if it is. How many items of its list it leaves
   * out stands in no source: it may not be more than there are.
   */
  public Optional<String> fault(String statement) {
    if (CountedRest.in(statement) > untold) {
      return Optional.of("It counts more items than stand in its list");
    }
    String claim = CountedRest.without(statement);
    String folded = NormalizedText.solid(claim).text();
    if (sources.stream().anyMatch(s -> s.folded().text().equals(folded))) {
      return Optional.empty();
    }
    if (Joined.is(folded, sources, context)) {
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
    String folded = NormalizedText.solid(piece).text();
    Set<String> bigrams = Source.bigrams(folded);
    Source best = best(bigrams);
    if (best.folded().text().equals(folded)) {
      return Optional.empty();
    }
    boolean sameLanguage = Script.isJapanese(piece) == Script.isJapanese(best.text());
    if (piece.indexOf('…') >= 0
        && Meaning.isOmission(best.text(), piece)
        && Meaning.isKept(best.text(), piece)) {
      return Optional.empty(); // whole clauses left out, and nothing that they say
    }
    String shorter = Shortening.of(unlabelled(best.text(), piece), Shortening.length(piece));
    if (NormalizedText.solid(shorter).text().equals(folded)) {
      return Optional.empty(); // shortened as code does it
    }
    if (sameLanguage && isLossy(piece, best.text())) {
      return Optional.of("Words of the source are left out that change what it says");
    }
    boolean like = sameLanguage && best.likeness(bigrams) >= LIKE;
    Optional<String> force = forceFault(forces(piece), like ? best : all());
    if (force.isPresent() || !sameLanguage) {
      return force;
    }
    Optional<String> polarity = Polarity.fault(piece, like ? best.text() : all().text());
    if (polarity.isPresent()) {
      return polarity;
    }
    if (like && Cue.EXCEPTION.isIn(best.text()) && !Cue.EXCEPTION.isIn(piece)) {
      return Optional.of("The source names an exception that the statement leaves out");
    }
    Optional<String> party = Acting.fault(piece, like ? best.text() : all().text(), context);
    return party.isPresent() ? party : nearlyFault(piece, folded, best);
  }

  /** Whether a claim is its source with words left out that are missed; a row has its cells. */
  private static boolean isLossy(String piece, String source) {
    if (source.indexOf('|') >= 0 || Meaning.isKept(source, piece)) {
      return false;
    }
    return isOmission(source, piece) && !Meaning.isKept(unlabelled(source, piece), piece);
  }

  /** Whether a claim is made of a source by leaving words out, be it what stands in brackets. */
  private static boolean isOmission(String source, String piece) {
    String bare = ASIDE.matcher(source).replaceAll("");
    return Meaning.isOmission(source, piece)
        || (bare.length() < source.length()
            && (Meaning.isOmission(bare, piece)
                || NormalizedText.solid(unlabelled(bare, piece))
                    .text()
                    .equals(NormalizedText.solid(piece).text())));
  }

  /** The source without the label before it, where the claim begins after that. */
  private static String unlabelled(String source, String piece) {
    String start = piece.strip().substring(0, Math.min(LABEL_END, piece.strip().length()));
    int at = source.indexOf(start);
    return at > 0 && LABEL.matcher(source.substring(0, at)).matches()
        ? source.substring(at)
        : source;
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
    int from = best.folded().start(start);
    int to = best.folded().end(Math.max(start, end - 1));
    String stretch = best.text().substring(from, to);
    boolean same =
        near.similarity() == 1
            ? hard(stretch).equals(hard(piece))
            : Meaning.inOrder(stretch).equals(Meaning.inOrder(piece));
    return same
        ? Optional.empty()
        : Optional.of("A number, negation, modal or party differs from the source's words");
  }

  private static List<Strength> hard(String text) {
    return Strength.of(text).stream()
        .map(Strength.Phrase::force)
        .filter(f -> f == Strength.NOT || f == Strength.MUST_NOT)
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
  public Optional<String> forceFault(String claim, Strength force) {
    String folded = NormalizedText.solid(claim).text();
    Source best = best(Source.bigrams(folded));
    boolean several =
        PIECES.split(claim.strip(), -1).length > 1
            || (Joined.is(folded, sources, context)
                && sources.stream().noneMatch(s -> Joined.is(folded, List.of(s), context)));
    boolean like = !several && best.likeness(Source.bigrams(folded)) >= LIKE;
    Set<Strength> said = (like ? best : all()).forces();
    boolean silent = said.stream().allMatch(f -> f == Strength.NOT);
    return silent ? Optional.empty() : forceFault(EnumSet.of(force), like ? best : all());
  }

  private Optional<String> forceFault(Set<Strength> claimed, Source source) {
    Set<Strength> said = EnumSet.noneOf(Strength.class);
    said.addAll(source.forces());
    if (said.stream().allMatch(f -> f == Strength.NOT)) {
      said.addAll(forces(context)); // an item under "shall:" has the force of its lead
    }
    if (claimed.contains(Strength.MUST) && !said.contains(Strength.MUST)) {
      boolean plain = said.isEmpty() && PLAIN_DUTY.matcher(source.text()).find();
      if (!plain) {
        return Optional.of("The statement makes a duty of what the source does not");
      }
    }
    if (claimed.contains(Strength.MUST_NOT)
        && !said.contains(Strength.MUST_NOT)
        && !said.contains(Strength.NOT)) {
      return Optional.of("The statement prohibits what the source does not");
    }
    if (claimed.contains(Strength.SHOULD)
        && said.contains(Strength.MAY)
        && !said.contains(Strength.SHOULD)
        && !said.contains(Strength.MUST)) {
      return Optional.of("The statement advises what the source only permits");
    }
    if (claimed.contains(Strength.MAY)
        && !said.contains(Strength.MAY)
        && (said.contains(Strength.MUST) || said.contains(Strength.MUST_NOT))) {
      return Optional.of("The statement permits what the source commands or prohibits");
    }
    return Optional.empty();
  }

  private static Set<Strength> forces(String text) {
    Set<Strength> forces = EnumSet.noneOf(Strength.class);
    Strength.of(text).forEach(p -> forces.add(p.force()));
    return forces;
  }

  /** Whether {@code field} stands in the cited units or their context, however it is spaced. */
  public boolean holds(String field) {
    String folded = NormalizedText.solid(field).text();
    if (sources.stream().anyMatch(s -> s.folded().text().contains(folded))
        || NormalizedText.solid(context).text().contains(folded)) {
      return true;
    }
    List<Fact> stated = Facts.of(field);
    boolean translated =
        sources.stream().noneMatch(s -> Script.isJapanese(s.text()) == Script.isJapanese(field));
    return (translated || !stated.isEmpty())
        && stated.stream().allMatch(f -> facts.stream().anyMatch(f::isIn));
  }

  /** Qualifiers of the source that the claim may have lost, each a sentence. */
  public List<String> drifts(String claim) {
    Set<String> bigrams = Source.bigrams(NormalizedText.solid(claim).text());
    Source best = best(bigrams);
    return best.folded().text().equals(NormalizedText.solid(claim).text())
        ? List.of()
        : LOSABLE.entrySet().stream()
            .filter(cue -> cue.getKey().isIn(best.text()) && !cue.getKey().isIn(claim))
            .map(Map.Entry::getValue)
            .toList();
  }
}
