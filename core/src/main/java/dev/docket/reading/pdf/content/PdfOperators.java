package dev.docket.reading.pdf.content;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/** The operators of a page's content that begin and end marked content, and that draw objects. */
final class PdfOperators {
  private PdfOperators() {}

  /** What is done with the objects that a page draws. */
  interface Drawing {
    void draw(COSName name) throws IOException;

    void drawImage();
  }

  /** Makes {@code engine} tell {@code marks} and {@code drawing} what its operators do. */
  static void addTo(PDFStreamEngine engine, PdfMarks marks, Drawing drawing) {
    add(
        engine,
        OperatorName.BEGIN_MARKED_CONTENT_SEQ,
        operands -> marks.begin(name(operands), properties(engine.getResources(), operands)));
    add(engine, OperatorName.BEGIN_MARKED_CONTENT, operands -> marks.begin(name(operands), null));
    add(engine, OperatorName.END_MARKED_CONTENT, _ -> marks.end());
    add(engine, OperatorName.DRAW_OBJECT, operands -> drawing.draw(name(operands)));
    add(engine, OperatorName.BEGIN_INLINE_IMAGE, _ -> drawing.drawImage());
  }

  private interface Action {
    void run(List<COSBase> operands) throws IOException;
  }

  private static void add(PDFStreamEngine engine, String name, Action action) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) throws IOException {
            action.run(operands);
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }

  private static COSName name(List<COSBase> operands) {
    return !operands.isEmpty() && operands.getFirst() instanceof COSName name
        ? name
        : COSName.getPDFName("");
  }

  private static @Nullable COSDictionary properties(PDResources resources, List<COSBase> operands) {
    if (operands.size() < 2) {
      return null;
    }
    if (operands.get(1) instanceof COSName name) {
      PDPropertyList list = resources.getProperties(name);
      return list == null ? null : list.getCOSObject();
    }
    return operands.get(1) instanceof COSDictionary dictionary ? dictionary : null;
  }
}
