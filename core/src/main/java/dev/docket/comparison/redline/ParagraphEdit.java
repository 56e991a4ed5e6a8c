package dev.docket.comparison.redline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what goes and comes within one paragraph of the old file. */
final class ParagraphEdit {
  private static final Pattern NOTE_MARK = Pattern.compile("\\[[0-9ivx]{1,4}\\]|^[0-9ivx]{1,4}$");

  private final OldText old;
  private final Unit unit;
  private final OldPart part;
  private final XmlElement paragraph;
  private final boolean[] gone; // by character of the unit
  private final Map<Integer, List<Stretch>> inserts = new TreeMap<>(); // before that character
  private final Fields fields;
  private final Set<XmlElement> wholly = new HashSet<>(); // runs of fields that go as a whole
  private final Notes notes;

  ParagraphEdit(OldText old, Unit unit, OldPart part, XmlElement paragraph, Notes notes) {
    this.old = old;
    this.unit = unit;
    this.part = part;
    this.paragraph = paragraph;
    this.notes = notes;
    this.gone = new boolean[unit.text().length()];
    this.fields = Fields.of(paragraph);
  }

  /** Deletes the characters that are gone of {@code script}. */
  void delete(EditScript script) {
    for (int i = unit.label(); i < gone.length; i++) {
      int place = unit.places().of(i);
      gone[i] = place >= 0 && script.isGone(place);
    }
    for (int i = unit.label(); i < gone.length; i++) {
      if (unit.places().of(i) < 0) {
        gone[i] = isGoneAround(i);
      }
    }
  }

  /** Whether what stands before and after a character that is not in the text goes. */
  private boolean isGoneAround(int at) {
    int before = at;
    while (before >= unit.label() && unit.places().of(before) < 0) {
      before--;
    }
    int after = at;
    while (after < gone.length && unit.places().of(after) < 0) {
      after++;
    }
    boolean goneBefore = before < unit.label() || gone[before];
    return goneBefore && (after >= gone.length || gone[after]);
  }

  /** Deletes all of it. */
  void deleteAll() {
    for (int i = unit.label(); i < gone.length; i++) {
      gone[i] = true;
    }
    List<XmlElement> runs = Fields.runs(paragraph);
    for (XmlElement run : runs) {
      boolean isKept =
          run.elements().stream().anyMatch(e -> RunEdit.KEPT.contains(e.local()))
              && fields.all().stream().noneMatch(f -> f.holds(run));
      if (!isKept) {
        wholly.add(run);
      }
    }
  }

  /** Inserts text before the character that stands at {@code place} of the old text. */
  void insert(int place, List<Stretch> text) {
    int at = Math.max(unit.label(), unit.from(place));
    if (place >= unit.end()) {
      at = lastOf() + 1;
    } else if (at > unit.label() && unit.places().of(at - 1) < 0 && place > unit.start()) {
      while (at > unit.label() && unit.places().of(at - 1) < 0) {
        at--; // white space that is not in the text stays behind
      }
    }
    inserts.computeIfAbsent(at, _ -> new ArrayList<>()).addAll(text);
  }

  private int lastOf() {
    int last = gone.length - 1;
    while (last > unit.label() && unit.places().of(last) < 0) {
      last--;
    }
    return last;
  }

  /** Writes the changes into the tree. */
  void apply() {
    noteMarks();
    fields.all().forEach(this::field);
    fixed();
    Map<XmlElement, RunEdit> edits = new java.util.LinkedHashMap<>();
    for (XmlElement run : wholly) {
      edits.put(run, new RunEdit(part, run).wholly());
    }
    for (int i = unit.label(); i < gone.length; i++) {
      XmlElement run = unit.run(i);
      if (run != null) {
        edits
            .computeIfAbsent(run, r -> new RunEdit(part, r))
            .character(required(unit.sources().get(i)), gone[i]);
      }
    }
    inserts.forEach((at, text) -> place(at, text, edits));
    edits.values().forEach(RunEdit::apply);
  }

  private static XmlElement required(@Nullable XmlElement element) {
    return java.util.Objects.requireNonNull(element);
  }

  /** Leaves the numbers of notes alone where one takes the place of another: Word counts them. */
  private void noteMarks() {
    int from = unit.label();
    while (from < gone.length) {
      XmlElement source = unit.sources().get(from);
      int to = from + 1;
      while (to < gone.length && unit.sources().get(to) == source) {
        to++;
      }
      if (source != null && (source.is("footnoteReference") || source.is("endnoteReference"))) {
        noteMark(from, to);
      }
      from = to;
    }
  }

  private void noteMark(int from, int to) {
    boolean changes = false;
    for (int i = from; i < to; i++) {
      changes |= gone[i];
    }
    for (int i = from; i <= to && changes; i++) {
      List<Stretch> here = inserts.get(i);
      String text = here == null ? "" : Stretch.text(here);
      Matcher mark = NOTE_MARK.matcher(text);
      if (here != null
          && mark.find()
          && (mark.group().startsWith("[") || mark.end() == text.length())) {
        inserts.remove(i);
        put(from, Stretch.before(here, mark.start()));
        put(to, Stretch.behind(here, mark.end()));
        for (int k = from; k < to; k++) {
          gone[k] = false;
        }
        return;
      }
    }
  }

  private void put(int at, List<Stretch> text) {
    if (!text.isEmpty()) {
      inserts.computeIfAbsent(at, _ -> new ArrayList<>()).addAll(text);
    }
  }

  private static boolean holds(Fields.Field field, @Nullable XmlElement run) {
    return run != null && field.holds(run);
  }

  private static RunEdit required(Map<XmlElement, RunEdit> edits, XmlElement run) {
    return java.util.Objects.requireNonNull(edits.get(run));
  }

  /** Says what cannot be changed, as no text of the paragraph holds it. */
  private void fixed() {
    StringBuilder lost = new StringBuilder();
    for (int i = unit.label(); i < gone.length; i++) {
      XmlElement run = unit.run(i);
      boolean goes = run != null && wholly.contains(run);
      if (gone[i] && !goes && !RunEdit.canGo(unit.sources().get(i))) {
        gone[i] = false;
        lost.append(unit.text().charAt(i));
      }
    }
    if (!lost.toString().isBlank()) {
      notes.add(paragraph, part, Notes.Reason.FIXED, lost.toString());
    }
  }

  /** Deletes a field as a whole: with all its text, or to write what its result says now. */
  private void field(Fields.Field field) {
    int first = -1;
    int last = -1;
    boolean all = true;
    boolean any = false;
    for (int i = unit.label(); i < gone.length; i++) {
      XmlElement run = unit.run(i);
      if (run != null && field.holds(run)) {
        first = first < 0 ? i : first;
        last = i;
        all &= gone[i];
        any |= gone[i];
      }
    }
    if (first < 0) {
      return;
    }
    boolean written = false;
    for (int i = first + 1; i <= last; i++) {
      written |= inserts.containsKey(i);
    }
    if (field.isComputed() && (written || (any && !all))) {
      List<Stretch> now = new ArrayList<>();
      for (int i = first; i <= last; i++) {
        List<Stretch> here = i > first ? inserts.remove(i) : null;
        if (here != null) {
          now.addAll(here);
        }
        if (!gone[i]) {
          now.add(new Stretch(unit.text().substring(i, i + 1), unit.places().of(i)));
        }
        gone[i] = true;
      }
      inserts.computeIfAbsent(last + 1, _ -> new ArrayList<>()).addAll(0, now);
      notes.add(paragraph, part, Notes.Reason.FIELD, field.name());
      all = true;
    }
    if (all) {
      wholly.addAll(field.runs());
    }
  }

  private void place(int at, List<Stretch> text, Map<XmlElement, RunEdit> edits) {
    XmlElement before = at > unit.label() ? unit.run(at - 1) : null;
    XmlElement after = at < gone.length ? unit.run(at) : null;
    XmlElement inserted = part.tracked("ins");
    XmlElement near = before != null ? before : after;
    XmlElement format = near == null ? null : near.child("rPr").orElse(null);
    for (Stretch stretch : text) {
      XmlElement own = stretch.old() == Stretch.NEW ? null : old.format(stretch.old());
      inserted.add(part.run(stretch.text(), own == null ? format : own));
    }
    if (before == null && after == null) {
      paragraph.add(inserted);
      return;
    }
    XmlElement host = required(before == null ? after : before);
    boolean behind = before != null;
    XmlElement field =
        fields
            .of(host, true)
            .or(() -> fields.of(host, false))
            .filter(f -> !behind || !holds(f, after))
            .map(f -> behind ? f.last() : f.runs().getFirst())
            .orElse(null);
    boolean replaces = behind && gone[at - 1] && field == null;
    XmlElement anchor = field == null ? host : field;
    if (before != after && !replaces) {
      anchor = lifted(anchor, behind ? after : null);
    }
    if (anchor == host && !anchor.is("oMath")) {
      required(edits, host).insert(behind, inserted, at - first(host));
    } else {
      XmlElement holder = required(anchor.parent());
      RunEdit edit = edits.get(anchor);
      if (edit != null) {
        edit.insert(behind, inserted, behind ? Integer.MAX_VALUE : 0);
      } else {
        holder.insert(holder.indexOf(anchor) + (behind ? 1 : 0), inserted);
        RunEdit.lift(part, inserted);
      }
    }
  }

  /** The index of the first character of a run. */
  private int first(XmlElement run) {
    int at = unit.label();
    while (unit.run(at) != run) {
      at++;
    }
    return at;
  }

  /** What holds {@code anchor} beside {@code other}, or in the paragraph where that is null. */
  private XmlElement lifted(XmlElement anchor, @Nullable XmlElement other) {
    Set<XmlElement> around = new HashSet<>();
    for (XmlElement at = other; at != null; at = at.parent()) {
      around.add(at);
    }
    around.add(paragraph);
    XmlElement at = anchor;
    while (at.parent() != null && !around.contains(at.parent())) {
      at = at.parent();
    }
    return at;
  }
}
