package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import dev.docket.reading.pdf.layout.PdfGrid.Cell;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a table without rules whose cells wrap: lines that leave a gutter before words that start
 * at one x, in bands that more space sets apart than the lines within.
 */
final class PdfGutters {
  private static final float SLACK = 2.5f; // points that the starts of a column may differ by
  private static final float GUTTER = 0.4f; // ems, at least
  private static final int LEAST = 3; // bands with text in several columns
  private static final int TALLEST = 10; // lines of a cell
  private static final int MOST_LEVEL = 3; // lines on both sides; more may be as many rows
  private static final int MOST_LINES = 400; // of a page; more are no text
  private static final float APART = 1.12f; // of the distance between a cell's lines

  /** What stands at one height. */
  private record Line(float y, List<PdfStretch> words) {}

  private final List<Line> lines;
  private final float x;

  private PdfGutters(List<Line> lines, float x) {
    this.lines = lines;
    this.x = x;
  }

  /** The rows of the table with the most rows among {@code stretches}; empty if there is none. */
  static List<List<Cell>> find(List<PdfStretch> stretches) {
    List<Line> lines = lines(stretches);
    List<List<Cell>> most = List.of();
    if (lines.size() > MOST_LINES) {
      return most;
    }
    List<Float> tried = new ArrayList<>();
    for (Line line : lines) {
      for (int i = 1; i < line.words.size(); i++) {
        PdfStretch word = line.words.get(i);
        boolean apart = word.x - line.words.get(i - 1).end > GUTTER * word.size;
        if (!apart || tried.stream().anyMatch(t -> Math.abs(t - word.x) < SLACK)) {
          continue;
        }
        tried.add(word.x);
        List<List<Cell>> rows = rows(lines, word.x);
        most = rows.size() > most.size() ? rows : most;
      }
    }
    return most;
  }

  private static List<Line> lines(List<PdfStretch> stretches) {
    List<PdfStretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingDouble((PdfStretch s) -> s.y));
    List<Line> lines = new ArrayList<>();
    for (PdfStretch stretch : sorted) {
      if (lines.isEmpty() || stretch.y - lines.getLast().y > 0.2f * stretch.size) {
        lines.add(new Line(stretch.y, new ArrayList<>()));
      }
      lines.getLast().words.add(stretch);
    }
    lines.forEach(l -> l.words.sort(Comparator.comparingDouble(s -> s.x)));
    return lines;
  }

  /** The rows of the longest run of {@code lines} that leave a gutter before {@code x}. */
  private static List<List<Cell>> rows(List<Line> lines, float x) {
    List<List<Cell>> most = List.of();
    for (int from = 0; from < lines.size(); ) {
      int to = from;
      while (to < lines.size() && fits(lines.get(to), x)) {
        to++;
      }
      if (to - from > LEAST) {
        List<List<Cell>> rows = new PdfGutters(lines.subList(from, to), x).rows();
        most = rows.size() > most.size() ? rows : most;
      }
      from = to + 1;
    }
    return most;
  }

  /** Whether no word crosses {@code x}, and none but one at {@code x} is the first right of it. */
  private static boolean fits(Line line, float x) {
    boolean before = true;
    for (PdfStretch word : line.words) {
      if (word.x >= x - SLACK) {
        if (before && word.x > x + SLACK) {
          return false;
        }
        before = false;
      } else if (word.end > x - GUTTER * word.size) {
        return false;
      }
    }
    return true;
  }

  private List<List<Cell>> rows() {
    float pitch = pitch();
    List<List<PdfStretch>> bands = new ArrayList<>();
    PdfStretch[] last = new PdfStretch[2]; // on either side
    float bottom = -Float.MAX_VALUE;
    for (Line line : lines) {
      boolean goesOn = line.y - bottom < 0.9f * pitch;
      for (PdfStretch word : line.words) {
        goesOn |= isNext(last[side(word)], word, APART * pitch);
      }
      if (!goesOn || bands.isEmpty()) {
        bands.add(new ArrayList<>());
      }
      bands.getLast().addAll(line.words);
      line.words.forEach(word -> last[side(word)] = word);
      bottom = line.y;
    }
    List<List<Cell>> rows = bands.stream().map(this::row).toList();
    return isTable(rows) ? rows.stream().filter(PdfGutters::isWhole).toList() : List.of();
  }

  /** Whether {@code word} goes on in the type of the line before it, close below. */
  private static boolean isNext(@Nullable PdfStretch before, PdfStretch word, float distance) {
    return before != null
        && word.y - before.y <= distance
        && word.face.bold() == before.face.bold()
        && Math.abs(word.size - before.size) < 0.1f * word.size;
  }

  /** The least usual distance between two lines on one side. */
  private float pitch() {
    float[] last = {-Float.MAX_VALUE, -Float.MAX_VALUE};
    List<Float> distances = new ArrayList<>();
    for (Line line : lines) {
      for (PdfStretch word : line.words) {
        float distance = line.y - last[side(word)];
        if (distance > 0.9f * word.size && distance < 3 * word.size) {
          distances.add(distance);
        }
        last[side(word)] = line.y;
      }
    }
    distances.sort(Comparator.naturalOrder());
    return distances.isEmpty() ? 0 : distances.get(distances.size() / 10);
  }

  private int side(PdfStretch word) {
    return word.x < x - SLACK ? 0 : 1;
  }

  private List<Cell> row(List<PdfStretch> band) {
    List<Cell> cells = List.of(new Cell(0, 0), new Cell(0, 1));
    band.forEach(word -> cells.get(side(word)).text.add(word));
    return cells;
  }

  private static boolean isWhole(List<Cell> row) {
    return row.stream().noneMatch(c -> c.text.isEmpty());
  }

  /**
   * Whether most bands have text on both sides, some cell wraps, none is as tall as a column, few
   * bands could be several rows, and what stands on the left are no numbers of clauses.
   */
  private static boolean isTable(List<List<Cell>> rows) {
    int whole = 0;
    int wrapped = 0;
    int numbers = 0;
    int level = 0;
    for (List<Cell> row : rows) {
      int least = TALLEST;
      for (Cell cell : row) {
        int lines = cell.text.isEmpty() ? 0 : PdfRows.of(cell.text).size();
        if (lines > TALLEST) {
          return false;
        }
        wrapped += lines > 1 ? 1 : 0;
        least = Math.min(least, lines);
      }
      if (least > MOST_LEVEL) {
        return false;
      }
      level += least > 1 ? 1 : 0;
      if (isWhole(row)) {
        whole++;
        String first = PdfCell.of(row.getFirst().text).text().strip();
        numbers += isNumber(first) ? 1 : 0;
      }
    }
    return whole >= LEAST
        && whole * 10 >= rows.size() * 7
        && wrapped > 0
        && level * 2 <= whole
        && numbers * 3 < whole;
  }

  private static boolean isNumber(String words) {
    Optional<Label> label = JapaneseLabels.find(words, false);
    return PdfLine.NUMBER.matcher(words).matches()
        || label.or(() -> EnglishLabels.find(words, false)).map(Label::certain).orElse(false);
  }
}
