package dev.docket.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Grids as a workbook of Office Open XML. All cells are text, so that none can be a formula. */
public final class Xlsx {
  /** The media type of such a workbook. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int LONGEST_CELL = 32_767; // chars, what spreadsheets take
  private static final int LONGEST_NAME = 31; // chars of a sheet's name
  private static final int NARROW = 8; // characters of a column's width
  private static final int WIDE = 60;
  private static final int HEADING = 1; // styles of cells
  private static final int CELL = 2;
  private static final int TITLE = 3;
  private static final int MEASURED = 200; // rows that decide on the width
  private static final double LINE = 13.5; // points of a line's height
  private static final double HIGHEST = 409; // points, what spreadsheets take
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/?*\\[\\]:']");
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Xlsx() {}

  /** A workbook with a sheet for each of {@code grids}, of which there is at least one. */
  public static byte[] of(List<Grid> grids) {
    return ofSheets(grids.stream().map(Sheet::of).toList());
  }

  /** A workbook of {@code all}, of which there is at least one. */
  public static byte[] ofSheets(List<Sheet> all) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      StringBuilder types = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      StringBuilder sheets = new StringBuilder();
      StringBuilder names = new StringBuilder();
      for (int i = 1; i <= all.size(); i++) {
        types.append(override("/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml"));
        relations.append(relation("r" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        sheets
            .append("<sheet name=\"")
            .append(name(all.get(i - 1).name()))
            .append("\" sheetId=\"" + i + "\" r:id=\"r" + i + "\"/>");
        names.append(printTitles(i - 1, all.get(i - 1)));
      }
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "/content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
              + " Extension=\"xml\" ContentType=\"application/xml\"/>"
              + override("/xl/workbook.xml", TYPE + "sheet.main+xml")
              + override("/xl/styles.xml", TYPE + "styles+xml")
              + types
              + "</Types>");
      part(zip, "_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(relations + relation("styles", "styles", "styles.xml")));
      part(zip, "xl/styles.xml", styles());
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets><definedNames>%s</definedNames></workbook>"
              .formatted(MAIN, OFFICE, sheets, names));
      for (int i = 1; i <= all.size(); i++) {
        part(zip, "xl/worksheets/sheet" + i + ".xml", sheet(all.get(i - 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The row of the headings, which stands on each page that is printed. */
  private static String printTitles(int index, Sheet sheet) {
    return "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">'%s'!$%d:$%d</definedName>"
        .formatted(index, name(sheet.name()), sheet.headRow(), sheet.headRow());
  }

  private static String sheet(Sheet sheet) {
    int columns = sheet.columns().size();
    int head = sheet.headRow();
    StringBuilder out = new StringBuilder("<worksheet xmlns=\"").append(MAIN).append("\">");
    out.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
        .append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"")
        .append(head)
        .append("\" topLeftCell=\"A")
        .append(head + 1)
        .append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    int[] widths = IntStream.range(0, columns).map(i -> width(sheet, i)).toArray();
    for (int i = 0; i < columns; i++) {
      out.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
              .formatted(i + 1, i + 1, widths[i]));
    }
    out.append("</cols><sheetData>");
    String title = sheet.title();
    if (title != null) {
      row(out, 1, List.of(Sheet.plain(title)), TITLE, "");
    }
    row(out, head, sheet.columns().stream().map(Sheet::plain).toList(), HEADING, "");
    for (int i = 0; i < sheet.rows().size(); i++) {
      List<List<Sheet.Run>> cells = sheet.rows().get(i);
      row(out, head + i + 1, cells, CELL, height(cells, widths));
    }
    out.append("</sheetData><autoFilter ref=\"A")
        .append(head)
        .append(':')
        .append(letters(columns - 1))
        .append(head + sheet.rows().size())
        .append("\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\"")
        .append(" fitToHeight=\"0\"/></worksheet>");
    return out.toString();
  }

  /**
   * The height of a row as an attribute, empty for one line: where a row says none, LibreOffice
   * shows the first line alone.
   */
  private static String height(List<List<Sheet.Run>> cells, int[] widths) {
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      int width = widths[i] - 1;
      int own = text(cells.get(i)).lines().mapToInt(l -> 1 + (columns(l) - 1) / width).sum();
      lines = Math.max(lines, own);
    }
    return lines == 1 ? "" : " ht=\"" + Math.min(lines * LINE, HIGHEST) + "\"";
  }

  private static void row(
      StringBuilder out, int number, List<List<Sheet.Run>> cells, int style, String height) {
    out.append("<row r=\"").append(number).append('"').append(height).append('>');
    for (int i = 0; i < cells.size(); i++) {
      out.append("<c r=\"")
          .append(letters(i))
          .append(number)
          .append("\" s=\"")
          .append(style)
          .append("\" t=\"inlineStr\"><is>");
      cell(out, cells.get(i));
      out.append("</is></c>");
    }
    out.append("</row>");
  }

  private static void cell(StringBuilder out, List<Sheet.Run> runs) {
    if (runs.stream().noneMatch(Sheet.Run::underlined)) {
      out.append("<t xml:space=\"preserve\">")
          .append(escaped(cut(text(runs), LONGEST_CELL)))
          .append("</t>");
      return;
    }
    int left = LONGEST_CELL;
    for (Sheet.Run run : runs) {
      String text = cut(run.text(), left);
      left -= text.length();
      if (!text.isEmpty()) {
        out.append("<r><rPr>")
            .append(run.underlined() ? "<u/>" : "")
            .append("<sz val=\"10\"/><rFont val=\"Arial\"/></rPr><t xml:space=\"preserve\">")
            .append(escaped(text))
            .append("</t></r>");
      }
    }
  }

  /** The first {@code most} chars of {@code text}, no letter of it in halves. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  private static int width(Sheet sheet, int column) {
    int widest =
        Stream.concat(
                Stream.of(sheet.columns().get(column)),
                sheet.rows().stream().limit(MEASURED).map(row -> text(row.get(column))))
            .mapToInt(Xlsx::columns)
            .max()
            .orElse(0);
    return Math.clamp(widest + 2, NARROW, WIDE);
  }

  private static String text(List<Sheet.Run> runs) {
    return runs.stream().map(Sheet.Run::text).collect(Collectors.joining());
  }

  /** The columns of a fixed-width font that {@code text} takes. */
  private static int columns(String text) {
    return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
  }

  /** A, B, … Z, AA, … for the column at {@code index} from 0. */
  private static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }

  /** {@code text} as a cell may hold it: what looks like an escape is escaped itself. */
  private static String escaped(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(kept::appendCodePoint);
    return Html.escaped(ESCAPE.matcher(kept).replaceAll("_x005F_"));
  }

  private static String name(String name) {
    String allowed = NOT_IN_NAMES.matcher(name).replaceAll(" ");
    return Html.escaped(allowed.substring(0, Math.min(LONGEST_NAME, allowed.length())));
  }

  private static String styles() {
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\"><font><sz val=\"10\"/><name"
        + " val=\"Arial\"/></font><font><b/><sz val=\"10\"/><name"
        + " val=\"Arial\"/></font></fonts><fills count=\"3\"><fill><patternFill"
        + " patternType=\"none\"/></fill><fill><patternFill"
        + " patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor"
        + " rgb=\"FFEDEFF2\"/></patternFill></fill></fills><borders"
        + " count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs"
        + " count=\"4\"><xf/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyFont=\"1\""
        + " applyFill=\"1\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" applyNumberFormat=\"1\""
        + " applyAlignment=\"1\"><alignment vertical=\"top\""
        + " wrapText=\"1\"/></xf><xf numFmtId=\"49\" fontId=\"1\" applyFont=\"1\""
        + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"%s/relationships\">%s</Relationships>"
        .formatted(PACKAGE, relations);
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH); // the same result gives the same bytes
    zip.putNextEntry(entry);
    zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
