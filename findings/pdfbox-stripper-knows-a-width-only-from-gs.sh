#!/usr/bin/env bash
# PDFBox 3.0.8: a PDFTextStripper tells the line width of the page's graphics state while it reads text, but only where the
# page sets it by a parameter dictionary (gs with LW). After the plain operator w it tells 1, the width that nothing has
# set: the same page, written in two lawful ways, has two widths. No error and no log line says so, and whoever takes
# strokes beside the text for underlines or strike-outs by their width judges one of the two wrongly.
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
    <dependency><groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.8</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$work/lib" || exit 2

cat >"$work/Widths.java" <<'JAVA'
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

class Widths {
  public static void main(String[] args) throws IOException {
    List<Float> seen = new ArrayList<>();
    try (PDDocument document = new PDDocument()) {
      page(document, false);
      page(document, true);
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition position) {
          seen.add(getGraphicsState().getLineWidth());
        }
      }.getText(document);
    }
    System.out.println("PDFBox 3.0.8, line width of 5 before the word A; what a PDFTextStripper tells at the word");
    System.out.println("set by the operator w: " + seen.get(0) + ", expected 5.0");
    System.out.println("set by gs with LW:     " + seen.get(1) + ", expected 5.0");
    System.exit(seen.equals(List.of(1f, 5f)) ? 0 : 1);
  }

  private static void page(PDDocument document, boolean byParameters) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      if (byParameters) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setLineWidth(5f);
        content.setGraphicsStateParameters(state);
      } else {
        content.setLineWidth(5f);
      }
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(72, 720);
      content.showText("A");
      content.endText();
    }
  }
}
JAVA
java -cp "$work/lib/*" "$work/Widths.java"
