package dev.docket.worker.comparison.change;

import dev.docket.comparison.Comparison.Content;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.ClauseDiff;
import dev.docket.worker.comparison.diff.References;
import dev.docket.worker.comparison.diff.SameWords;
import dev.docket.worker.comparison.reference.ReferenceChanges;
import java.util.Objects;

/** Decides whether a pair of clauses differs in words, in references, in writing or not at all. */
record PairedContent(VersionClauses before, VersionClauses after, ReferenceChanges references) {
  /** What became of the content of the clauses of {@code pair}, whose texts or places differ. */
  Content of(Pair pair, boolean moved, ClauseDiff diff) {
    Clause old = before.clause(pair.before());
    Clause now = after.clause(pair.after());
    AlignmentNode a = before.node(pair.before());
    AlignmentNode b = after.node(pair.after());
    boolean sameCaption = a.caption().equals(b.caption());
    if (sameCaption && a.content().equals(b.content())) {
      if (!Key.of(body(old)).partsNumbersAs(Key.of(body(now)))) {
        return Content.MODIFIED;
      }
      boolean sameBody = body(old).equals(body(now));
      boolean sameNumber = Objects.equals(old.number(), now.number());
      boolean sameLabel = !sameNumber || Objects.equals(old.label(), now.label());
      boolean same = sameBody && sameLabel && Objects.equals(old.caption(), now.caption());
      return same && (moved || !sameNumber) ? Content.SAME : Content.COSMETIC;
    }
    if (a.masked().equals(b.masked())
        && References.masked(a.caption()).equals(References.masked(b.caption()))) {
      if (References.values(withCaption(a)).equals(References.values(withCaption(b)))) {
        return Content.COSMETIC;
      }
      return references.onlyFollow(pair.before(), pair.after())
          ? Content.REFERENCE_ONLY
          : Content.MODIFIED;
    }
    if (sameCaption && diff.isArrangement()) {
      return Content.COSMETIC;
    }
    // With another number the label differs, which is none of the clause's words.
    boolean sameWords =
        Objects.equals(old.number(), now.number())
            ? !diff.isSubstantive()
            : SameWords.in(a.content(), b.content());
    boolean sameWithCaptions = !sameCaption && SameWords.in(withCaption(a), withCaption(b));
    return (sameWords && sameCaption) || sameWithCaptions ? Content.COSMETIC : Content.MODIFIED;
  }

  private static String body(Clause clause) {
    return clause.text().substring(clause.body()).strip();
  }

  /**
   * The words of a clause and of its caption, which one version may have read as its first line.
   */
  private static String withCaption(AlignmentNode node) {
    return node.caption().isEmpty() ? node.content() : node.caption() + " " + node.content();
  }
}
