package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import dev.docket.reading.pdf.layout.PdfDrawnBlocks.Block;
import dev.docket.reading.pdf.layout.PdfDrawnOrder.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes text apart that stands side by side and was read line by line across: at the heights of the
 * lines that were cut so, what the page draws together is read together.
 */
final class PdfMixed {
  private static final float ABOVE = 0.5f; // ems above a baseline that are of its line
  private static final float BELOW = 0.2f; // and below it

  /** Heights at which the page is read part by part. */
  private record Strip(float top, float bottom) {
    boolean holds(float y) {
      return y > top && y <= bottom;
    }

    boolean meets(Strip other) {
      return top <= other.bottom && bottom >= other.top;
    }

    Strip with(Strip other) {
      return new Strip(Math.min(top, other.top), Math.max(bottom, other.bottom));
    }
  }

  private final List<PdfStretch> text;
  private final List<PdfCell> tables;

  PdfMixed(List<PdfStretch> text, List<PdfCell> tables) {
    this.text = text;
    this.tables = tables;
  }

  /** The parts, in reading order, if text is only taken apart at the heights of {@code cuts}. */
  List<Block> lines(List<Cut> cuts) {
    return divided(heights(cuts));
  }

  /** The parts if all that the page draws together with {@code cuts}, or beside it, is. */
  List<Block> columns(List<Cut> cuts) {
    return divided(List.of(all(cuts)));
  }

  private static List<Strip> heights(List<Cut> cuts) {
    List<Strip> heights = new ArrayList<>();
    for (Cut cut : cuts) {
      Strip all = strip(cut);
      for (Strip other : List.copyOf(heights)) {
        if (other.meets(all)) {
          heights.remove(other);
          all = all.with(other);
        }
      }
      heights.add(all);
    }
    heights.sort(Comparator.comparingDouble(Strip::top));
    return heights;
  }

  private static Strip strip(Cut cut) {
    float size = cut.line().size();
    return new Strip(cut.line().y() - ABOVE * size, cut.next().y() + BELOW * size);
  }

  /** The heights of all parts that hold some of {@code cuts} or stand beside such. */
  private Strip all(List<Cut> cuts) {
    List<Block> blocks = PdfDrawnBlocks.of(text, tables);
    List<Strip> heights = heights(cuts);
    Strip all = heights.getFirst().with(heights.getLast());
    for (boolean grows = true; grows; ) {
      grows = false;
      for (Block block : blocks) {
        Strip own = new Strip(block.top - 1, block.bottom + 1);
        Strip both = own.meets(all) ? all.with(own) : all;
        grows |= !both.equals(all);
        all = both;
      }
    }
    return all;
  }

  private List<Block> divided(List<Strip> apart) {
    List<Block> parts = new ArrayList<>();
    float from = -Float.MAX_VALUE;
    for (Strip strip : apart) {
      Block above = within(new Strip(from, strip.top));
      Block inside = within(strip);
      parts.add(above);
      parts.addAll(PdfDrawnBlocks.of(inside.text, inside.rows));
      from = strip.bottom;
    }
    parts.add(within(new Strip(from, Float.MAX_VALUE)));
    return parts.stream().filter(part -> !part.text.isEmpty() || !part.rows.isEmpty()).toList();
  }

  private Block within(Strip strip) {
    return Block.of(
        text.stream().filter(word -> strip.holds(word.y)).toList(),
        tables.stream().filter(row -> strip.holds(row.y())).toList());
  }
}
