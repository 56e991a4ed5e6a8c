package dev.docket.reading.pdf.layout;

import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.pdf.content.PdfBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of a PDF page. Lengths are points, y grows downwards.
 *
 * @param cells its words, one entry for each stretch that a wide gap sets apart
 * @param size the size of most of its glyphs
 * @param bold whether all of it is bold but a number or a stray mark
 * @param startsBold whether its first word is bold
 * @param left the left border of the column it stands in
 * @param right the right border of the column it stands in
 * @param table tells the tables of a document apart if it is a row of one; else 0. The lines of a
 *     cell stand on lines of their own
 * @param columns for each cell the column of the table in which it begins
 * @param boxes for each cell where each of its lines stands
 */
public record PdfLine(
    List<String> cells,
    float x,
    float end,
    float y,
    float size,
    boolean bold,
    boolean startsBold,
    boolean mono,
    float left,
    float right,
    int column,
    int table,
    List<Integer> columns,
    List<List<PdfBox>> boxes) {
  /** Marks that stand before the items of lists, for a class of characters. */
  public static final String BULLETS = "•●○■□◆◇▪▫◦‣·・※–\\-*➢➤►▶❖❑⁃∙✓✔☐☑☒";

  static final Pattern NUMBER =
      Pattern.compile(
          "[(（\\[]?(?:[0-9]{1,3}(?:[.-][0-9]{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,6})[.)）\\]]?"
              + "|["
              + BULLETS
              + "]|§ ?[0-9.]+|[①-⑳]|第.{1,8}[条章項号]");

  /** The end of a line at which a sentence ends. */
  public static final Pattern FINISHED = Pattern.compile("[.。:：;；!?！？]['”\"）)」』]?\\s*$");

  private static final float UNSURE = 1.15f; // how much wider than told a word may be
  private static final String NARROW = " fijlrtI.,;:!|'‘’()[]/-";

  /** The line that {@code row} makes in a column with these borders. */
  static PdfLine of(List<PdfCell> row, float left, float right, int column) {
    PdfCell longest = row.getFirst();
    int bold = 0;
    int mono = 0;
    int length = 0;
    for (PdfCell cell : row) {
      longest = cell.length() > longest.length() ? cell : longest;
      bold += cell.bold();
      mono += cell.mono();
      length += cell.length();
    }
    return new PdfLine(
        row.stream().map(c -> c.text().strip()).toList(),
        row.getFirst().x(),
        row.getLast().end(),
        longest.y(),
        longest.size(),
        bold * 10 >= length * 8 && row.getLast().endsBold(),
        row.getFirst().startsBold(),
        mono * 10 >= length * 8,
        left,
        right,
        column,
        0,
        IntStream.range(0, row.size()).boxed().toList(),
        row.stream().map(c -> List.of(c.box())).toList());
  }

  /** The line that the row of a ruled table makes. */
  static PdfLine of(PdfCell row, float left, float right, int column) {
    PdfLine line = of(List.of(row), left, right, column);
    List<List<List<PdfCell>>> cells =
        row.table().cells().stream().map(PdfRows::of).toList(); // each of rows
    return new PdfLine(
        cells.stream().map(PdfLine::text).toList(),
        line.x,
        line.end,
        line.y,
        line.size,
        line.bold,
        line.startsBold,
        line.mono,
        left,
        right,
        column,
        row.table().table(),
        row.table().columns(),
        cells.stream().map(PdfLine::boxes).toList());
  }

  private static String text(List<List<PdfCell>> cell) {
    return cell.stream()
        .map(row -> row.stream().map(PdfCell::text).collect(Collectors.joining(" ")).strip())
        .collect(Collectors.joining("\n"));
  }

  private static List<PdfBox> boxes(List<List<PdfCell>> cell) {
    return cell.stream()
        .map(row -> row.stream().map(PdfCell::box).reduce(PdfBox::with).orElseThrow())
        .toList();
  }

  /** The same line where {@code place} has it on the page as shown. */
  PdfLine placed(PdfPlace place) {
    return with(cells, boxes.stream().map(c -> c.stream().map(place::of).toList()).toList());
  }

  private PdfLine with(List<String> otherCells, List<List<PdfBox>> otherBoxes) {
    return new PdfLine(
        otherCells,
        x,
        end,
        y,
        size,
        bold,
        startsBold,
        mono,
        left,
        right,
        column,
        table,
        columns,
        otherBoxes);
  }

  /** Whether it is the row of a table. */
  public boolean row() {
    return table > 0;
  }

  /** Where all of it stands. */
  public PdfBox box() {
    return boxes.stream().flatMap(List::stream).reduce(PdfBox::with).orElseThrow();
  }

  /** This line in a column with these borders. */
  public PdfLine within(float columnLeft, float columnRight) {
    return new PdfLine(
        cells,
        x,
        end,
        y,
        size,
        bold,
        startsBold,
        mono,
        columnLeft,
        columnRight,
        column,
        table,
        columns,
        boxes);
  }

  /** Its characters, with a tab between two columns. */
  public String text() {
    return cells.size() == 1 ? cells.getFirst() : String.join(" ", cells);
  }

  /** Whether the first word of {@code line} had no room on this line before it. */
  public boolean hasNoRoomFor(PdfLine line) {
    String text = line.text();
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    float perWidth = (line.end() - line.x()) / Math.max(1, width(text));
    float wanted =
        LineJoining.isWide(text.charAt(0))
            ? 2.6f * line.size()
            : UNSURE * width(' ' + word) * perWidth;
    return end + wanted > right - 1;
  }

  /** About how wide {@code text} is, in widths of a usual letter. */
  private static float width(String text) {
    float width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean broad = Character.isUpperCase(c) || c == 'm' || c == 'w' || c == '—';
      width += NARROW.indexOf(c) >= 0 ? 0.6f : broad ? 1.5f : 1;
    }
    return width;
  }

  /** Whether {@code next}, the first row on its page, is the rest of this row of a table. */
  public boolean isCutOffBefore(PdfLine next) {
    return row() && PdfCutRow.isRest(cells, next.cells);
  }

  /** This row of a table with the rest of it, which stands on the next page. */
  public PdfLine withRest(PdfLine rest) {
    List<String> whole = new ArrayList<>();
    List<List<PdfBox>> places = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      whole.add((cells.get(i) + "\n" + rest.cells.get(i)).strip());
      places.add(Stream.concat(boxes.get(i).stream(), rest.boxes.get(i).stream()).toList());
    }
    return new PdfLine(
        whole,
        rest.x,
        rest.end,
        rest.y,
        rest.size,
        bold,
        startsBold,
        mono,
        rest.left,
        rest.right,
        rest.column,
        table,
        columns,
        places);
  }

  /** Whether the first of two cells is a number or bullet, so that it is no table's row. */
  public boolean isLabelled() {
    return !row() && cells.size() == 2 && NUMBER.matcher(cells.getFirst()).matches();
  }
}
