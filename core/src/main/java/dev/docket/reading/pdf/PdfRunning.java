package dev.docket.reading.pdf;

import dev.docket.reading.pdf.layout.PdfLine;
import dev.docket.reading.pdf.layout.PdfPage;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves out running headers, footers and page numbers: what comes back on several pages at one
 * height and differs by the page's number only. A heading that counts up is none, and no page loses
 * all that it says.
 */
final class PdfRunning {
  private static final int DEEP = 6; // lines from either border
  private static final float ZONE = 0.25f; // of the page's height, from either border
  private static final float LEVEL = 2; // points between the baselines of lines side by side
  private static final float APART = 1.9f; // ems between running lines and the body
  private static final float SMALL = 0.85f; // of the body's type
  private static final int FEW = 4; // pages, of which two make a line a running one
  private static final int MANY = 5; // pages, from which one may stand anywhere
  private static final float MOST_PAGES = 0.6f; // of all, that such a line stands on
  private static final int MOST_INSIDE = 3; // such lines of a page
  private static final int COPIED = 7; // of ten lines that make a page a copy of others
  private static final int MOST_HEIGHTS = 3; // at which one stands: of left, right and first pages
  private static final float HEADING = 1.15f; // times the body's size

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final List<PdfPage> pages;
  private final float type;
  private final Map<PdfRunningKey, int[]> counts = new HashMap<>(); // pages, and the last of them
  private final Map<String, Integer> said = new HashMap<>(); // lines of the same words
  private final IdentityHashMap<PdfLine, List<PdfRunningKey>> keys = new IdentityHashMap<>();
  private final Map<String, String> dropped = new LinkedHashMap<>(); // by all but their numbers

  private PdfRunning(List<PdfPage> pages) {
    this.pages = pages;
    this.type = PdfHeadings.bodySize(pages.stream().map(PdfPage::lines).toList());
  }

  /** The pages without their running lines, and each of these as it stood first. */
  record Found(List<PdfPage> pages, List<String> dropped) {}

  /** Leaves running lines out of {@code pages}. */
  static Found drop(List<PdfPage> pages) {
    PdfRunning running = new PdfRunning(pages);
    pages.forEach(running::count);
    List<Set<PdfLine>> lines = pages.stream().map(running::lines).toList();
    Set<PdfRunningKey> certain = running.certain(lines);
    Set<String> kept = new HashSet<>();
    List<PdfPage> left = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      left.add(running.without(pages.get(i), lines.get(i), certain, kept));
    }
    boolean nothingLeft =
        left.stream().allMatch(p -> p.lines().isEmpty())
            && pages.stream().noneMatch(p -> p.look().image());
    return nothingLeft
        ? new Found(pages, List.of())
        : new Found(left, List.copyOf(running.dropped.values()));
  }

  private void count(PdfPage page) {
    for (PdfLine line : page.lines()) {
      said.merge(line.text().strip(), 1, Integer::sum);
      for (PdfRunningKey key : keys(line, page)) {
        int[] seen = counts.computeIfAbsent(key, _ -> new int[] {0, -1});
        if (seen[1] != page.number()) {
          seen[0]++;
          seen[1] = page.number();
        }
      }
    }
  }

  private List<PdfRunningKey> keys(PdfLine line, PdfPage page) {
    return keys.computeIfAbsent(line, _ -> PdfRunningKey.of(line, page, isOuter(line, page), type));
  }

  private static boolean isOuter(PdfLine line, PdfPage page) {
    float place = line.y() / page.height();
    return place < ZONE || place > 1 - ZONE;
  }

  /** The lines of {@code page} that may be running lines. */
  private Set<PdfLine> lines(PdfPage page) {
    List<PdfLine> sorted = new ArrayList<>(page.lines());
    sorted.sort((a, b) -> Float.compare(a.y(), b.y()));
    Set<PdfLine> found = Collections.newSetFromMap(new IdentityHashMap<>());
    peel(sorted, page, found);
    peel(sorted.reversed(), page, found);
    if (isCopy(sorted, page)) {
      found.removeIf(line -> !isPlain(line));
      return found;
    }
    if (pages.size() >= MANY) {
      List<PdfLine> inside =
          sorted.stream()
              .filter(l -> !found.contains(l) && !l.row())
              .filter(l -> pagesWith(l, page) >= MOST_PAGES * pages.size())
              .toList();
      if (inside.size() <= MOST_INSIDE && inside.size() * 4 <= sorted.size()) {
        found.addAll(inside);
      }
    }
    return found;
  }

  /** Whether most of a page stands on other pages too: it is a copy, of a form for instance. */
  private boolean isCopy(List<PdfLine> lines, PdfPage page) {
    int needed = pages.size() < FEW ? 2 : 3;
    long again = lines.stream().filter(l -> pagesWith(l, page) >= needed).count();
    return lines.size() > DEEP && again * 10 >= (long) lines.size() * COPIED;
  }

  /**
   * Takes the lines that come back, from a border of the page inwards to the first that does not,
   * or that space sets apart from them as it does the body. Where all of the zone comes back the
   * pages say the same, as copies of one letter do, and none is a running line.
   */
  private void peel(List<PdfLine> inwards, PdfPage page, Set<PdfLine> found) {
    int needed = pages.size() < FEW ? 2 : 3;
    List<PdfLine> taken = new ArrayList<>();
    int from = 0;
    while (from < inwards.size()) {
      int to = from + 1; // of what stands side by side
      while (to < inwards.size() && Math.abs(inwards.get(to).y() - inwards.get(from).y()) < LEVEL) {
        to++;
      }
      List<PdfLine> row = inwards.subList(from, to);
      PdfLine line = row.getFirst();
      boolean apart =
          from > 0 && Math.abs(line.y() - inwards.get(from - 1).y()) > APART * line.size();
      if (!isOuter(line, page) && from > DEEP) {
        return;
      }
      if (!isOuter(line, page)
          || (apart && !row.stream().allMatch(this::isPlain))
          || !row.stream().allMatch(l -> pagesWith(l, page) >= needed)
          || row.stream().anyMatch(l -> isSaidAnywhere(l, page))) {
        break;
      }
      if (from < DEEP) {
        taken.addAll(row);
      }
      from = to;
    }
    found.addAll(taken);
  }

  /**
   * Whether a line is a page's number or in smaller type, so that it hardly belongs to the body.
   */
  private boolean isPlain(PdfLine line) {
    return line.size() < SMALL * type || PdfRunningKey.isPageNumber(line);
  }

  /** Whether a line stands in the body far more often, as a speaker's name in minutes does. */
  private boolean isSaidAnywhere(PdfLine line, PdfPage page) {
    return !PdfRunningKey.isPageNumber(line)
        && said.getOrDefault(line.text().strip(), 0) > MOST_HEIGHTS * pagesWith(line, page);
  }

  private int pagesWith(PdfLine line, PdfPage page) {
    int most = 0;
    for (PdfRunningKey key : keys(line, page)) {
      most = Math.max(most, counts.getOrDefault(key, new int[] {0, -1})[0]);
    }
    return most;
  }

  /** The keys of lines that stand beside other text on some page. */
  private Set<PdfRunningKey> certain(List<Set<PdfLine>> lines) {
    Set<PdfRunningKey> certain = new HashSet<>();
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      if (lines.get(i).size() < page.lines().size()) {
        for (PdfLine line : lines.get(i)) {
          certain.addAll(keys(line, page));
        }
      }
    }
    return certain;
  }

  private PdfPage without(
      PdfPage page, Set<PdfLine> lines, Set<PdfRunningKey> certain, Set<String> kept) {
    Set<PdfLine> out = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean all = lines.size() == page.lines().size() && !page.look().image();
    for (PdfLine line : page.lines().stream().filter(lines::contains).toList()) {
      String text = line.text().strip();
      boolean sure = !all || isPlain(line) || keys(line, page).stream().anyMatch(certain::contains);
      if (sure && !(isHeading(line) && kept.add(text))) {
        out.add(line);
        dropped.putIfAbsent(DIGITS.matcher(text).replaceAll("#"), text);
      }
    }
    if (out.isEmpty()) {
      return page;
    }
    return page.with(
        withinOwnBorders(page.lines().stream().filter(l -> !out.contains(l)).toList()));
  }

  /** Whether a running line says what a part is called: it is kept where it stands first. */
  private boolean isHeading(PdfLine line) {
    String text = line.text().strip();
    return text.chars().anyMatch(Character::isLetter)
        && (line.size() >= HEADING * type
            || (line.size() >= type * 0.95f
                && EnglishLabels.find(text, false)
                    .or(() -> JapaneseLabels.find(text, false))
                    .map(Label::certain)
                    .orElse(false)));
  }

  /** The lines of a page with the borders of their columns, to which no running line counts. */
  private static List<PdfLine> withinOwnBorders(List<PdfLine> body) {
    Map<Integer, float[]> borders = new HashMap<>();
    for (PdfLine line : body) {
      borders.merge(
          line.column(),
          new float[] {line.x(), line.end()},
          (a, b) -> new float[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
    }
    return body.stream()
        .map(
            line -> {
              float[] own =
                  borders.getOrDefault(line.column(), new float[] {line.left(), line.right()});
              return line.within(own[0], own[1]);
            })
        .toList();
  }
}
