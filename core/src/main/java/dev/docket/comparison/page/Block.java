package dev.docket.comparison.page;

import dev.docket.comparison.Comparison.Op;
import java.util.List;

/** A part of a text with what changed in it: running text, or a table. */
sealed interface Block {
  /** What stayed, went or came. */
  record Stretch(String text, Op op) {
    /** Whether it changed in more than white space. */
    boolean isChanged() {
      return op != Op.EQUAL && !text.isBlank();
    }
  }

  /** Lines of running text. */
  record Running(List<Stretch> stretches) implements Block {}

  /** A table whose columns are those of both versions. */
  record Grid(List<Line> lines) implements Block {}

  /**
   * A row of a table.
   *
   * @param op whether it came or went as a whole
   */
  record Line(Op op, List<Cell> cells) {
    boolean isChanged() {
      return op != Op.EQUAL || cells.stream().anyMatch(Cell::isChanged);
    }
  }

  /**
   * A cell.
   *
   * @param span how many columns it is across
   * @param oldSpan how many of the old version's columns; 0 where that has no such cell
   * @param newSpan how many of the new version's columns; 0 where that has no such cell
   */
  record Cell(List<Stretch> stretches, int span, int oldSpan, int newSpan) {
    boolean isChanged() {
      return stretches.stream().anyMatch(Stretch::isChanged);
    }

    /** The same cell, a column wider. */
    Cell widened(int old, int now) {
      return new Cell(stretches, span + 1, oldSpan + old, newSpan + now);
    }
  }

  /** What one version has of {@code blocks}: without what is {@code other} than it. */
  static List<Block> side(List<Block> blocks, Op other) {
    return blocks.stream()
        .map(
            block ->
                switch (block) {
                  case Running(List<Stretch> all) -> (Block) new Running(without(all, other));
                  case Grid(List<Line> lines) ->
                      new Grid(
                          lines.stream()
                              .filter(l -> l.op() != other)
                              .map(l -> new Line(l.op(), side(l, other)))
                              .toList());
                })
        .toList();
  }

  private static List<Cell> side(Line line, Op other) {
    return line.cells().stream()
        .map(
            c -> {
              int span = other == Op.DELETE ? c.newSpan() : c.oldSpan();
              return new Cell(without(c.stretches(), other), span, span, span);
            })
        .filter(c -> c.span() > 0)
        .toList();
  }

  private static List<Stretch> without(List<Stretch> stretches, Op other) {
    return stretches.stream().filter(s -> s.op() != other).toList();
  }
}
