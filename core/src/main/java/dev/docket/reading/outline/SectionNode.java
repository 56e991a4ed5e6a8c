package dev.docket.reading.outline;

import dev.docket.document.SectionKind;
import dev.docket.wording.label.Enumerator.Style;
import dev.docket.wording.label.Rank;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section while the tree is built. Indexes are UTF-16. */
final class SectionNode {
  SectionKind kind;
  final @Nullable Rank rank; // of a heading that names its level
  final int depth; // of a heading that the format marks, else 0
  final int level; // of a list number, else -1
  final @Nullable Style style; // of a list number or numbered heading
  final @Nullable String label;
  @Nullable String caption;
  int start;
  int bodyStart;
  int end;
  @Nullable SectionNode parent;
  final List<SectionNode> children = new ArrayList<>();

  private SectionNode(
      SectionKind kind,
      @Nullable Rank rank,
      int depth,
      int level,
      @Nullable Style style,
      @Nullable String label,
      @Nullable String caption,
      int start,
      int bodyStart) {
    this.kind = kind;
    this.rank = rank;
    this.depth = depth;
    this.level = level;
    this.style = style;
    this.label = label;
    this.caption = caption;
    this.start = start;
    this.bodyStart = bodyStart;
  }

  static SectionNode named(
      Rank rank, int depth, String label, @Nullable String caption, int start, int bodyStart) {
    return new SectionNode(kind(rank), rank, depth, -1, null, label, caption, start, bodyStart);
  }

  static SectionNode heading(
      int depth,
      @Nullable Style style,
      @Nullable String label,
      @Nullable String caption,
      int start,
      int bodyStart) {
    return new SectionNode(
        SectionKind.HEADING, null, depth, -1, style, label, caption, start, bodyStart);
  }

  static SectionNode number(int level, Style style, String label, int start, int bodyStart) {
    return new SectionNode(
        SectionKind.PARAGRAPH, null, 0, level, style, label, null, start, bodyStart);
  }

  static SectionNode preamble(@Nullable String caption, int start, int bodyStart) {
    return new SectionNode(
        SectionKind.PREAMBLE, null, 0, -1, null, null, caption, start, bodyStart);
  }

  /** A part of a contract that carries no number. */
  static SectionNode portion(SectionKind kind, @Nullable String caption, int start, int bodyStart) {
    return new SectionNode(kind, null, 0, -1, null, null, caption, start, bodyStart);
  }

  /** Whether it is a part of a contract that carries no number, and stands in no other. */
  boolean isPortion() {
    return kind == SectionKind.RECITAL || kind == SectionKind.CLOSING;
  }

  boolean isNumber() {
    return level >= 0;
  }

  /** Whether it is a heading that the format marks and that carries a number. */
  boolean isNumberedHeading() {
    return rank == null && depth > 0 && label != null;
  }

  /** Whether numbered paragraphs below it are sections of their own. */
  boolean holdsParagraphs() {
    return rank != null ? rank.holdsParagraphs() : isNumberedHeading();
  }

  /** The kind of section that a heading of this rank opens. */
  static SectionKind kind(Rank rank) {
    return switch (rank) {
      case SUPPLEMENT -> SectionKind.SUPPLEMENT;
      case SCHEDULE -> SectionKind.SCHEDULE;
      case FORM -> SectionKind.FORM;
      case PART -> SectionKind.PART;
      case CHAPTER -> SectionKind.CHAPTER;
      case SECTION -> SectionKind.SECTION;
      case SUBSECTION -> SectionKind.SUBSECTION;
      case DIVISION -> SectionKind.DIVISION;
      case ARTICLE, CLAUSE -> SectionKind.ARTICLE;
      case FINDING -> SectionKind.FINDING;
    };
  }
}
