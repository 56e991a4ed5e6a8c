package dev.docket.document;

import org.jspecify.annotations.Nullable;

/**
 * A part of a document with a heading of its own: a chapter, an article, a paragraph, a finding.
 * Sections form a tree, listed in document order, a parent before its children.
 *
 * @param id stable across re-reading of the same bytes
 * @param label as written, e.g. {@code 第十二条の二}, {@code Section 1.01}, {@code (a)}
 * @param number the label's normal form, equal for all ways of writing it, e.g. {@code 12-2}
 * @param caption the heading's words without its label and without enclosing brackets
 * @param level the depth in the tree, from 0
 * @param parent the parent's index in {@link Document#sections}, -1 at the top
 * @param start the offset of the first code point of the heading (of the caption, where it stands
 *     before the label)
 * @param bodyStart the offset where the heading ends and the section's own text begins
 * @param end the offset after the last code point, subsections included
 */
public record Section(
    String id,
    SectionKind kind,
    @Nullable String label,
    @Nullable String number,
    @Nullable String caption,
    int level,
    int parent,
    int start,
    int bodyStart,
    int end) {

  /** Label and caption as one line, e.g. {@code 第12条（目的）} or {@code 1.1 Scope}. */
  public String heading() {
    if (label == null) {
      return caption == null ? "" : caption;
    }
    if (caption == null) {
      return label;
    }
    boolean cjk = label.codePoints().anyMatch(c -> c > 0x2E80);
    return cjk ? label + "（" + caption + "）" : label + " " + caption;
  }
}
