package dev.docket.worker.comparison.align;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.wording.Script;
import dev.docket.worker.comparison.align.Clause.RowUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Cuts a document into {@link Clause}s along its sections; no text is left out. */
public final class ClauseTree {
  private static final Set<SectionKind> PARTS =
      Set.of(
          SectionKind.PART,
          SectionKind.CHAPTER,
          SectionKind.SECTION,
          SectionKind.SUBSECTION,
          SectionKind.DIVISION);

  private final Document document;
  private final String text;
  private final List<Section> sections;
  private final boolean[] opens;
  private final boolean[] holds;
  private final List<Clause> clauses = new ArrayList<>();
  private final TableRows rows;

  /** The clauses of both versions, in their order. */
  public record Both(List<Clause> before, List<Clause> after) {}

  private ClauseTree(Document document, Set<String> whole) {
    this.document = document;
    this.text = document.text().toString();
    this.sections = document.sections();
    this.rows = new TableRows(document);
    this.opens = new boolean[sections.size()];
    this.holds = new boolean[sections.size()];
    for (int i = 0; i < sections.size(); i++) {
      opens[i] = opens(i) && !isWithin(i, whole);
      for (int p = sections.get(i).parent(); opens[i] && p >= 0; p = sections.get(p).parent()) {
        holds[p] = true;
      }
    }
  }

  /** The clauses of {@code document} in its order. */
  public static List<Clause> of(Document document) {
    return of(document, Set.of());
  }

  /**
   * The clauses of two versions, cut alike where one has as parts what are clauses in the other.
   */
  public static Both of(Document before, Document after) {
    List<Clause> clausesBefore = of(before);
    List<Clause> clausesAfter = of(after);
    Set<String> wholeBefore = SharedDepth.whole(clausesBefore, clausesAfter);
    Set<String> wholeAfter = SharedDepth.whole(clausesAfter, clausesBefore);
    return new Both(
        wholeBefore.isEmpty() ? clausesBefore : of(before, wholeBefore),
        wholeAfter.isEmpty() ? clausesAfter : of(after, wholeAfter));
  }

  /** The clauses where sections with the ids {@code whole} are clauses with all that they hold. */
  private static List<Clause> of(Document document, Set<String> whole) {
    ClauseTree tree = new ClauseTree(document, whole);
    tree.cut();
    return List.copyOf(tree.clauses);
  }

  private boolean isWithin(int index, Set<String> whole) {
    for (int p = sections.get(index).parent(); p >= 0 && !whole.isEmpty(); ) {
      if (whole.contains(sections.get(p).id())) {
        return true;
      }
      p = sections.get(p).parent();
    }
    return false;
  }

  private boolean opens(int index) {
    return switch (sections.get(index).kind()) {
      case PARAGRAPH, ITEM, SUBITEM -> {
        int parent = sections.get(index).parent();
        yield parent < 0 || PARTS.contains(sections.get(parent).kind());
      }
      case HEADING -> {
        boolean inArticle = false;
        for (int p = sections.get(index).parent(); p >= 0; p = sections.get(p).parent()) {
          inArticle |= sections.get(p).kind() == SectionKind.ARTICLE;
        }
        yield !inArticle;
      }
      case PREAMBLE, PART, CHAPTER, SECTION, SUBSECTION, DIVISION -> true;
      case ARTICLE, SUPPLEMENT, SCHEDULE, FORM, RECITAL, CLOSING, FINDING -> true;
    };
  }

  private void cut() {
    Deque<Integer> open = new ArrayDeque<>();
    int at = 0;
    for (int i = 0; i < sections.size(); i++) {
      if (!opens[i]) {
        continue;
      }
      int start = sections.get(i).start();
      at = close(open, at, start);
      add(open.isEmpty() ? -1 : open.peek(), at, start);
      open.push(i);
      at = start;
    }
    at = close(open, at, document.text().length());
    add(-1, at, document.text().length());
  }

  private int close(Deque<Integer> open, int from, int until) {
    int at = from;
    while (!open.isEmpty() && sections.get(open.peek()).end() <= until) {
      int ended = open.pop();
      add(ended, at, sections.get(ended).end());
      at = Math.max(at, sections.get(ended).end());
    }
    return at;
  }

  /** Adds the text from one offset to another, which is {@code owner}'s own, as a clause. */
  private void add(int owner, int from, int to) {
    if (from >= to) {
      return;
    }
    int start = document.text().index(from);
    int end = document.text().index(to);
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    if (start == end) {
      return;
    }
    int offset = document.text().offset(start);
    String own = text.substring(start, end);
    if (owner < 0 || offset != sections.get(owner).start()) {
      String id = (owner < 0 ? "text" : sections.get(owner).id()) + "-" + (clauses.size() + 1);
      clauses.add(
          new Clause(
              id,
              owner < 0 ? SectionKind.PREAMBLE : sections.get(owner).kind(),
              null,
              null,
              null,
              0,
              owner < 0 ? List.of() : path(owner),
              owner < 0 ? "" : group(owner),
              offset,
              own,
              0,
              units(owner, start, end)));
      return;
    }
    Section section = sections.get(owner);
    int body = Math.clamp(document.text().index(section.bodyStart()) - start, 0, own.length());
    boolean isHeading =
        !isTitle(owner)
            && own.substring(body).isBlank()
            && (holds[owner] || section.kind() == SectionKind.HEADING);
    boolean inSupplement =
        group(owner).startsWith("附則") && section.kind() != SectionKind.SUPPLEMENT;
    clauses.add(
        new Clause(
            section.id(),
            section.kind(),
            section.label() != null && inSupplement ? "附則" + section.label() : section.label(),
            section.number(),
            section.caption(),
            isHeading ? -1 : 0,
            section.parent() < 0 ? List.of() : path(section.parent()),
            group(owner),
            offset,
            own,
            body,
            units(owner, start, end)));
  }

  /**
   * Whether the section is what the document begins with, under no number: a clause, if a bare one.
   */
  private boolean isTitle(int index) {
    Section section = sections.get(index);
    return index == 0 && section.kind() == SectionKind.HEADING && section.label() == null;
  }

  private List<Clause.Unit> units(int owner, int start, int end) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(start);
    int base = owner < 0 ? -1 : sections.get(owner).level();
    int first = owner + 1;
    List<Integer> inner = new ArrayList<>();
    for (int i = first; i < sections.size(); i++) {
      int at = document.text().index(sections.get(i).start());
      if (at >= end) {
        break;
      }
      if (at >= start && !opens[i]) {
        inner.add(i);
        cuts.add(at);
      }
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n') {
        int line = i + 1;
        while (line < end && text.charAt(line) != '\n' && isBlank(text.charAt(line))) {
          line++;
        }
        if (line < end && text.charAt(line) != '\n' && !isWrapped(i, line)) {
          cuts.add(line); // the indentation stays with what stands before
        }
      }
    }
    cutAtSentences(cuts, start, end);
    rows.cut(cuts, start, end);
    Set<Integer> heads = new HashSet<>();
    inner.forEach(i -> heads.add(document.text().index(sections.get(i).start())));
    inner.forEach(i -> joinLabel(cuts, sections.get(i), heads));
    if (owner >= 0 && document.text().index(sections.get(owner).start()) == start) {
      joinLabel(cuts, sections.get(owner), heads);
    }
    return pieces(cuts, inner, base, end);
  }

  private List<Clause.Unit> pieces(
      NavigableSet<Integer> cuts, List<Integer> inner, int base, int end) {
    List<Clause.Unit> units = new ArrayList<>();
    Deque<int[]> open = new ArrayDeque<>(); // section, index of its head unit
    int next = 0;
    for (int from : cuts) {
      Integer to = cuts.higher(from);
      int offset = document.text().offset(from);
      while (!open.isEmpty() && sections.get(open.peek()[0]).end() <= offset) {
        open.pop();
      }
      boolean isHead = false;
      while (next < inner.size() && sections.get(inner.get(next)).start() <= offset) {
        int opened = inner.get(next++);
        isHead = sections.get(opened).start() == offset;
        open.push(new int[] {opened, units.size()});
      }
      int parent = -1;
      Section section = null;
      if (!open.isEmpty()) {
        int[] innermost = open.peek();
        section = sections.get(innermost[0]);
        parent = innermost[1];
        if (parent == units.size()) {
          // Of sections that start together the innermost is the head; none is its own parent.
          parent =
              open.stream().map(o -> o[1]).filter(o -> o < units.size()).findFirst().orElse(-1);
        }
      }
      String own = text.substring(from, to == null ? end : to);
      RowUnit row = rows.of(offset, own);
      units.add(
          section == null
              ? new Clause.Unit(
                  "+" + units.size(), null, null, null, null, 1, -1, offset, own, false, row)
              : new Clause.Unit(
                  isHead ? section.id() : section.id() + "+" + units.size(),
                  section.kind(),
                  isHead ? section.label() : null,
                  isHead ? section.number() : null,
                  isHead ? section.caption() : null,
                  Math.max(1, section.level() - base),
                  parent,
                  offset,
                  own,
                  isHead,
                  row));
    }
    return List.copyOf(units);
  }

  /**
   * Leaves a label in one piece with the text that goes on behind it on the same line, unless that
   * is a section of its own: {@code １　(1) 乙は}.
   */
  private void joinLabel(NavigableSet<Integer> cuts, Section section, Set<Integer> heads) {
    int from = document.text().index(section.start());
    int to = document.text().index(section.bodyStart());
    if (to > from && text.lastIndexOf('\n', to - 1) < from) {
      cuts.subSet(from, false, to, true).removeIf(cut -> !heads.contains(cut));
    }
  }

  /** Cuts where sentences start, so that units do not depend on where lines break. */
  private void cutAtSentences(Set<Integer> cuts, int start, int end) {
    int low = document.text().offset(start);
    int high = document.text().offset(end);
    List<Sentence> sentences = document.sentences();
    int at = 0;
    for (int step = Integer.highestOneBit(Math.max(1, sentences.size())); step > 0; step /= 2) {
      while (at + step <= sentences.size() && sentences.get(at + step - 1).start() <= low) {
        at += step;
      }
    }
    for (; at < sentences.size() && sentences.get(at).start() < high; at++) {
      cuts.add(document.text().index(sentences.get(at).start()));
    }
  }

  private List<String> path(int index) {
    List<String> path = new ArrayList<>();
    for (int i = index; i >= 0; i = sections.get(i).parent()) {
      if (!sections.get(i).heading().isEmpty()) {
        path.addFirst(sections.get(i).heading());
      }
    }
    return List.copyOf(path);
  }

  private String group(int index) {
    for (int i = index; i >= 0; i = sections.get(i).parent()) {
      switch (sections.get(i).kind()) {
        case SUPPLEMENT -> {
          return "附則" + Key.of(sections.get(i).heading()).text();
        }
        case SCHEDULE, FORM -> {
          return Key.of(sections.get(i).heading()).text();
        }
        default -> {}
      }
    }
    return "";
  }

  /** Whether the line that ends at {@code end} goes on at {@code next} in the same sentence. */
  private boolean isWrapped(int end, int next) {
    int last = end - 1;
    while (last > 0 && text.charAt(last) != '\n' && isBlank(text.charAt(last))) {
      last--;
    }
    char before = last < 0 ? '\n' : text.charAt(last);
    char after = text.charAt(next);
    int length = end - 1 - text.lastIndexOf('\n', end - 1);
    return before != '\n'
        && length >= 20
        && (Script.isCjk(before)
            ? "。．：）」』】".indexOf(before) < 0
                && Script.isCjk(after)
                && "（「『【・第①②③④⑤⑥⑦⑧⑨".indexOf(after) < 0
            : Character.isLowerCase(after) || before == ',');
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
