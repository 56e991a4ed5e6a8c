package dev.docket.comparison.page;

import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Block.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves unchanged text out of a 新旧対照表: whole paragraphs and items, which it names, as in ２～５ （略）,
 * and whole sentences of long ones, never the middle of one.
 */
final class Omission {
  private static final int LONG = 120; // characters of unchanged text without a number that stay
  private static final Pattern STOP =
      Pattern.compile("。|(?<=[\\p{L})”\"']{2})[.;:](?=\\s+[\\p{Lu}(“\"])");

  private final String omitted;
  private final String gap;

  Omission(TableLayout layout) {
    this.omitted = layout.omitted();
    this.gap = omitted.startsWith("（") ? "" : " ";
  }

  /**
   * What stands for whole lines that are the same on both sides, given all in a row; the lines
   * themselves where they are short and have no numbers.
   */
  List<String> lines(List<String> lines) {
    List<String> shown = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    List<ItemLabel> labels = new ArrayList<>();
    for (String line : lines) {
      Optional<ItemLabel> label = ItemLabel.of(line);
      if (label.isEmpty() && labels.isEmpty()) {
        plain.add(line);
      } else {
        label.ifPresent(labels::add);
      }
    }
    if (String.join("", plain).length() > LONG) {
      shown.add(omitted);
    } else {
      shown.addAll(plain);
    }
    shown.addAll(named(labels));
    return shown;
  }

  /** The labels of the outermost levels, each run of them in a line. */
  List<String> named(List<ItemLabel> labels) {
    List<String> named = new ArrayList<>();
    List<ItemLabel> run = new ArrayList<>();
    for (ItemLabel label : labels) {
      if (!run.isEmpty() && label.style() != run.getFirst().style()) {
        if (isOutside(label, run.getFirst())) {
          named.add(name(run));
          run.clear();
        } else {
          continue; // within the item named last
        }
      }
      run.add(label);
    }
    if (!run.isEmpty()) {
      named.add(name(run));
    }
    return named;
  }

  private static boolean isOutside(ItemLabel label, ItemLabel other) {
    return label.style() < other.style();
  }

  /** ２　（略）, ２・３　（略） or ２～５　（略）. */
  private String name(List<ItemLabel> run) {
    String first = run.getFirst().text();
    String last = run.getLast().text();
    String names =
        switch (run.size()) {
          case 1 -> first;
          case 2 -> first + (gap.isEmpty() ? "・" : ", ") + last;
          default -> first + (gap.isEmpty() ? "～" : "–") + last;
        };
    return names + (gap.isEmpty() ? "　" : gap) + omitted;
  }

  /** The stretches of a line, in which long sentences that are the same are left out. */
  List<Stretch> within(List<Stretch> line) {
    List<Stretch> kept = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Stretch stretch = line.get(i);
      boolean isLast = i + 1 == line.size();
      kept.add(
          stretch.op() == Op.EQUAL
              ? new Stretch(shortened(stretch.text(), i == 0, isLast), Op.EQUAL)
              : stretch);
    }
    return kept;
  }

  /** The beginning of a line that is the same as a whole: its heading or first sentence. */
  String beginning(String line) {
    int stop = firstStop(line);
    return line.length() <= LONG || stop == line.length()
        ? line
        : line.substring(0, stop) + gap + omitted;
  }

  private String shortened(String text, boolean first, boolean last) {
    if (text.codePointCount(0, text.length()) <= LONG) {
      return text;
    }
    int from = firstStop(text);
    int to = last ? text.length() : lastStop(text);
    boolean isAll = first && last;
    return from >= to || isAll
        ? text
        : text.substring(0, from) + gap + omitted + text.substring(to);
  }

  private static int firstStop(String text) {
    Matcher stop = STOP.matcher(text);
    return stop.find() ? stop.end() : text.length();
  }

  private static int lastStop(String text) {
    Matcher stop = STOP.matcher(text);
    int last = 0;
    while (stop.find()) {
      last = stop.end() < text.length() ? stop.end() : last;
    }
    return last;
  }
}
