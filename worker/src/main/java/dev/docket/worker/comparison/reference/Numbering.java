package dev.docket.worker.comparison.reference;

import dev.docket.document.SectionKind;
import dev.docket.wording.reference.Reference;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered provisions of one version outside its 附則. Where its numbers begin anew, as in a
 * schedule or an annexed contract, another run of them begins, in which 1 is another provision.
 */
final class Numbering {
  private static final Pattern NUMBERED_HEADING =
      Pattern.compile("(?i:sections?\\b|articles?\\b|clause\\b|§)|[0-9]|[IVXLC]+\\b");
  private static final Pattern WORD = Pattern.compile("^(?i)(sections?|articles?|clauses?|§)");
  private static final Pattern PART = // whose numbers are none of provisions
      Pattern.compile("^(?i)(?:part|chapter)\\b|^第.{1,8}[編章節款目]");
  private static final Pattern OWN_WORD =
      Pattern.compile("\\b[Tt]his (section|clause|article)\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> WORDS = Set.of("section", "article", "clause");
  private static final String SUPPLEMENT = "附則";

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final int[] runs;
  private final List<Set<String>> words = new ArrayList<>();
  private final Set<String> labelled = new HashSet<>();

  /** A provision with a number, and the word before that in its label; empty where it has none. */
  private record Entry(Target target, int run, String word) {}

  Numbering(List<Clause> clauses) {
    this.runs = runs(clauses);
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (clause.level() == 0 && clause.number() != null && isNumbered(clause)) {
        enter(i, clause, lower(clause.number()));
      }
      if (!clause.group().startsWith(SUPPLEMENT)) {
        Matcher own = OWN_WORD.matcher(clause.text());
        while (own.find()) {
          words.get(runs[i]).add(lower(own.group(1)));
        }
      }
    }
    for (int i = 0; i < clauses.size(); i++) {
      enterHeading(i, clauses.get(i)); // counts where no clause has that number
    }
  }

  /** What a reference to a number leads to from the clause at {@code index}. */
  Optional<Target> target(Reference reference, int index) {
    String word = reference.word();
    List<Entry> found =
        entries.getOrDefault(reference.number(), List.of()).stream()
            .filter(e -> mayBeCalled(e, word))
            .toList();
    List<Entry> own = found.stream().filter(e -> e.run == runs[index]).toList();
    List<Entry> main = found.stream().filter(e -> e.run == 0).toList();
    List<Entry> labelled =
        found.stream().filter(e -> !word.isEmpty() && e.word.equals(word)).toList();
    List<Entry> nearest = !own.isEmpty() ? own : !main.isEmpty() ? main : labelled;
    return only(nearest, word).map(Entry::target);
  }

  /** The one that is meant; empty where several have that number, as where a line was misread. */
  private static Optional<Entry> only(List<Entry> entries, String word) {
    List<Entry> exact = entries.stream().filter(e -> e.word.equals(word)).toList();
    List<Entry> meant = exact.isEmpty() ? entries : exact;
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /**
   * Whether {@code word} may name the provision: it is the one in its label or, where that has
   * none, no word that labels others, nor a stranger where the text calls its own otherwise.
   */
  private boolean mayBeCalled(Entry entry, String word) {
    if (!WORDS.contains(word)) {
      return true;
    }
    Set<String> own = words.get(entry.run);
    if (!entry.word.isEmpty()) {
      return entry.word.equals(word) || (!labelled.contains(word) && !isStrange(word, own));
    }
    return own.contains(word) || (!labelled.contains(word) && !isStrange(word, own));
  }

  /** Whether a text that speaks of its {@code own} so does not mean its own by {@code word}. */
  private static boolean isStrange(String word, Set<String> own) {
    boolean isWithinArticles = word.equals("section") && own.equals(Set.of("article"));
    return !own.isEmpty() && !own.contains(word) && !isWithinArticles;
  }

  private void enter(int index, Clause clause, String number) {
    String word = word(clause);
    if (!word.isEmpty()) {
      words.get(runs[index]).add(word);
      labelled.add(word);
    }
    put(number, new Entry(new Target(index, -1), runs[index], word));
    for (int u = 0; u < clause.units().size(); u++) {
      Unit unit = clause.units().get(u);
      if (unit.number() != null && unit.number().contains(".")) {
        put(lower(unit.number()), new Entry(new Target(index, u), runs[index], ""));
      }
    }
  }

  private void enterHeading(int index, Clause clause) {
    String label = clause.label();
    if (clause.level() < 0
        && clause.number() != null
        && label != null
        && isNumbered(clause)
        && NUMBERED_HEADING.matcher(label).lookingAt()) {
      put(lower(clause.number()), new Entry(new Target(index, -1), runs[index], word(clause)));
    }
  }

  private void put(String number, Entry entry) {
    entries.computeIfAbsent(number, _ -> new ArrayList<>()).add(entry);
  }

  /** The run of numbers that each clause is in. */
  private int[] runs(List<Clause> clauses) {
    int[] found = new int[clauses.size()];
    int run = 0;
    String group = "";
    Set<String> begun = new HashSet<>(); // words whose numbers have begun in this run
    words.add(new HashSet<>());
    for (int i = 0; i < found.length; i++) {
      Clause clause = clauses.get(i);
      boolean isFirst = isNumbered(clause) && "1".equals(clause.number());
      boolean isOtherGroup = !clause.group().isEmpty() && !clause.group().equals(group);
      if (isOtherGroup || (isFirst && begun.contains(word(clause)))) {
        run++;
        words.add(new HashSet<>());
        begun.clear();
      }
      if (isFirst) {
        begun.add(word(clause));
      }
      group = clause.group();
      found[i] = run;
    }
    return found;
  }

  private static boolean isNumbered(Clause clause) {
    return clause.kind() != SectionKind.SCHEDULE
        && clause.kind() != SectionKind.FORM
        && !clause.group().startsWith(SUPPLEMENT)
        && (clause.label() == null || !PART.matcher(clause.label()).find());
  }

  private static String word(Clause clause) {
    Matcher word = WORD.matcher(clause.label() == null ? "" : clause.label());
    return word.find() ? singular(lower(word.group(1))) : "";
  }

  private static String singular(String word) {
    return word.equals("§") ? "section" : word.replaceFirst("s$", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
