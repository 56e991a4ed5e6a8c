package dev.docket.comparison.redline;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Splits a run of the old file where part of it goes or something comes. */
final class RunEdit {
  /** What a run may hold beside text, and keeps when its text goes. */
  static final Set<String> KEPT =
      Set.of(
          "drawing",
          "pict",
          "object",
          "AlternateContent",
          "fldChar",
          "instrText",
          "commentReference",
          "annotationRef",
          "footnoteRef",
          "endnoteRef",
          "separator",
          "continuationSeparator");

  /** Elements that stand for a character, and can be deleted like one. */
  private static final Set<String> CHARACTERS =
      Set.of(
          "t",
          "tab",
          "ptab",
          "br",
          "cr",
          "noBreakHyphen",
          "sym",
          "symEx",
          "footnoteReference",
          "endnoteReference",
          "oMath",
          "oMathPara");

  private final OldPart part;
  private final XmlElement run;
  private final IdentityHashMap<XmlElement, List<Boolean>> gone = new IdentityHashMap<>();
  private final Map<Integer, List<XmlElement>> inserts = new TreeMap<>(); // by character
  private boolean wholly;
  private int characters;
  private final List<XmlElement> made = new ArrayList<>(); // what the run becomes
  private @Nullable XmlElement open; // the run that takes what comes next
  private boolean openGone;

  RunEdit(OldPart part, XmlElement run) {
    this.part = part;
    this.run = run;
  }

  static boolean canGo(@Nullable XmlElement source) {
    return source != null && CHARACTERS.contains(source.local());
  }

  /** All of it goes, whatever it holds. */
  RunEdit wholly() {
    wholly = true;
    return this;
  }

  /** Takes the next character of the run, which {@code source} holds. */
  void character(XmlElement source, boolean isGone) {
    gone.computeIfAbsent(source, _ -> new ArrayList<>()).add(isGone);
    characters++;
  }

  /** Inserts {@code element} before the character at {@code at}. */
  void insert(boolean behind, XmlElement element, int at) {
    int place = behind && at >= characters ? Integer.MAX_VALUE : at;
    inserts.computeIfAbsent(place, _ -> new ArrayList<>()).add(element);
  }

  void apply() {
    if (inserts.isEmpty() && !wholly && gone.values().stream().noneMatch(g -> g.contains(true))) {
      return;
    }
    XmlElement parent = Objects.requireNonNull(run.parent());
    if (!run.is("r")) { // a formula
      add(run, wholly || !gone.values().stream().allMatch(g -> g.contains(false)));
    } else {
      int at = 0;
      for (XmlNode child : List.copyOf(run.children())) {
        if (child instanceof XmlElement element && !element.is("rPr")) {
          at = child(element, at);
        }
      }
    }
    comes(Integer.MAX_VALUE);
    parent.replace(run, made);
    made.stream().filter(e -> e.is("ins")).forEach(e -> lift(part, e));
  }

  /** Takes a child whose first character is that at {@code at}; the answer is the next. */
  private int child(XmlElement child, int at) {
    List<Boolean> goes = gone.get(child);
    if (goes == null) {
      add(child, wholly || (openGone && open != null && !KEPT.contains(child.local())));
      return at;
    }
    String text = child.is("t") ? child.text() : "";
    if (text.length() != goes.size()) {
      comes(at);
      add(child, wholly || !goes.contains(false));
      return at + goes.size();
    }
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean first = i == 0;
      boolean comes = inserts.containsKey(at + i);
      if (!first && (comes || !goes.get(i).equals(goes.get(i - 1)))) {
        addText(text.substring(from, i), wholly || goes.get(i - 1));
        from = i;
      }
      if (comes) {
        comes(at + i);
      }
    }
    addText(text.substring(from), wholly || goes.getLast());
    return at + goes.size();
  }

  private void addText(String words, boolean isGone) {
    into(isGone).add(part.text(isGone ? "delText" : "t", words));
  }

  private void add(XmlElement child, boolean isGone) {
    if (!run.is("r")) {
      made.add(isGone ? part.tracked("del").add(child.copy()) : child.copy());
    } else if (isGone && child.is("t")) {
      addText(child.text(), true);
    } else if (isGone && child.is("instrText")) {
      into(true).add(part.text("delInstrText", child.text()));
    } else {
      into(isGone).add(child.copy());
    }
  }

  /** The run to add to; a new one where the one before is tracked otherwise. */
  private XmlElement into(boolean isGone) {
    if (open == null || openGone != isGone) {
      XmlElement next = run.empty();
      run.child("rPr").ifPresent(properties -> next.add(properties.copy()));
      made.add(isGone ? part.tracked("del").add(next) : next);
      open = next;
      openGone = isGone;
    }
    return open;
  }

  private void comes(int at) {
    List<XmlElement> here = inserts.get(at);
    if (here != null) {
      made.addAll(here);
      open = null;
    }
  }

  /** Moves an insertion of ours out of insertions of others, which it parts in two. */
  static void lift(OldPart part, XmlElement inserted) {
    XmlElement around = inserted.parent();
    while (around != null && (around.is("ins") || around.is("moveTo"))) {
      XmlElement holder = Objects.requireNonNull(around.parent());
      int at = around.indexOf(inserted);
      List<XmlNode> rest = List.copyOf(around.children().subList(at + 1, around.children().size()));
      around.remove(inserted);
      XmlElement behind = part.again(around);
      for (XmlNode node : rest) {
        around.remove(node);
        behind.add(node);
      }
      int place = holder.indexOf(around);
      holder.insert(place + 1, inserted);
      if (!rest.isEmpty()) {
        holder.insert(place + 2, behind);
      }
      if (around.children().isEmpty()) {
        holder.remove(around);
      }
      around = holder;
    }
  }
}
