package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts of a page that it draws one after the other, each a rectangle in which nothing else stands:
 * columns, boxes, notes in the margin.
 */
final class PdfDrawnBlocks {
  private static final int SMALL = 8; // characters that may be drawn apart from their line
  private static final float LEVEL = 3; // points between the first lines of two that start level
  private static final float OVER = 1; // points by which boxes may touch

  /** One of these parts. */
  static final class Block {
    final List<PdfStretch> text = new ArrayList<>();
    final List<PdfCell> rows = new ArrayList<>(); // of tables
    final int order; // in which the page draws it
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float top = Float.MAX_VALUE; // baseline of the first line
    float bottom = -Float.MAX_VALUE; // and of the last

    private Block(int order) {
      this.order = order;
    }

    /** All of {@code text} and of {@code tables}. */
    static Block of(List<PdfStretch> text, List<PdfCell> tables) {
      Block block = new Block(0);
      block.text.addAll(text);
      block.rows.addAll(tables);
      return block;
    }

    private void grow(List<PdfStretch> words) {
      for (PdfStretch word : words) {
        left = Math.min(left, word.x);
        right = Math.max(right, word.end);
        top = Math.min(top, word.y);
        bottom = Math.max(bottom, word.y);
      }
    }

    private boolean holds(PdfStretch word) {
      return word.x < right - OVER
          && word.end > left + OVER
          && word.y > top - OVER
          && word.y < bottom + OVER;
    }

    /** Whether it is read before {@code other} wherever the page draws it. */
    private boolean isBefore(Block other) {
      boolean above =
          bottom < other.top + OVER
              && top < other.top
              && left < other.right - OVER
              && right > other.left + OVER;
      return above || (Math.abs(top - other.top) < LEVEL && right < other.left + OVER);
    }
  }

  private PdfDrawnBlocks() {}

  /** The parts of {@code text} and of {@code tables}, in reading order. */
  static List<Block> of(List<PdfStretch> text, List<PdfCell> tables) {
    List<Block> blocks = new ArrayList<>();
    List<PdfStretch> all = new ArrayList<>(text);
    tables.forEach(row -> all.addAll(row.words()));
    PdfDrawnLine last = null;
    for (PdfDrawnLine line : PdfDrawnLine.of(text)) {
      Block block = blocks.isEmpty() ? null : blocks.getLast();
      if (block == null || last == null || line.y() <= last.y() || !hasRoom(block, line, all)) {
        block = new Block(line.words().getFirst().order);
        blocks.add(block);
      }
      block.text.addAll(line.words());
      block.grow(line.words());
      last = line;
    }
    addRows(blocks, tables);
    addRest(blocks, text);
    absorb(blocks);
    return sorted(blocks);
  }

  /** Whether nothing else stands where {@code block} and {@code line} below it do. */
  private static boolean hasRoom(Block block, PdfDrawnLine line, List<PdfStretch> all) {
    Block grown = new Block(block.order);
    grown.grow(block.text);
    grown.grow(line.words());
    long inside = all.stream().filter(w -> !isSmall(w) && grown.holds(w)).count();
    long own = block.text.stream().filter(w -> !isSmall(w)).count();
    return inside <= own + line.words().stream().filter(w -> !isSmall(w)).count();
  }

  private static boolean isSmall(PdfStretch word) {
    return word.added || word.text.toString().isBlank();
  }

  private static void addRows(List<Block> blocks, List<PdfCell> tables) {
    int table = 0;
    for (PdfCell row : tables) {
      if (row.table().table() != table) {
        table = row.table().table();
        int order = Integer.MAX_VALUE;
        for (PdfStretch word : row.words()) {
          order = Math.min(order, word.order);
        }
        blocks.add(new Block(order));
      }
      blocks.getLast().rows.add(row);
      blocks.getLast().grow(row.words());
    }
  }

  /** Adds what is drawn by annotations, each where it stands. */
  private static void addRest(List<Block> blocks, List<PdfStretch> text) {
    for (PdfStretch word : text) {
      if (!word.added) {
        continue;
      }
      Block nearest =
          blocks.stream()
              .filter(b -> word.y > b.top - word.size && word.y < b.bottom + word.size)
              .min(Comparator.comparingDouble(b -> Math.max(b.left - word.end, word.x - b.right)))
              .orElseGet(() -> new Block(word.order));
      if (nearest.text.isEmpty() && nearest.rows.isEmpty()) {
        blocks.add(nearest);
      }
      nearest.text.add(word);
      nearest.grow(List.of(word));
    }
  }

  /** Puts what is drawn apart from its line, such as a raised number, where it stands. */
  private static void absorb(List<Block> blocks) {
    for (Block small : List.copyOf(blocks)) {
      int length = small.text.stream().mapToInt(w -> w.text.length()).sum();
      if (!small.rows.isEmpty() || length > SMALL) {
        continue;
      }
      for (Block large : blocks) {
        if (large != small && large.rows.isEmpty() && small.text.stream().allMatch(large::holds)) {
          large.text.addAll(small.text);
          blocks.remove(small);
          break;
        }
      }
    }
  }

  /** From the first drawn, but each after those above it or left of it. */
  private static List<Block> sorted(List<Block> blocks) {
    List<Block> left = new ArrayList<>(blocks);
    left.sort(Comparator.comparingInt(block -> block.order));
    List<Block> sorted = new ArrayList<>();
    while (!left.isEmpty()) {
      Block next =
          left.stream()
              .filter(b -> left.stream().noneMatch(other -> other != b && other.isBefore(b)))
              .findFirst()
              .orElse(left.getFirst());
      sorted.add(next);
      left.remove(next);
    }
    return sorted;
  }
}
