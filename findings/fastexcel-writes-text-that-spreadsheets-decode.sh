#!/usr/bin/env bash
# fastexcel 0.20.2 writes a cell's text as it is. In SpreadsheetML a text is an ST_Xstring (ECMA-376 part 1, 22.9.2.19):
# `_xHHHH_` stands for a character, and a text that holds those seven characters itself must have its underscore written
# as `_x005F_`. So a cell `Part_x0041_` is "PartA" for whoever decodes (Apache POI 5.5.1 here, as spreadsheets do), and
# `line_x000D_` ends in a carriage return. fastexcel's own reader does not decode either, so its round trip hides it.
# Exit status: 0 as described here, 1 the behaviour has changed, 2 it could not be tried.
set -euo pipefail
PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/pom.xml" <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel</artifactId><version>0.20.2</version></dependency>
    <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.20.2</version></dependency>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
    <dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-to-slf4j</artifactId><version>2.24.3</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$work/lib" || exit 2

cat >"$work/Cells.java" <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Cells {
  public static void main(String[] args) throws Exception {
    List<String> texts = List.of("plain", "Part_x0041_", "line_x000D_");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "finding", "1.0")) {
      var sheet = book.newWorksheet("s");
      for (int row = 0; row < texts.size(); row++) {
        sheet.value(row, 0, texts.get(row));
      }
    }
    byte[] bytes = file.toByteArray();
    List<String> own;
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      own = book.getFirstSheet().read().stream().map(row -> row.getCell(0).getText()).toList();
    }
    System.out.println("fastexcel 0.20.2 writes; its own reader and Apache POI 5.5.1 read");
    boolean asDescribed = true;
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (int row = 0; row < texts.size(); row++) {
        String poi = book.getSheetAt(0).getRow(row).getCell(0).getStringCellValue();
        System.out.printf("written %-12s fastexcel-reader %-12s POI %s%n", texts.get(row), own.get(row), poi.replace("\r", "<CR>"));
        asDescribed &= own.get(row).equals(texts.get(row)) && poi.equals(List.of("plain", "PartA", "line\r").get(row));
      }
    }
    System.out.println("expected: POI reads what was written, the underscore having been written as _x005F_");
    System.exit(asDescribed ? 0 : 1);
  }
}
JAVA
java -cp "$work/lib/*" "$work/Cells.java"
