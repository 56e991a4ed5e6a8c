package dev.docket.comparison.redline;

import dev.docket.reading.docx.DocxOriginal;
import dev.docket.reading.docx.TracedParagraph;
import dev.docket.reading.docx.TracedParagraph.Piece;
import dev.docket.reading.docx.Unread;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In what a redline whose changes are all accepted differs from the new version, as both are read.
 *
 * @param missing lines of the new version that are not in it, in order
 * @param surplus lines that are in it and not in the new version, in order
 * @param divided paragraphs of the new version that are divided or stand otherwise, where no line
 *     is missing or surplus
 * @param accepted what it shows beside its text
 * @param wanted what the new version shows beside its text, where that is a Word file
 */
record Differences(
    Set<String> missing,
    Set<String> surplus,
    Set<String> divided,
    Unread accepted,
    Optional<Unread> wanted) {

  /** Those between {@code accepted} and the new version's text, and its file where that is DOCX. */
  static Differences of(String wanted, DocxOriginal accepted, Optional<DocxOriginal> fresh) {
    List<String> now = lines(accepted.text());
    List<String> then = lines(wanted);
    boolean isSame = solid(wanted).equals(solid(accepted.text()));
    Set<String> missing = isSame ? Set.of() : without(then, now);
    Set<String> surplus = isSame ? Set.of() : without(now, then);
    Set<String> divided = Set.of();
    if (missing.isEmpty() && surplus.isEmpty()) {
      divided =
          fresh.isPresent()
              ? otherwise(paragraphs(fresh.get()), paragraphs(accepted))
              : otherwise(then, now);
    }
    return new Differences(
        missing, surplus, divided, accepted.unread(), fresh.map(DocxOriginal::unread));
  }

  /** Those of {@code lines} that {@code others} do not have; else the first in another order. */
  private static Set<String> otherwise(List<String> lines, List<String> others) {
    Set<String> rest = without(lines, others);
    for (int i = 0; rest.isEmpty() && i < Math.max(lines.size(), others.size()); i++) {
      String line = i < lines.size() ? lines.get(i) : "";
      String other = i < others.size() ? others.get(i) : "";
      if (!solid(line).equals(solid(other))) {
        rest = Set.of(line.isEmpty() ? other : line);
      }
    }
    return rest;
  }

  /** How much it is: the fewer the better. */
  int count() {
    return missing.size() + surplus.size();
  }

  /** Those of {@code lines} that {@code others} do not have, or have fewer times. */
  private static Set<String> without(List<String> lines, List<String> others) {
    Map<String, Integer> there = new HashMap<>();
    others.forEach(line -> there.merge(solid(line), 1, Integer::sum));
    Set<String> rest = new LinkedHashSet<>();
    for (String line : lines) {
      if (there.merge(solid(line), -1, Integer::sum) < 0) {
        rest.add(line);
      }
    }
    return rest;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(l -> !solid(l).isEmpty()).toList();
  }

  private static List<String> paragraphs(DocxOriginal file) {
    return file.paragraphs().stream()
        .map(Differences::text)
        .filter(text -> !solid(text).isEmpty())
        .toList();
  }

  private static String text(TracedParagraph paragraph) {
    return paragraph.pieces().stream()
        .map(Piece::text)
        .collect(Collectors.joining("", paragraph.label(), ""))
        .strip();
  }

  private static String solid(String text) {
    StringBuilder solid = new StringBuilder();
    text.chars()
        .filter(c -> !Places.isSpace((char) c) && c != '|')
        .forEach(c -> solid.append((char) c));
    return solid.toString();
  }
}
