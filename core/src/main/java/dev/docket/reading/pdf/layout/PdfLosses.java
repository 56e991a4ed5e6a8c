package dev.docket.reading.pdf.layout;

import dev.docket.reading.draft.Draft;
import dev.docket.reading.pdf.content.PdfSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what is left out of a PDF's text, to say so. */
public final class PdfLosses {
  private static final int NAMED = 5; // of what is left out
  private static final int LONGEST = 60; // characters of a name
  private static final int LISTED = 20; // pages

  private final Map<String, Set<Integer>> watermarks = new LinkedHashMap<>();
  private final List<String> struck = new ArrayList<>();
  private int hidden;
  private int outside;
  private int unseen;
  private int remarks;

  /** Counts what is left out of a page. */
  void add(int page, PdfSheet sheet) {
    hidden += sheet.hidden;
    outside += sheet.outside;
    unseen += sheet.isRecognized() ? 0 : sheet.unseen;
    remarks += sheet.remarks;
    if (!sheet.watermark().isEmpty()) {
      watermarks.computeIfAbsent(sheet.watermark(), _ -> new LinkedHashSet<>()).add(page);
    }
  }

  /** Counts passages that are struck out. */
  void struck(List<String> passages) {
    struck.addAll(passages);
  }

  /** Says to {@code draft} what is left out, {@code running} lines included. */
  public void warn(Draft draft, List<String> running) {
    if (!running.isEmpty()) {
      draft.warn(
          "Running headers, footers and page numbers were left out: " + named(running) + ".");
    }
    if (!watermarks.isEmpty()) {
      draft.warn("Watermarks were left out: " + named(watermarks.keySet()) + ".");
    }
    if (!struck.isEmpty()) {
      draft.warn(struck.size() + " struck-out passages were left out: " + named(struck) + ".");
    }
    warn(draft, hidden, "characters on layers that are switched off were left out.");
    warn(draft, outside, "characters outside the borders of their pages were left out.");
    warn(draft, unseen, "characters that are not painted were left out.");
    warn(draft, remarks, "remarks of readers were left out.");
  }

  private static void warn(Draft draft, int count, String rest) {
    if (count > 0) {
      draft.warn(count + " " + rest);
    }
  }

  private static String named(Collection<String> names) {
    return names.stream()
            .limit(NAMED)
            .map(n -> "“" + (n.length() > LONGEST ? n.substring(0, LONGEST) + "…" : n) + "”")
            .collect(Collectors.joining(", "))
        + (names.size() > NAMED ? ", …" : "");
  }

  /** Says of {@code pages} what is {@code one} page's matter, or that of {@code many}. */
  public static void warnOfPages(Draft draft, List<Integer> pages, String one, String many) {
    if (pages.size() == 1) {
      draft.warn("Page " + pages.getFirst() + " " + one + ".");
    } else if (!pages.isEmpty()) {
      String list =
          pages.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(", "));
      draft.warn("Pages " + list + (pages.size() > LISTED ? ", …" : "") + " " + many + ".");
    }
  }
}
