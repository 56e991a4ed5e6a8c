package dev.docket.worker.comparison.reference;

import dev.docket.comparison.Comparison.StaleReference;
import dev.docket.document.SectionKind;
import dev.docket.wording.Script;
import dev.docket.wording.reference.Reference.Base;
import dev.docket.wording.reference.Reference.Level;
import dev.docket.worker.comparison.align.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds references in the new text whose target is no longer what it was: the provision referred to
 * in the old text is now another one, or gone.
 */
public final class StaleReferences {
  private static final double REWRITTEN = 0.3; // likeness from which it may be the same, reworded
  private static final Set<String> RANGE = Set.of("から", "乃至", "to", "through", "-", "–");
  private static final Pattern NAMED =
      Pattern.compile("(?:の規定(?:による|により|に基づく)|に(?:規定す|掲げ|定め)る|の(?!規定|場合|各号|とき|定め))([一-龠]{2,4})");
  private static final Pattern MISSING_STEP =
      Pattern.compile("\\[Step\\[level=\\w+, number=([0-9]{1,4})\\]");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
  private static final String READ_AS = "とあるの"; // a clause that quotes another law's words

  private final List<Clause> after;
  private final Provisions provisionsBefore;
  private final Provisions provisionsAfter;
  private final TargetMap targets;
  private final int[] beforeOf;
  private final ProvisionNames namesBefore;
  private final ProvisionNames namesAfter;
  private final List<StaleReference> found = new ArrayList<>();

  private StaleReferences(
      List<Clause> before,
      List<Clause> after,
      Provisions provisionsBefore,
      Provisions provisionsAfter,
      TargetMap targets,
      int[] beforeOf) {
    this.after = after;
    this.provisionsBefore = provisionsBefore;
    this.provisionsAfter = provisionsAfter;
    this.targets = targets;
    this.beforeOf = beforeOf;
    this.namesBefore = new ProvisionNames(before);
    this.namesAfter = new ProvisionNames(after);
  }

  /** The stale references of {@code after}, and new ones to articles that it does not have. */
  public static List<StaleReference> find(
      List<Clause> before,
      List<Clause> after,
      Provisions provisionsBefore,
      Provisions provisionsAfter,
      TargetMap targets,
      int[] beforeOf) {
    StaleReferences search =
        new StaleReferences(before, after, provisionsBefore, provisionsAfter, targets, beforeOf);
    for (int j = 0; j < after.size(); j++) {
      search.search(j);
    }
    return List.copyOf(search.found);
  }

  private void search(int j) {
    List<LocatedReference> now = provisionsAfter.references(j);
    if (now.isEmpty()) {
      return;
    }
    int i = beforeOf[j];
    List<LocatedReference> old = i < 0 ? List.of() : provisionsBefore.references(i);
    Map<Integer, List<LocatedReference>> oldByUnit =
        old.stream().collect(Collectors.groupingBy(r -> targets.unit(i, r.unit())));
    Set<String> known = old.stream().map(LocatedReference::value).collect(Collectors.toSet());
    now.stream()
        .collect(Collectors.groupingBy(LocatedReference::unit, TreeMap::new, Collectors.toList()))
        .forEach((unit, refs) -> check(j, oldByUnit.getOrDefault(unit, List.of()), refs, known));
  }

  /**
   * Checks the references of one unit against those that it made before. Where the list is as it
   * was, or was brought up to date in part, each that was kept must lead to where its target is
   * now; who wrote another list is taken to mean what it says.
   */
  private void check(
      int j, List<LocatedReference> old, List<LocatedReference> now, Set<String> known) {
    boolean isEdited = !values(old).equals(values(now));
    boolean isUpdated = isEdited && old.size() == now.size(); // some of it, and in place
    for (int k = 0; isUpdated && k < now.size(); k++) {
      isUpdated = same(old.get(k), now.get(k)) || follows(old.get(k), now.get(k));
    }
    Set<LocatedReference> sameLists = isEdited ? Set.of() : inSameLists(j, old, now);
    boolean isOwn =
        !after.get(j).text().contains(READ_AS)
            && provisionsAfter.references(j).stream().noneMatch(r -> r.reference().isElsewhere());
    for (int k = 0; k < now.size(); k++) {
      LocatedReference reference = now.get(k);
      if (reference.reference().isElsewhere()
          || isOfAmendment(j, reference)
          || sameLists.contains(reference)) {
        continue;
      }
      boolean isKept = (!isEdited || isUpdated) && same(old.get(k), reference);
      Target was = isKept ? old.get(k).target() : null;
      if (was != null) {
        Optional<Target> expected = targets.of(was);
        boolean isLedTo =
            (expected.equals(Optional.ofNullable(reference.target()))
                    && (expected.isPresent() || mayBeOfAnotherLaw(reference)))
                || (isEdited && isLedTo(j, now, expected))
                || (k > 0 && isRange(j, now, k - 1) && isWithin(now, k - 1, expected));
        if (!isLedTo && !isUnsure(j, reference, was, expected)) {
          add(j, reference, was, expected);
        }
      } else if (reference.target() == null
          && isOwn
          && isSurelyOwn(reference)
          && !known.contains(reference.value())) {
        add(j, reference, null, Optional.empty());
      }
    }
  }

  /** The references of the lists that lead to the same provisions as before, in any order. */
  private Set<LocatedReference> inSameLists(
      int j, List<LocatedReference> old, List<LocatedReference> now) {
    Set<LocatedReference> found = new HashSet<>();
    int at = 0;
    for (List<LocatedReference> list : ReferenceLists.of(after.get(j), now)) {
      List<LocatedReference> was = old.subList(at, at + list.size());
      at += list.size();
      Set<Optional<Target>> expected =
          was.stream()
              .map(r -> Optional.ofNullable(r.target()).flatMap(targets::of))
              .collect(Collectors.toSet());
      Set<Optional<Target>> led =
          list.stream().map(r -> Optional.ofNullable(r.target())).collect(Collectors.toSet());
      if (list.size() > 1 && expected.equals(led)) {
        found.addAll(list);
      }
    }
    return found;
  }

  private static boolean same(LocatedReference old, LocatedReference now) {
    return old.value().equals(now.value());
  }

  private boolean follows(LocatedReference old, LocatedReference now) {
    Target was = old.target();
    return was != null && targets.of(was).equals(Optional.ofNullable(now.target()));
  }

  private static List<String> values(List<LocatedReference> references) {
    return references.stream().map(LocatedReference::value).toList();
  }

  /** Whether one of {@code references} leads to {@code target}, or two of them are around it. */
  private boolean isLedTo(int j, List<LocatedReference> references, Optional<Target> target) {
    for (int k = 0; target.isPresent() && k < references.size(); k++) {
      Target from = references.get(k).target();
      Target to = isRange(j, references, k) ? references.get(k + 1).target() : from;
      if (from != null && to != null && isWithin(target.get(), from, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the range that begins at {@code k} holds {@code target}: 第十条から前条まで grows. */
  private static boolean isWithin(
      List<LocatedReference> references, int k, Optional<Target> target) {
    Target from = references.get(k).target();
    Target to = references.get(k + 1).target();
    return target.isPresent() && from != null && to != null && isWithin(target.get(), from, to);
  }

  private static boolean isWithin(Target target, Target from, Target to) {
    return target.clause() >= from.clause()
        && target.clause() <= to.clause()
        && (target.clause() != from.clause() || target.unit() >= from.unit())
        && (target.clause() != to.clause() || target.unit() <= to.unit());
  }

  private boolean isRange(int j, List<LocatedReference> references, int k) {
    if (k + 1 == references.size()) {
      return false;
    }
    int end = references.get(k).from() + references.get(k).text().length();
    return RANGE.contains(after.get(j).text().substring(end, references.get(k + 1).from()).strip());
  }

  /** An amendment speaks of the articles as they were when it was made. */
  private boolean isOfAmendment(int j, LocatedReference reference) {
    return after.get(j).group().startsWith("附則") && reference.reference().base() == Base.ARTICLE;
  }

  /** Whether what it leads to may only not have been recognised, or is one of several alike. */
  private boolean isUnsure(
      int j, LocatedReference reference, Target was, Optional<Target> expected) {
    Base base = reference.reference().base();
    boolean isRelative = !reference.reference().isAbsolute();
    Target leadsTo = reference.target();
    if (reference.isCompleted() && !isInSameClause(leadsTo, expected)) {
      return true; // the reference beside it says so
    }
    if (expected.isEmpty()) {
      boolean isRewritten = leadsTo != null && targets.likeness(was, leadsTo) > REWRITTEN;
      return base == Base.SCHEDULE || base == Base.PART || isRelative || isRewritten;
    }
    if (leadsTo == null) {
      return isRelative;
    }
    return isUnclear(expected.get(), leadsTo)
        || isTornOff(expected.get(), leadsTo)
        || isInGap(leadsTo)
        || (isRelative && holdsWhatIsNamed(reference, j, leadsTo))
        || (leadsTo.clause() == expected.get().clause()
            && expected.get().unit() == leadsTo.unit()
            && !leadsTo.rest().isEmpty()
            && lacks(leadsTo))
        || !targets.isClear(was, expected.get(), leadsTo);
  }

  /**
   * Whether what is there no longer may be of another law, which Japanese laws cite without its
   * name where they say how it is to be read.
   */
  private static boolean mayBeOfAnotherLaw(LocatedReference reference) {
    return Script.hasCjk(reference.text());
  }

  private static boolean isInSameClause(@Nullable Target target, Optional<Target> other) {
    return target != null && other.isPresent() && target.clause() == other.get().clause();
  }

  /** Whether what is not found within a provision is all that sets the two apart. */
  private static boolean isUnclear(Target expected, Target leadsTo) {
    return !expected.rest().isEmpty()
        && (expected.rest().contains(Level.PARAGRAPH.name())
            || expected.rest().contains(Level.LETTERED.name())
            || (expected.clause() == leadsTo.clause() && expected.unit() == leadsTo.unit()));
  }

  /** Whether what is expected stands right behind what it leads to, as text cut from its number. */
  private boolean isTornOff(Target expected, Target leadsTo) {
    return expected.clause() == leadsTo.clause() + 1
        && after.get(expected.clause()).number() == null;
  }

  /** Whether what is not there has a higher number beside it: it may not have been recognised. */
  private boolean isInGap(Target target) {
    Matcher missing = MISSING_STEP.matcher(target.rest());
    if (!missing.lookingAt()) {
      return false;
    }
    int number = Integer.parseInt(missing.group(1));
    return after.get(target.clause()).units().stream()
        .filter(u -> u.isHead() && u.parent() == target.unit())
        .map(u -> String.valueOf(u.number()))
        .anyMatch(n -> WHOLE.matcher(n).matches() && Integer.parseInt(n) > number);
  }

  /** Whether 前項に規定する期間 leads to a paragraph that speaks of a 期間 too. */
  private boolean holdsWhatIsNamed(LocatedReference reference, int j, Target leadsTo) {
    String text = after.get(j).text();
    int end = reference.from() + reference.text().length();
    Matcher named = NAMED.matcher(text).region(end, text.length());
    return named.lookingAt() && targets.textNow(leadsTo).contains(named.group(1));
  }

  /** Whether no paragraph, or no item, was recognised in the clause that it leads into. */
  private boolean lacks(Target target) {
    boolean isItem = !target.rest().contains(Level.PARAGRAPH.name());
    return after.get(target.clause()).units().stream()
        .noneMatch(u -> u.isHead() && (u.kind() == SectionKind.PARAGRAPH) != isItem);
  }

  /** Whether an article that is not there is meant to be: 第99条, that no law's name precedes. */
  private static boolean isSurelyOwn(LocatedReference reference) {
    return reference.reference().base() == Base.ARTICLE && reference.text().startsWith("第");
  }

  private void add(int j, LocatedReference reference, @Nullable Target was, Optional<Target> now) {
    Clause clause = after.get(j);
    String text = clause.text();
    int to = reference.from() + reference.text().length();
    String wasName = was == null ? null : namesBefore.name(was, reference.text());
    Optional<String> nowName = now.map(t -> namesAfter.name(t, reference.text()));
    if (reference.reference().isAbsolute() && nowName.filter(n -> n.equals(wasName)).isPresent()) {
      return; // of two provisions with this number, as in two annexed contracts, it means either
    }
    found.add(
        new StaleReference(
            clause.label(),
            reference.text(),
            wasName,
            nowName.orElse(null),
            clause.start() + text.codePointCount(0, reference.from()),
            clause.start() + text.codePointCount(0, to),
            now.flatMap(t -> namesAfter.proposal(reference, j, t)).orElse(null)));
  }
}
