package dev.docket.worker.comparison.change;

import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.ClauseDiff;
import dev.docket.worker.comparison.diff.Replacements.Renaming;
import dev.docket.worker.comparison.reason.Rules;
import dev.docket.worker.comparison.reference.ReferenceChanges;
import dev.docket.worker.comparison.reference.ReferenceChanges.Retargeted;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the classes, the risk and the reasons of what became of a clause. */
final class ChangeFindings {
  private static final int LONGEST_HEADING = 60; // characters that may be left of a clause
  private static final Pattern SENTENCE = Pattern.compile("[.。;]\\s*$|[。;]");
  private static final int MOST_USES = 20; // clauses named; more are counted

  private final VersionClauses before;
  private final VersionClauses after;
  private final ReferenceChanges references;
  private final MovedUnits movedUnits;
  private final Voice voice;

  ChangeFindings(
      VersionClauses before,
      VersionClauses after,
      ReferenceChanges references,
      MovedUnits movedUnits,
      Voice voice) {
    this.before = before;
    this.after = after;
    this.references = references;
    this.movedUnits = movedUnits;
    this.voice = voice;
  }

  /** What is found in a pair; parties in {@code renamed} are the same under another name. */
  Rules.Findings ofPair(Content content, Pair pair, ClauseDiff diff, Set<Renaming> renamed) {
    AlignmentNode old = before.node(pair.before());
    AlignmentNode now = after.node(pair.after());
    if (content == Content.MODIFIED && old.isPlaceholder() != now.isPlaceholder()) {
      AlignmentNode whole = now.isPlaceholder() ? old : now; // 第５条　削除 in its place
      return Rules.oneSided(
          whole, whole.content(), now.isPlaceholder(), voice.phrases(), voice.ourParty());
    }
    if (content == Content.MODIFIED
        && now.isHeadingAlone()
        && !old.isHeadingAlone()
        && movedUnits.goneFrom(before.clause(pair.before())).texts().isEmpty()) {
      return Rules.oneSided( // all but its heading went
          old, old.content(), true, voice.phrases(), voice.ourParty());
    }
    return switch (content) {
      case MODIFIED ->
          withReferences(
              Rules.modified(
                  diff.without(
                      movedUnits.goneFrom(before.clause(pair.before())).texts(),
                      movedUnits.comeTo(after.clause(pair.after())).texts()),
                  now.caption(),
                  labels(pair),
                  new Rules.Known(renamed, references.onlyFollow(pair.before(), pair.after())),
                  voice.phrases(),
                  voice.ourParty()),
              pair);
      case REFERENCE_ONLY ->
          plain(
              ChangeClass.REFERENCE_ONLY,
              Risk.LOW,
              voice.either("参照番号のみの変更", "only the numbers referred to changed"));
      case COSMETIC ->
          diff.isArrangement()
              ? Rules.arranged(diff, voice.phrases())
              : plain(
                  ChangeClass.COSMETIC,
                  Risk.NONE,
                  voice.either("表記・空白のみの変更", "only writing or white space changed"));
      case SAME, ADDED, REMOVED -> new Rules.Findings(List.of(), Risk.NONE, List.of(), Set.of());
    };
  }

  private Set<String> labels(Pair pair) {
    return Stream.of(before.clause(pair.before()).label(), after.clause(pair.after()).label())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** A reference to another provision is as grave as another term. */
  private Rules.Findings withReferences(Rules.Findings found, Pair pair) {
    List<Retargeted> retargeted = references.retargeted(pair.before(), pair.after());
    if (retargeted.isEmpty()) {
      return found;
    }
    Set<ChangeClass> classes = new LinkedHashSet<>(found.classes());
    classes.remove(ChangeClass.WORDING);
    classes.add(ChangeClass.REFERENCE);
    Set<String> reasons = new LinkedHashSet<>(found.reasons());
    for (Retargeted each : retargeted) {
      reasons.add(
          voice.either("別の規定への参照：", "refers to another provision: ")
              + each.before()
              + " → "
              + each.after());
    }
    return new Rules.Findings(
        List.copyOf(classes), found.risk().or(Risk.MEDIUM), List.copyOf(reasons), found.terms());
  }

  /** What is found in a clause of one version alone, of which {@code part} was or is in others. */
  Rules.Findings ofOne(AlignmentNode node, MovedUnits.Part part, boolean isRemoved) {
    String remaining = node.content();
    for (String text : part.texts()) {
      remaining = remaining.replace(Key.of(text).text(), "");
    }
    boolean isWhole = !part.texts().isEmpty() && isHeading(remaining.strip());
    return isWhole
        ? plain(
            ChangeClass.WORDING,
            Risk.LOW,
            isRemoved
                ? voice.either("全体が他の条項へ移動", "moved as a whole into another clause")
                : voice.either("全体が他の条項から移動", "moved as a whole from another clause"))
        : Rules.oneSided(node, remaining, isRemoved, voice.phrases(), voice.ourParty());
  }

  /** Whether nothing is left but a heading: few words that are no sentence. */
  private static boolean isHeading(String key) {
    return key.length() <= LONGEST_HEADING && !SENTENCE.matcher(key).find();
  }

  /** Of a mere heading that stands above the same text in another clause, of this name. */
  Rules.Findings ofKeptHeading(String clause) {
    return plain(
        ChangeClass.COSMETIC,
        Risk.NONE,
        voice.either("見出しのみ（本文とともに", "heading alone (with its text at ")
            + voice.phrases().bare(clause)
            + voice.either("にある）", ")"));
  }

  private static Rules.Findings plain(ChangeClass as, Risk risk, String reason) {
    return new Rules.Findings(List.of(as), risk, List.of(reason), Set.of());
  }

  /** Names the clauses that use a term whose definition changed in {@code defining}. */
  void addUses(Set<String> terms, Clause defining, List<String> reasons) {
    for (String term : terms) {
      List<String> uses =
          after.clauses().stream()
              .filter(
                  c -> !c.id().equals(defining.id()) && c.level() == 0 && c.text().contains(term))
              .map(c -> voice.phrases().bare(c.name()))
              .toList();
      if (!uses.isEmpty()) {
        String more = uses.size() > MOST_USES ? " +" + (uses.size() - MOST_USES) : "";
        reasons.add(
            voice.either("定義語「" + term + "」の使用箇所：", "defined term “" + term + "” is used in: ")
                + joined(uses.subList(0, Math.min(MOST_USES, uses.size())))
                + more);
      }
    }
  }

  /** Tells from where and to where a part of a clause moved. */
  void addWays(MovedUnits.Part part, List<String> reasons) {
    if (!part.ways().isEmpty()) {
      reasons.add(voice.either("一部の移動：", "part moved: ") + joined(part.ways()));
    }
  }

  /** Names the clauses of {@code others} that a clause was split from, or merged into. */
  void addHomes(List<String> ids, VersionClauses others, boolean isRemoved, List<String> reasons) {
    if (ids.isEmpty()) {
      return;
    }
    String what =
        isRemoved ? voice.either("統合先：", "merged into: ") : voice.either("分割元：", "split from: ");
    reasons.add(
        what
            + joined(
                others.clauses().stream()
                    .filter(c -> ids.contains(c.id()))
                    .map(c -> voice.phrases().bare(c.name()))
                    .toList()));
  }

  private String joined(List<String> names) {
    return String.join(voice.either("、", ", "), names);
  }
}
