package dev.docket.reading.outline;

import dev.docket.document.SectionKind;
import dev.docket.reading.draft.LineJoining;
import dev.docket.wording.label.Enumerator;
import dev.docket.wording.label.LabelNumber;
import dev.docket.wording.label.Rank;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the section tree from headings and list numbers in order. */
final class Tree {
  private static final int WEIGHT_OF_CLAUSES =
      3; // top-level numbers are clauses from 1/3 of a text
  private static final int FINDING_HEAD = 2000;
  private static final Pattern FINDING =
      Pattern.compile(
          "(?m)^[ 　|]*(?:Severity(?: ?[Rr]ating)?|SEVERITY|Risk(?: ?[Rr]ating| ?[Ll]evel)?|Finding"
              + " ID|Difficulty|重要度|深刻度|リスク(?:評価|レベル|区分)?|危険度)[ 　]*(?:[:：】\\]]|[|]"
              + " *(?i:critical|high|medium|low|info|undetermined|重大|高|中|低|[IVX1-5]+\\b))");

  private final String text;
  private final List<SectionNode> roots = new ArrayList<>();

  private Tree(String text) {
    this.text = text;
  }

  /** The top sections of {@code text}, with what is below them, from {@code nodes} in order. */
  static List<SectionNode> roots(String text, List<SectionNode> nodes) {
    Tree tree = new Tree(text);
    tree.build(tree.withPreamble(tree.clauses(nodes)));
    Deque<SectionNode> rest = new ArrayDeque<>(tree.roots);
    List<SectionNode> all = new ArrayList<>();
    while (!rest.isEmpty()) {
      SectionNode node = rest.pop();
      all.add(node);
      for (SectionNode child : node.children.reversed()) {
        rest.push(child);
      }
    }
    for (SectionNode node : all.reversed()) {
      tree.classify(node);
    }
    tree.leaveReviews(all);
    Titles.find(text, tree.roots);
    return tree.roots;
  }

  /** Leaves out list numbers that are no sections: lists in a report, notes in a preface. */
  private List<SectionNode> clauses(List<SectionNode> nodes) {
    boolean named =
        nodes.stream().anyMatch(n -> n.holdsParagraphs() && (n.rank == null || n.rank.depth() > 0));
    boolean ownClauses = !named && weigh(nodes);
    List<SectionNode> kept = new ArrayList<>();
    boolean inside = ownClauses;
    for (int i = 0; i < nodes.size(); i++) {
      SectionNode node = nodes.get(i);
      node.end = i + 1 < nodes.size() ? nodes.get(i + 1).start : text.length(); // until it is known
      if (node.isNumber()) {
        if (inside) {
          kept.add(node);
        }
        continue;
      }
      kept.add(node);
      if (node.rank != null || node.label != null) {
        inside = ownClauses || (node.holdsParagraphs() && !isFinding(node));
      } else if (node.depth > 0) {
        inside = ownClauses || (inside && below(node, kept));
      }
    }
    return kept;
  }

  /** Whether the top-level numbers hold enough of the text to be its clauses. */
  private boolean weigh(List<SectionNode> nodes) {
    int first = -1;
    int count = 0;
    for (SectionNode node : nodes) {
      if (node.level == 0) {
        first = first < 0 ? node.start : first;
        count++;
      }
    }
    return count >= 2 && (text.length() - first) * WEIGHT_OF_CLAUSES >= text.length();
  }

  /** Whether a heading without number still belongs to the numbered heading before it. */
  private static boolean below(SectionNode heading, List<SectionNode> kept) {
    for (SectionNode node : kept.reversed()) {
      if (node != heading && node.holdsParagraphs()) {
        return node.depth > 0 && heading.depth > node.depth;
      }
    }
    return false;
  }

  private List<SectionNode> withPreamble(List<SectionNode> nodes) {
    int first = nodes.isEmpty() ? text.length() : nodes.getFirst().start;
    int start = 0;
    while (start < first && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    List<SectionNode> all = new ArrayList<>(nodes);
    if (start < first) {
      all.addFirst(SectionNode.preamble(null, start, start));
    } else if (isTitle(nodes)) {
      SectionNode title = nodes.getFirst();
      all.set(0, SectionNode.preamble(title.caption, title.start, title.bodyStart));
    }
    return all;
  }

  /** Whether the first heading is the document's title: the only one of the highest rank. */
  private static boolean isTitle(List<SectionNode> nodes) {
    if (nodes.size() < 2) {
      return false;
    }
    SectionNode first = nodes.getFirst();
    return first.depth > 0
        && first.rank == null
        && first.label == null
        && nodes.stream().skip(1).allMatch(n -> n.depth == 0 || n.depth > first.depth);
  }

  private void build(List<SectionNode> nodes) {
    Deque<SectionNode> open = new ArrayDeque<>();
    for (int i = 0; i < nodes.size(); i++) {
      SectionNode node = nodes.get(i);
      while (!open.isEmpty() && !isInside(node, open)) {
        open.pop();
      }
      SectionNode parent = open.peek();
      node.parent = parent;
      if (parent == null) {
        roots.add(node);
      } else {
        parent.children.add(node);
      }
      node.end = end(node.start, text.length());
      open.push(node);
    }
    close(roots, text.length());
  }

  private void close(List<SectionNode> siblings, int end) {
    for (int i = 0; i < siblings.size(); i++) {
      SectionNode node = siblings.get(i);
      int until = i + 1 < siblings.size() ? siblings.get(i + 1).start : end;
      node.end = end(Math.max(node.start, Math.min(node.bodyStart, until)), until);
      node.bodyStart = Math.min(node.bodyStart, node.end);
      close(node.children, until); // as deep as a tree of headings is
    }
  }

  private int end(int from, int until) {
    int end = until;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean isInside(SectionNode node, Deque<SectionNode> open) {
    SectionNode top = open.element();
    if (top.kind == SectionKind.PREAMBLE) {
      return false;
    }
    if (node.isPortion()) {
      return false;
    }
    if (top.kind == SectionKind.RECITAL && node.isNumber()) {
      return decimals(node) == 0; // recitals have letters
    }
    if (top.isPortion() && !node.isNumber()) {
      return false;
    }
    if (node.isNumber()) {
      return !top.isNumber() || top.level < node.level;
    }
    if (top.isNumber()) {
      return false;
    }
    if (node.depth > 0 && top.depth > 0) {
      boolean partOfFinding =
          node.depth == top.depth
              && node.label == null
              && top.isNumberedHeading()
              && isFinding(top);
      return partOfFinding
          || node.depth > top.depth
          || (node.depth == top.depth && isFirstOfSchedule(node, top))
          || (node.depth == top.depth
              && deeper(node.rank, top.rank)
              && node.rank != Rank.SUPPLEMENT);
    }
    if (node.rank != null && top.rank != null) {
      return deeper(node.rank, top.rank);
    }
    if (node.rank != null) { // below a heading of the format: unless a peer is open further out
      Rank rank = node.rank;
      return rank.depth() > 0
          && open.stream().noneMatch(n -> n.depth == 0 && n.rank != null && !deeper(rank, n.rank));
    }
    boolean peer = open.stream().anyMatch(n -> n.depth > 0 && n.depth >= node.depth);
    return !peer && top.rank != null && top.rank.depth() < Rank.ARTICLE.depth();
  }

  /** Whether a numbered heading starts a count of its own in a schedule of the same depth. */
  private static boolean isFirstOfSchedule(SectionNode node, SectionNode top) {
    boolean first =
        node.label != null
            && node.label.matches("[\\[(（]?(?:1|１|[AaIi]|一)(?:[.．][0-9]{0,2})?[\\])）]?");
    boolean next = !top.children.isEmpty() && top.children.getLast().isNumberedHeading();
    return top.rank == Rank.SCHEDULE && node.isNumberedHeading() && (first || next);
  }

  private static boolean deeper(@Nullable Rank inner, @Nullable Rank outer) {
    return inner != null && outer != null && inner.depth() > outer.depth();
  }

  private void classify(SectionNode node) {
    boolean holdsClauses =
        node.children.stream()
            .anyMatch(
                c ->
                    c.rank == Rank.CLAUSE
                        || c.rank == Rank.ARTICLE
                        || c.kind == SectionKind.FINDING
                        || c.kind == SectionKind.ARTICLE
                        || (c.isNumberedHeading() && decimals(c) <= 2)
                        || (c.isNumber() && decimals(c) == 2));
    if (node.rank != null) {
      if (holdsClauses && (node.rank == Rank.ARTICLE)) {
        node.kind = SectionKind.CHAPTER;
      }
    } else if (node.isNumberedHeading()) {
      node.kind =
          isFinding(node)
              ? SectionKind.FINDING
              : holdsClauses
                  ? SectionKind.CHAPTER
                  : decimals(node) > 2 ? SectionKind.PARAGRAPH : SectionKind.ARTICLE;
    } else if (node.isNumber()) {
      node.kind = number(node, holdsClauses);
    } else if (node.kind == SectionKind.HEADING && isFinding(node)) {
      node.kind = SectionKind.FINDING;
    }
  }

  private static int decimals(SectionNode node) {
    return node.style == null ? 0 : node.style.decimals();
  }

  private static SectionKind number(SectionNode node, boolean holdsClauses) {
    int above = 0;
    boolean inClause = false;
    SectionNode clause = node;
    SectionNode outermost = node; // number above it in its clause
    for (SectionNode n = node.parent; n != null && !inClause; n = n.parent) {
      boolean numbered = decimals(n) == 2;
      above += n.isNumber() && !numbered ? 1 : 0;
      outermost = n.isNumber() && !numbered ? n : outermost;
      inClause = numbered || n.holdsParagraphs();
      clause = n;
    }
    int decimals = decimals(node);
    if (!inClause || decimals == 2) {
      if (decimals == 2 || (above == 0 && isOfClauses(node.style))) {
        return holdsClauses ? SectionKind.CHAPTER : SectionKind.ARTICLE;
      }
      above = Math.max(1, above);
      above--;
    }
    if (decimals > 2) {
      return decimals == 3 ? SectionKind.PARAGRAPH : SectionKind.ITEM;
    }
    boolean item =
        switch (outermost.style) {
          case KANJI, PAREN_KANJI -> true;
          case PAREN_DIGIT -> isJapanese(clause);
          case null, default -> isBeforeSecondParagraph(outermost);
        };
    int depth = above + (item ? 1 : 0);
    return depth == 0 ? SectionKind.PARAGRAPH : depth == 1 ? SectionKind.ITEM : SectionKind.SUBITEM;
  }

  /** Whether numbers of this style count clauses or chapters where none are above them. */
  private static boolean isOfClauses(Enumerator.@Nullable Style style) {
    return style == Enumerator.Style.DECIMAL
        || style == Enumerator.Style.KANJI
        || style == Enumerator.Style.ORDINAL
        || style == Enumerator.Style.ROMAN_CAPITAL;
  }

  /** Whether a number counts items of a first 項 without number: one written otherwise is 2. */
  private static boolean isBeforeSecondParagraph(SectionNode node) {
    SectionNode clause = node.parent;
    if (clause == null || node.style == null) {
      return false;
    }
    int at = clause.children.indexOf(node);
    for (SectionNode other : clause.children) {
      if (other.style == null || other.style == node.style || !other.style.countsParagraphs()) {
        continue;
      }
      return clause.children.indexOf(other) > at
          && other.label != null
          && LabelNumber.of(other.label).equals("2");
    }
    return false;
  }

  private static boolean isJapanese(SectionNode clause) {
    return clause.label != null && LineJoining.isWide(clause.label.charAt(0));
  }

  /** A heading that names a finding again, in the review of its repair, is not a second finding. */
  private void leaveReviews(List<SectionNode> all) {
    Set<String> found = new HashSet<>();
    for (SectionNode node : all) {
      if (node.kind == SectionKind.FINDING && node.caption != null && !found.add(node.caption)) {
        node.kind = isFinding(node) ? SectionKind.FINDING : SectionKind.HEADING;
      }
    }
  }

  /** Whether a report's heading is followed by what a finding starts with: its severity. */
  private boolean isFinding(SectionNode node) {
    int until = Math.min(node.end, node.bodyStart + FINDING_HEAD);
    if (!node.children.isEmpty()) {
      until = Math.min(until, node.children.getFirst().start);
    }
    return FINDING.matcher(text).region(node.bodyStart, Math.max(node.bodyStart, until)).find();
  }
}
