package dev.docket.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
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
  private static final int MEASURED = 200; // rows that decide on the width
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/?*\\[\\]:]");
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      StringBuilder types = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      StringBuilder sheets = new StringBuilder();
      for (int i = 1; i <= grids.size(); i++) {
        types.append(override("/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml"));
        relations.append(relation("r" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        sheets
            .append("<sheet name=\"")
            .append(name(grids.get(i - 1).name()))
            .append("\" sheetId=\"" + i + "\" r:id=\"r" + i + "\"/>");
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
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
              .formatted(MAIN, OFFICE, sheets));
      for (int i = 1; i <= grids.size(); i++) {
        part(zip, "xl/worksheets/sheet" + i + ".xml", sheet(grids.get(i - 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sheet(Grid grid) {
    int columns = grid.columns().size();
    StringBuilder out = new StringBuilder("<worksheet xmlns=\"").append(MAIN).append("\">");
    out.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"")
        .append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (int i = 0; i < columns; i++) {
      out.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
              .formatted(i + 1, i + 1, width(grid, i)));
    }
    out.append("</cols><sheetData>");
    row(out, 1, grid.columns(), 1);
    for (int i = 0; i < grid.rows().size(); i++) {
      row(out, i + 2, grid.rows().get(i), 2);
    }
    out.append("</sheetData><autoFilter ref=\"A1:")
        .append(letters(columns - 1))
        .append(grid.rows().size() + 1)
        .append("\"/></worksheet>");
    return out.toString();
  }

  private static void row(StringBuilder out, int number, List<String> cells, int style) {
    out.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      out.append("<c r=\"")
          .append(letters(i))
          .append(number)
          .append("\" s=\"")
          .append(style)
          .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
          .append(text(cells.get(i)))
          .append("</t></is></c>");
    }
    out.append("</row>");
  }

  private static int width(Grid grid, int column) {
    int widest =
        Stream.concat(Stream.of(grid.columns()), grid.rows().stream().limit(MEASURED))
            .mapToInt(row -> columns(row.get(column)))
            .max()
            .orElse(0);
    return Math.clamp(widest + 2, NARROW, WIDE);
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
  private static String text(String text) {
    String cut = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    StringBuilder kept = new StringBuilder(cut.length());
    cut.codePoints()
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
        + " count=\"3\"><xf/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyFont=\"1\""
        + " applyFill=\"1\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" applyNumberFormat=\"1\""
        + " applyAlignment=\"1\"><alignment vertical=\"top\""
        + " wrapText=\"1\"/></xf></cellXfs></styleSheet>";
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
