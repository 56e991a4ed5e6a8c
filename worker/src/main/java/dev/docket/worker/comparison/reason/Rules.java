package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.comparison.Phrases;
import dev.docket.wording.Closings;
import dev.docket.wording.Topic;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.ClauseDiff;
import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.diff.Replacements.Renaming;
import dev.docket.worker.comparison.diff.Span;
import dev.docket.worker.comparison.diff.Span.Kind;
import dev.docket.worker.comparison.diff.Spans;
import dev.docket.worker.comparison.diff.TableDiff.Axis;
import dev.docket.worker.comparison.diff.TableDiff.Fate;
import dev.docket.worker.comparison.diff.TableDiff.Line;
import dev.docket.worker.comparison.diff.TokenDiff;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of one clause's difference what kind of thing changed, how risky that is and why, by what
 * the changed stretches are made of.
 */
public final class Rules {
  private static final int ROWS_NAMED = 3; // that moved; of more it is told how many they are
  private static final Rule FORUM = new ForumRule();

  private final OurSide side;
  private final ReasonText text;
  private final List<Rule> rules;
  private final List<Reason> reasons = new ArrayList<>();
  private final Set<ChangeClass> topics = EnumSet.noneOf(ChangeClass.class);

  private Rules(Phrases phrases, @Nullable OurParty ourParty) {
    this.side = new OurSide(ourParty);
    this.text = new ReasonText(phrases, side.label());
    this.rules =
        List.of(
            new SpanRule(),
            new ForceRule(side),
            new WholeSentenceRule(side),
            new PartyRule(side),
            new RoleRule(side),
            new PersonRule(),
            new ConditionRule(),
            new OppositeRule(),
            new PeriodStartRule(),
            new TimeZoneRule(),
            new DefinitionRule());
  }

  /** What rules find in a change; {@code terms} are those whose definition it touches. */
  public record Findings(
      List<ChangeClass> classes, Risk risk, List<String> reasons, Set<String> terms) {}

  /** The findings on a modified clause with this caption key, and these labels of its own. */
  public static Findings modified(
      ClauseDiff diff,
      String caption,
      Set<String> labels,
      Phrases phrases,
      @Nullable OurParty ourParty) {
    return modified(diff, caption, labels, Known.NOTHING, phrases, ourParty);
  }

  /**
   * What is known of a clause's words from the whole of both versions.
   *
   * @param renamed parties that have other names and are the same
   * @param follows whether all its references lead to where their provisions are now
   */
  public record Known(Set<Renaming> renamed, boolean follows) {
    static final Known NOTHING = new Known(Set.of(), false);
  }

  /** The same, with what is {@code known} of its words. */
  public static Findings modified(
      ClauseDiff diff,
      String caption,
      Set<String> labels,
      Known known,
      Phrases phrases,
      @Nullable OurParty ourParty) {
    Rules rules = new Rules(phrases, ourParty);
    Set<String> own = new HashSet<>();
    labels.forEach(label -> Spans.of(Key.of(label)).forEach(s -> own.add(s.value())));
    boolean closing = true;
    boolean onlyNames = true;
    Set<ChangeClass> ofCaption = topics(caption);
    rules.topics.addAll(ofCaption);
    rules.reasons.addAll(tableLines(diff));
    for (boolean removed : new boolean[] {true, false}) {
      List<String> names =
          diff.whole().stream().filter(w -> w.removed() == removed).map(w -> w.label()).toList();
      if (!names.isEmpty()) {
        rules.reasons.add(new Reason.WholeUnits(removed, names));
      }
    }
    for (TokenDiff piece : diff.piecesToRead()) {
      for (HunkSpans stretch : HunkSpans.of(piece, diff, own)) {
        Renaming name = new Renaming(stretch.old(Kind.PARTY), stretch.now(Kind.PARTY));
        if (known.renamed.contains(name) && isNothingElse(stretch)) {
          rules.reasons.add(new Reason.Renamed(name.before(), name.after()));
          closing = false;
          continue;
        }
        closing &= isClosing(stretch);
        onlyNames &= stretch.isWriting();
        rules.read(
            stretch.withoutParties(
                (was, is) -> {
                  Renaming party = new Renaming(was, is);
                  boolean isRenamed = known.renamed.contains(party);
                  if (isRenamed) {
                    rules.reasons.add(new Reason.Renamed(was, is));
                  }
                  return isRenamed;
                }));
      }
    }
    if (known.follows) {
      rules.reasons.removeIf(
          r -> r instanceof Reason.Changed c && c.what() == ChangeClass.REFERENCE);
    }
    if (closing || onlyNames) {
      rules.topics.removeAll(ofCaption); // names and dates below the clause are none of it
    } else if (!rules.reasons.isEmpty()
        && rules.reasons.stream().allMatch(Rules::saysNothingOfWords)) {
      rules.reasons.add(new Reason.OtherWords());
    }
    return rules.modified();
  }

  /** The findings on a clause whose tables say the same, arranged otherwise. */
  public static Findings arranged(ClauseDiff diff, Phrases phrases) {
    Rules rules = new Rules(phrases, null);
    rules.reasons.addAll(tableLines(diff));
    Findings found = rules.findings(Risk.NONE);
    return new Findings(List.of(ChangeClass.COSMETIC), Risk.NONE, found.reasons(), Set.of());
  }

  /** What became of the rows and columns of tables; of many rows that moved how many they are. */
  private static List<Reason> tableLines(ClauseDiff diff) {
    List<Reason> found = new ArrayList<>();
    long moved = diff.lines().stream().filter(Rules::isMovedRow).count();
    if (moved > ROWS_NAMED) {
      found.add(new Reason.RowsOrdered((int) moved));
    }
    for (Line line : diff.lines()) {
      if (moved > ROWS_NAMED && isMovedRow(line)) {
        continue;
      }
      boolean isRead = line.fate().isArrangement() || line.axis() == Axis.TABLE; // by its cells
      String name = line.was().isEmpty() ? line.name() : line.was() + " → " + line.name();
      found.add(
          new Reason.TableLine(
              line.axis(), line.fate(), name, isRead ? Set.of() : held(line.text())));
    }
    return found;
  }

  private static boolean isMovedRow(Line line) {
    return line.axis() == Axis.ROW && line.fate() == Fate.MOVED;
  }

  /**
   * The findings on a clause that is there in one version only, of which {@code key} is left when
   * what moved is taken off.
   */
  public static Findings oneSided(
      AlignmentNode clause,
      String key,
      boolean removed,
      Phrases phrases,
      @Nullable OurParty ourParty) {
    Rules rules = new Rules(phrases, ourParty);
    if (clause.isPlaceholder()) {
      rules.reasons.add(new Reason.NumberKept());
    } else {
      rules.reasons.addAll(new WholeClauseRule(rules.side, removed).read(clause.caption(), key));
    }
    return rules.findings(Risk.NONE);
  }

  /** The classes of what the cells of a row or column hold. */
  private static Set<ChangeClass> held(String cells) {
    Set<ChangeClass> held = EnumSet.noneOf(ChangeClass.class);
    for (Span span : Spans.of(Key.of(cells))) {
      SpanRule.classOf(span.kind()).ifPresent(held::add);
      if (span.kind() == Kind.MODALITY) {
        held.add(ChangeClass.MODALITY);
      }
    }
    return held;
  }

  /** What provisions of {@code text} are about, as classes of changes. */
  static Set<ChangeClass> topics(String text) {
    Set<ChangeClass> topics = EnumSet.noneOf(ChangeClass.class);
    for (Topic topic : Topic.in(text)) {
      topics.add(
          switch (topic) {
            case LIABILITY -> ChangeClass.LIABILITY;
            case INDEMNITY -> ChangeClass.INDEMNITY;
            case TERMINATION -> ChangeClass.TERMINATION;
            case GOVERNING_LAW -> ChangeClass.GOVERNING_LAW;
            case CONFIDENTIALITY -> ChangeClass.CONFIDENTIALITY;
            case DATA -> ChangeClass.DATA;
          });
    }
    return topics;
  }

  /** Whether the stretch has no other words than the names of parties, or the same ones. */
  private static boolean isNothingElse(HunkSpans stretch) {
    return Stream.concat(stretch.before().stream(), stretch.after().stream())
            .allMatch(s -> s.kind() == Kind.PARTY || s.kind() == Kind.CONJUNCTION)
        && rest(stretch.gone(), stretch.old(Kind.PARTY))
            .equalsIgnoreCase(rest(stretch.come(), stretch.now(Kind.PARTY)));
  }

  private static String rest(String words, String name) {
    return words.replace(name, "").strip();
  }

  /** Whether a reason leaves it open what else changed: a name, a line of a table that moved. */
  private static boolean saysNothingOfWords(Reason reason) {
    return switch (reason) {
      case Reason.Renamed _, Reason.OtherWords _, Reason.RowsOrdered _ -> true;
      case Reason.TableLine line -> line.fate().isArrangement();
      default -> false;
    };
  }

  private void read(HunkSpans stretch) {
    List<Reason> found = new ArrayList<>();
    rules.forEach(rule -> found.addAll(rule.read(stretch)));
    reasons.addAll(found);
    if (!stretch.isWriting() && !isClosing(stretch) && !isRewording(stretch, found)) {
      topics.addAll(topics(stretch.gone().isEmpty() ? "" : stretch.oldSentence()));
      topics.addAll(topics(stretch.come().isEmpty() ? "" : stretch.newSentence()));
      if (topics.contains(ChangeClass.GOVERNING_LAW)) {
        reasons.addAll(FORUM.read(stretch));
      }
    }
  }

  /** Whether nothing changed but how one duty, or one step of a ladder, is worded. */
  private static boolean isRewording(HunkSpans stretch, List<Reason> found) {
    return !found.isEmpty()
        && found.stream().allMatch(Reason::isRewording)
        && isAllOf(stretch.gone(), forces(stretch.old(Kind.MODALITY), stretch.old(Kind.STEP)))
        && isAllOf(stretch.come(), forces(stretch.now(Kind.MODALITY), stretch.now(Kind.STEP)));
  }

  /** Whether the words are a phrase and no more, but for the verb する before こと: することができる. */
  private static boolean isAllOf(String words, String phrase) {
    String bare = words.strip();
    return bare.equals(phrase) || (phrase.startsWith("こと") && bare.equals("する" + phrase));
  }

  private static String forces(String duty, String step) {
    return (duty + " " + step).strip();
  }

  /** Whether the stretch is in the place for dates, names and signatures below a text. */
  private static boolean isClosing(HunkSpans stretch) {
    return Closings.isClosing(stretch.oldSentence()) && Closings.isClosing(stretch.newSentence());
  }

  private Findings modified() {
    Set<ChangeClass> classes = classes();
    Risk floor = RiskTable.floor(classes, topics);
    if (!topics.isEmpty()) {
      reasons.add(new Reason.OnTopics(topics));
    } else if (classes.isEmpty()) {
      reasons.add(new Reason.OtherWords());
    }
    return findings(floor);
  }

  private Findings findings(Risk floor) {
    Risk risk = floor;
    Set<String> said = new LinkedHashSet<>();
    Set<String> terms = new LinkedHashSet<>();
    for (Reason reason : reasons) {
      risk = risk.or(reason.risk());
      if (!(reason instanceof Reason.OtherWords)
          || reasons.stream().allMatch(Rules::saysNothingOfWords)) {
        said.add(text.of(reason)); // of other words only where nothing more is known
      }
      if (reason instanceof Reason.Defined defined) {
        terms.addAll(defined.terms());
      }
    }
    return new Findings(List.copyOf(classes()), risk, text.most(List.copyOf(said)), terms);
  }

  private Set<ChangeClass> classes() {
    Set<ChangeClass> classes = EnumSet.noneOf(ChangeClass.class);
    reasons.forEach(reason -> classes.addAll(reason.classes()));
    return classes;
  }
}
