package dev.docket.comparison.redline;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Link;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.CombinedText;
import dev.docket.document.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A comparison as changes of the old text: which of its characters go, and what is inserted where.
 * What moved goes where it stood and is inserted where it stands now.
 */
final class EditScript {
  private final Text old;
  private final String whole;
  private final boolean[] gone;
  private final List<Line.Insert> inserts = new ArrayList<>();
  private final StringBuilder result = new StringBuilder();
  private int cursor; // in the old text, before which all is settled

  /** Thrown where the comparison is of another text than the old file's. */
  static final class MismatchException extends Exception {
    private static final long serialVersionUID = 1;

    MismatchException() {
      super("The comparison is not of this text");
    }
  }

  private EditScript(Text old) {
    this.old = old;
    this.whole = old.toString();
    this.gone = new boolean[whole.length()];
  }

  static EditScript of(Comparison comparison, Text old) throws MismatchException {
    EditScript script = new EditScript(old);
    List<Link> same =
        comparison.alignment().stream()
            .filter(l -> l.level() <= 0 && l.text() != null && l.beforeStart() != null)
            .toList();
    Map<String, List<Link>> byText = new HashMap<>();
    same.stream()
        .sorted(Comparator.comparingInt(EditScript::afterStart))
        .forEach(
            l -> byText.computeIfAbsent(String.valueOf(l.text()), _ -> new ArrayList<>()).add(l));
    for (CombinedText.Part part : CombinedText.of(comparison)) {
      switch (part) {
        case CombinedText.Part.Same(String text, _) ->
            script.same(text, byText.getOrDefault(text, new ArrayList<>()));
        case CombinedText.Part.MovedAway(Change change) -> script.remove(change);
        case CombinedText.Part.Changed(Change change) -> script.change(change);
      }
    }
    script.inserts.sort(Comparator.comparingInt(Line.Insert::place)); // stable
    return script;
  }

  private static int afterStart(Link link) {
    return link.afterStart() == null ? 0 : link.afterStart();
  }

  private void same(String text, List<Link> links) throws MismatchException {
    Integer start = links.isEmpty() ? null : links.removeFirst().beforeStart();
    if (start == null) {
      throw new MismatchException();
    }
    edits(start, List.of(new Edit(Op.EQUAL, text)), false);
  }

  private void remove(Change change) throws MismatchException {
    if (change.before() != null) {
      int from = index(change.before().start());
      int to = index(change.before().end());
      for (int i = from; i < to; i++) {
        gone[i] = true;
      }
      cursor = Math.max(cursor, to);
    }
  }

  private void change(Change change) throws MismatchException {
    if (change.after() == null) {
      remove(change);
    } else if (change.before() == null) {
      insertLines(List.of(Stretch.fresh(CombinedText.text(change, Op.DELETE))));
    } else {
      edits(change.before().start(), change.edits(), change.moved());
    }
  }

  private int index(int offset) throws MismatchException {
    if (offset < 0 || offset > old.length()) {
      throw new MismatchException();
    }
    return old.index(offset);
  }

  private void edits(int start, List<Edit> edits, boolean isMoved) throws MismatchException {
    int at = index(start);
    boolean inPlace = !isMoved && at >= cursor;
    List<Stretch> moved = new ArrayList<>();
    if (inPlace) {
      cursor = at;
      separate();
    }
    for (Edit edit : edits) {
      String text = edit.text();
      if (edit.op() != Op.INSERT && !whole.startsWith(text, at)) {
        throw new MismatchException();
      }
      switch (edit.op()) {
        case EQUAL -> moved.add(new Stretch(text, at));
        case INSERT -> moved.add(Stretch.fresh(text));
        case DELETE -> {
          // not in the new text
        }
      }
      if (inPlace) {
        switch (edit.op()) {
          case EQUAL -> result.append(text);
          case INSERT -> {
            inserts.add(new Line.Insert(at, List.of(Stretch.fresh(text))));
            result.append(text);
          }
          case DELETE -> go(at, at + text.length());
        }
      } else if (edit.op() != Op.INSERT) {
        go(at, at + text.length());
      }
      at += edit.op() == Op.INSERT ? 0 : text.length();
    }
    if (inPlace) {
      cursor = at;
    } else {
      insertLines(moved);
    }
  }

  private void go(int from, int to) {
    for (int i = from; i < to; i++) {
      gone[i] = true;
    }
  }

  /** Inserts lines of their own behind what is settled. */
  private void insertLines(List<Stretch> text) {
    int place = cursor;
    while (place < whole.length() && whole.charAt(place) != '\n' && isSpace(place)) {
      place++;
    }
    boolean atStart = place == 0;
    List<Stretch> lines = new ArrayList<>(text);
    if (atStart) {
      lines.add(Stretch.fresh("\n"));
    } else {
      lines.addFirst(Stretch.fresh("\n"));
      if (place < whole.length() && whole.charAt(place) != '\n') {
        lines.add(Stretch.fresh("\n"));
      }
    }
    inserts.add(new Line.Insert(place, lines, true));
    separate();
    result.append(Stretch.text(text));
  }

  private boolean isSpace(int index) {
    return Character.isWhitespace(whole.charAt(index))
        || Character.isSpaceChar(whole.charAt(index));
  }

  private void separate() {
    if (!result.isEmpty()) {
      result.append('\n');
    }
  }

  /** Whether the character of the old text at {@code index} is deleted. */
  boolean isGone(int index) {
    return gone[index];
  }

  /** Marks characters as deleted or kept. */
  void gone(int from, int to, boolean isGone) {
    for (int i = from; i < to; i++) {
      gone[i] = isGone;
    }
  }

  /** A line that stays as the new version has it, which may be several lines. */
  List<Stretch> now(Line line) {
    List<Stretch> now = new ArrayList<>();
    int next = 0;
    for (int i = line.start(); i <= line.end(); i++) {
      while (next < line.inserts().size() && line.inserts().get(next).place() <= i) {
        now.addAll(line.inserts().get(next++).text());
      }
      if (i < line.end() && !gone[i]) {
        now.add(new Stretch(whole.substring(i, i + 1), i));
      }
    }
    return now;
  }

  /** What is inserted, by place. */
  List<Line.Insert> inserts() {
    return inserts;
  }

  /** The old text. */
  String old() {
    return whole;
  }

  /** The new text, but for white space between clauses. */
  String result() {
    return result.toString();
  }
}
