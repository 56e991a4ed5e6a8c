package dev.docket.worker.comparison;

import dev.docket.comparison.Comparison.StaleReference;
import dev.docket.wording.number.KanjiDigits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds references in the new text whose target is no longer what it was: the clause referred to in
 * the old text is now another one, or gone.
 */
final class StaleReferences {
  private static final Pattern JAPANESE =
      Pattern.compile("第([0-9〇一二三四五六七八九十百千]+)条((?:の[0-9〇一二三四五六七八九十百千]+)*)");
  private static final Pattern NEIGHBOUR = Pattern.compile("[前次]条(?![件文例])");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?i:section|article|clause|paragraph)s?\\s([0-9]+(?:\\.[0-9]+)*|[IVXLC]+\\b|[A-Z](?![A-Za-z']))(?![0-9A-Za-z])"
              + "|§\\s?([0-9]+(?:\\.[0-9]+)*)");
  private static final Pattern SECTION =
      Pattern.compile("(?i:sections?\\b|articles?\\b|clause\\b|§)|[0-9]|[IVXLC]+\\b");
  private static final Pattern OTHER_LAW = Pattern.compile("(?:法|令|律|規則|規程|条例|約款|契約|協定|通達|準則|規約)$");
  private static final Pattern OWN = Pattern.compile("(?:本|この|当)[^,.]{0,8}$");
  private static final Pattern LINK =
      Pattern.compile("(?:[,・]|及び|又は|若しくは|並びに|から|まで|第[0-9〇一二三四五六七八九十百千]+[項号])*");
  private static final Pattern OTHER_DOCUMENT =
      Pattern.compile(
          "^(?:\\([A-Za-z0-9]{1,4}\\))*\\s?(?:(?:of|to|in|under) (?!this\\b|these\\b)|[A-Z]{3,}\\b|U\\.S\\.C)");

  private final List<Clause> before;
  private final List<Clause> after;
  private final int[] afterOf;
  private final int[] beforeOf;
  private final Map<String, Integer> numbersBefore;
  private final Map<String, Integer> numbersAfter;

  /** A reference to the clause at {@code target}, -1 if there is none of that number. */
  private record Reference(int from, int to, int target, String text) {}

  private StaleReferences(List<Clause> before, List<Clause> after, Alignment alignment) {
    this.before = before;
    this.after = after;
    this.afterOf = alignment.afterOf(before.size());
    this.beforeOf = alignment.mirrored().afterOf(after.size());
    this.numbersBefore = numbers(before);
    this.numbersAfter = numbers(after);
  }

  /** The stale and dangling references of {@code after}. */
  static List<StaleReference> find(List<Clause> before, List<Clause> after, Alignment alignment) {
    StaleReferences search = new StaleReferences(before, after, alignment);
    List<StaleReference> found = new ArrayList<>();
    for (int j = 0; j < after.size(); j++) {
      if (after.get(j).group().isEmpty()) {
        search.search(j, found);
      }
    }
    return List.copyOf(found);
  }

  private void search(int j, List<StaleReference> found) {
    Clause clause = after.get(j);
    Key key = Key.of(clause.text());
    List<Reference> now = references(key, clause, j, after, numbersAfter);
    if (now.isEmpty()) {
      return;
    }
    int i = beforeOf[j];
    List<Integer> expected = new ArrayList<>();
    Map<String, Integer> targets = new HashMap<>();
    if (i >= 0) {
      Clause old = before.get(i);
      for (Reference reference : references(Key.of(old.text()), old, i, before, numbersBefore)) {
        if (reference.target >= 0) {
          expected.add(afterOf[reference.target]);
        }
        targets.putIfAbsent(reference.text, reference.target);
      }
    }
    for (Reference reference : now) {
      if (reference.target >= 0 && expected.remove(Integer.valueOf(reference.target))) {
        continue; // points to what an old reference pointed to
      }
      Integer was = targets.get(reference.text);
      if (was != null && was >= 0 && afterOf[was] != reference.target) {
        int moved = afterOf[was];
        found.add(
            stale(
                clause,
                key,
                reference,
                before.get(was).label(),
                moved < 0 ? null : after.get(moved).label()));
      } else if (was == null && reference.target < 0) {
        found.add(stale(clause, key, reference, null, null));
      }
    }
  }

  private static StaleReference stale(
      Clause clause, Key key, Reference reference, @Nullable String was, @Nullable String now) {
    String text = clause.text();
    int from = key.rawIndex(reference.from);
    int to = from + key.raw(reference.from, reference.to).strip().length();
    return new StaleReference(
        clause.label(),
        text.substring(from, to),
        was,
        now,
        clause.start() + text.codePointCount(0, from),
        clause.start() + text.codePointCount(0, to));
  }

  private static List<Reference> references(
      Key key, Clause clause, int index, List<Clause> clauses, Map<String, Integer> numbers) {
    String text = key.text();
    int body = key.indexOf(clause.body());
    List<Reference> found = new ArrayList<>();
    Matcher matcher = JAPANESE.matcher(text);
    int lastEnd = -1;
    boolean lastOther = false;
    while (matcher.find()) {
      if (matcher.start() < body) {
        continue;
      }
      boolean linked =
          lastEnd >= 0 && LINK.matcher(text.substring(lastEnd, matcher.start())).matches();
      boolean other = linked ? lastOther : isElsewhere(text, matcher.start());
      lastEnd = matcher.end();
      lastOther = other;
      if (!other) {
        String number =
            KanjiDigits.replaced(matcher.group(1))
                + KanjiDigits.replaced(matcher.group(2)).replace("の", "-");
        found.add(
            new Reference(
                matcher.start(), matcher.end(), numbers.getOrDefault(number, -1), number));
      }
    }
    Matcher english = ENGLISH.matcher(text);
    while (english.find()) {
      if (english.start() >= body
          && !OTHER_DOCUMENT.matcher(text.substring(english.end())).find()) {
        String number = english.group(1) == null ? english.group(2) : english.group(1);
        int target = numbers.getOrDefault(number.toLowerCase(java.util.Locale.ROOT), -1);
        found.add(new Reference(english.start(), english.end(), target, number));
      }
    }
    Matcher neighbour = NEIGHBOUR.matcher(text);
    while (neighbour.find()) {
      int target = neighbour(clauses, index, neighbour.group().startsWith("前") ? -1 : 1);
      if (target >= 0) {
        found.add(new Reference(neighbour.start(), neighbour.end(), target, neighbour.group()));
      }
    }
    return found;
  }

  private static int neighbour(List<Clause> clauses, int index, int step) {
    for (int i = index + step; i >= 0 && i < clauses.size(); i += step) {
      if (clauses.get(i).level() == 0 && clauses.get(i).number() != null) {
        return clauses.get(i).group().equals(clauses.get(index).group()) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether the reference at {@code start} is to another law or document. */
  private static boolean isElsewhere(String text, int start) {
    String lead = text.substring(Math.max(0, start - 60), start);
    if (lead.endsWith("附則") || lead.endsWith("同")) {
      return true;
    }
    if (lead.endsWith(")")) {
      int open = lead.lastIndexOf('(');
      return open < 0 || lead.substring(open).matches(".*(?:法律|令|規則|条例|号|法).*");
    }
    return OTHER_LAW.matcher(lead).find() && !OWN.matcher(lead).find();
  }

  /** Which clause has which number; the heading of numbered clauses counts where none else does. */
  private static Map<String, Integer> numbers(List<Clause> clauses) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (clause.level() == 0 && clause.number() != null && clause.group().isEmpty()) {
        numbers.putIfAbsent(clause.number().toLowerCase(java.util.Locale.ROOT), i);
        for (Clause.Unit unit : clause.units()) {
          if (unit.number() != null && unit.number().contains(".")) {
            numbers.putIfAbsent(unit.number().toLowerCase(java.util.Locale.ROOT), i);
          }
        }
      }
    }
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      String label = clause.label();
      if (clause.level() < 0
          && clause.number() != null
          && label != null
          && clause.group().isEmpty()
          && SECTION.matcher(label).lookingAt()) {
        numbers.putIfAbsent(clause.number().toLowerCase(java.util.Locale.ROOT), i);
      }
    }
    return numbers;
  }
}
