package dev.docket.worker.comparison.reason;

import dev.docket.wording.Definition;
import dev.docket.wording.Definitions;
import dev.docket.wording.NormalizedText;
import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.reason.Reason.Act;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which terms are newly defined, no longer, or otherwise: where their own words changed. */
final class DefinitionRule implements Rule {
  /** Words that say alike where the meaning of a term stands. */
  private static final Pattern POINTING =
      Pattern.compile(
          "\\b(?:given|set out|set forth|specified|stated|provided|described|defined|ascribed|assigned"
              + "|attributed|laid down)(?: to (?:it|such term|that term|the term|them))?(?= (?:in|under|by|below|above)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** A comma after とは, and how a Japanese definition ends: neither changes what a term means. */
  private static final Pattern CALLED =
      Pattern.compile("^[、,]|(?:のこと)?を(?:いう|いいます|指す|指します|意味する|意味します)(?:もの(?:とする|とします))?[。.]?$");

  @Override
  public List<Reason> read(HunkSpans stretch) {
    if (stretch.isPunctuation()) {
      return List.of();
    }
    Map<String, String> before = meanings(stretch.oldSentence());
    Map<String, String> after = meanings(stretch.newSentence());
    Set<String> added = new LinkedHashSet<>();
    Set<String> removed = new LinkedHashSet<>();
    Set<String> changed = new LinkedHashSet<>();
    before.forEach(
        (term, meaning) -> {
          if (!after.containsKey(term)) {
            removed.add(term);
          } else if (!meaning.equals(after.get(term))) {
            changed.add(term);
          }
        });
    after.keySet().stream().filter(term -> !before.containsKey(term)).forEach(added::add);
    if (!added.isEmpty()) {
      added.removeAll(terms(stretch.oldText())); // it only moved
    }
    if (!removed.isEmpty()) {
      removed.removeAll(terms(stretch.newText()));
    }
    List<Reason> reasons = new ArrayList<>();
    add(Act.CHANGED, changed, reasons);
    add(Act.ADDED, added, reasons);
    add(Act.REMOVED, removed, reasons);
    return reasons;
  }

  /** The terms defined in {@code key}. */
  static Set<String> terms(String key) {
    Set<String> terms = new LinkedHashSet<>();
    Definitions.in(key).forEach(definition -> terms.add(definition.term()));
    return terms;
  }

  private static void add(Act act, Set<String> terms, List<Reason> reasons) {
    if (!terms.isEmpty()) {
      reasons.add(new Reason.Defined(act, terms));
    }
  }

  /** What {@code sentences} define, each term with its meaning. */
  private static Map<String, String> meanings(String sentences) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (Definition definition : Definitions.in(sentences)) {
      String meaning = POINTING.matcher(definition.meaning()).replaceAll("set out");
      String told = CALLED.matcher(meaning).replaceAll("");
      meanings.put(definition.term(), NormalizedText.solid(told).text());
    }
    return meanings;
  }
}
