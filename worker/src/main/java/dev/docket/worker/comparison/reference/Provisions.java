package dev.docket.worker.comparison.reference;

import dev.docket.document.SectionKind;
import dev.docket.wording.label.LabelNumber;
import dev.docket.wording.reference.Reference;
import dev.docket.wording.reference.ReferenceFinder;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.Spans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The provisions of one version by their numbers, and the references that its clauses make. */
public final class Provisions {
  private static final String SUPPLEMENT = "附則";
  private static final int LONGEST_TITLE = 60;
  private static final Pattern SCHEDULE =
      Pattern.compile("^\\s*(別表|別紙|別添|別記様式|別記|様式|[A-Za-z]+)(.*)$");

  private final List<Clause> clauses;
  private final ReferenceFinder finder;
  private final Numbering numbering;
  private final Map<String, @Nullable Target> supplements = new HashMap<>();
  private final Map<String, Target> schedules = new HashMap<>();
  private final Map<String, @Nullable Target> parts = new HashMap<>();
  private final Map<Integer, List<LocatedReference>> known = new HashMap<>();

  public Provisions(List<Clause> clauses) {
    this.clauses = clauses;
    this.finder = new ReferenceFinder(title(clauses));
    this.numbering = new Numbering(clauses);
    for (int i = 0; i < clauses.size(); i++) {
      enter(i, clauses.get(i));
    }
    for (int i = 0; i < clauses.size(); i++) {
      enterHeading(i, clauses.get(i));
    }
  }

  /**
   * The references of the clause at {@code index}, in order: those of its body, and those of its
   * heading that are not its own name, as in 別表（第11条関係）.
   */
  List<LocatedReference> references(int index) {
    return known.computeIfAbsent(index, this::find);
  }

  private List<LocatedReference> find(int index) {
    Clause clause = clauses.get(index);
    Key key = Key.of(clause.text());
    int body = key.indexOf(clause.body());
    List<LocatedReference> found = new ArrayList<>();
    for (Reference reference : finder.in(key.text())) {
      boolean isName =
          reference.start() < body
              ? isOwnName(clause, key, reference.start())
              : Spans.isLabel(key, reference.start(), reference.end());
      if (isName) {
        continue;
      }
      int from = key.rawIndex(reference.start());
      int unit = clause.unitAt(from);
      found.add(
          new LocatedReference(
              reference,
              unit,
              from,
              key.raw(reference.start(), reference.end()).strip(),
              reference.isElsewhere() ? null : target(reference, index, unit).orElse(null)));
    }
    return List.copyOf(found);
  }

  /**
   * Whether what stands at {@code start} of the heading begins a line, or is or follows the label.
   */
  private static boolean isOwnName(Clause clause, Key key, int start) {
    String heading = key.text();
    String label = clause.label() == null ? "" : Key.of(clause.label()).text();
    int at = heading.indexOf(label);
    int named = at < 0 ? 0 : at + label.length();
    int from = start < named ? 0 : named;
    for (int i = start - 1; i >= from && !key.startsLine(i + 1); i--) {
      char c = heading.charAt(i);
      if (c == '(' || Character.isLetterOrDigit(c)) {
        return start >= at && start < named;
      }
    }
    return true;
  }

  /** What {@code reference} leads to from a unit of the clause at {@code index}. */
  private Optional<Target> target(Reference reference, int index, int unit) {
    Clause clause = clauses.get(index);
    Steps steps = new Steps(clause);
    return switch (reference.base()) {
      case ARTICLE -> descend(numbering.target(reference, index).orElse(null), reference);
      case SUPPLEMENT_ARTICLE, SUPPLEMENT ->
          descend(supplements.get(supplement(clause) + reference.number()), reference);
      case SCHEDULE -> Optional.ofNullable(schedules.get(reference.number()));
      case PART -> Optional.ofNullable(parts.get(reference.number()));
      case OWN ->
          reference.below().isEmpty()
              ? Optional.empty()
              : steps.near(unit, reference.below()).map(t -> within(index, t));
      case PREVIOUS_ARTICLE -> descend(neighbour(index, -1), reference);
      case NEXT_ARTICLE -> descend(neighbour(index, 1), reference);
      case PREVIOUS_PARAGRAPH -> beside(steps, index, unit, SectionKind.PARAGRAPH, -1, reference);
      case NEXT_PARAGRAPH -> beside(steps, index, unit, SectionKind.PARAGRAPH, 1, reference);
      case PREVIOUS_ITEM -> beside(steps, index, unit, SectionKind.ITEM, -1, reference);
      case NEXT_ITEM -> beside(steps, index, unit, SectionKind.ITEM, 1, reference);
      case NAMED_BEFORE -> Optional.empty();
    };
  }

  private Optional<Target> descend(@Nullable Target from, Reference reference) {
    return from == null
        ? Optional.empty()
        : Optional.of(
            within(
                from.clause(),
                new Steps(clauses.get(from.clause())).down(from.unit(), reference.below())));
  }

  private Optional<Target> beside(
      Steps steps, int index, int unit, SectionKind kind, int step, Reference reference) {
    return steps.beside(unit, kind, step).map(u -> within(index, steps.down(u, reference.below())));
  }

  private static Target within(int clause, Target target) {
    return new Target(clause, target.unit(), target.rest());
  }

  private @Nullable Target neighbour(int index, int step) {
    String group = clauses.get(index).group();
    for (int i = index + step; i >= 0 && i < clauses.size(); i += step) {
      if (clauses.get(i).level() == 0 && clauses.get(i).number() != null) {
        return clauses.get(i).group().equals(group) ? new Target(i, -1) : null;
      }
    }
    return null;
  }

  private void enter(int index, Clause clause) {
    Target target = new Target(index, -1);
    String number = clause.number() == null ? "" : lower(clause.number());
    boolean isSchedule = clause.kind() == SectionKind.SCHEDULE || clause.kind() == SectionKind.FORM;
    if (isSchedule && clause.label() != null) {
      schedules.putIfAbsent(schedule(clause.label()), target);
    } else if (clause.group().startsWith(SUPPLEMENT)) {
      if (clause.level() == 0 && !number.isEmpty()) {
        supplements.putIfAbsent(clause.group() + number, target);
        supplements.merge(number, target, (_, _) -> null);
      }
      if (clause.kind() == SectionKind.SUPPLEMENT) {
        supplements.putIfAbsent(clause.group(), target);
        supplements.merge("", target, (_, _) -> null);
      }
    }
  }

  private void enterHeading(int index, Clause clause) {
    String label = clause.label();
    if (clause.level() >= 0
        || clause.number() == null
        || label == null
        || !clause.group().isEmpty()) {
      return;
    }
    Target target = new Target(index, -1);
    String number = lower(clause.number());
    parts.merge(number, target, (_, _) -> null);
    parts.merge(label.substring(label.length() - 1) + number, target, (_, _) -> null);
  }

  private static String supplement(Clause clause) {
    return clause.group().startsWith(SUPPLEMENT) ? clause.group() : "";
  }

  private static String schedule(String label) {
    Matcher matcher = SCHEDULE.matcher(Key.of(label).text());
    return matcher.matches()
        ? matcher.group(1).toLowerCase(Locale.ROOT) + LabelNumber.of(label)
        : label;
  }

  private static String lower(String number) {
    return number.toLowerCase(Locale.ROOT);
  }

  private static String title(List<Clause> clauses) {
    if (clauses.isEmpty() || clauses.getFirst().label() != null) {
      return "";
    }
    String line = clauses.getFirst().text().lines().findFirst().orElse("");
    return line.length() > LONGEST_TITLE ? "" : Key.of(line).text();
  }
}
