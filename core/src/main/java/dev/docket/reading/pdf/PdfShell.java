package dev.docket.reading.pdf;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF holds beside its pages: files attached to it, or a form that its pages only stand for.
 */
final class PdfShell {
  private static final int DEEPEST = 20; // levels of the tree of attachments
  private static final int MOST = 1_000; // attachments that are counted
  private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
  private static final COSName NEEDS_RENDERING = COSName.getPDFName("NeedsRendering");
  private static final COSName COLLECTION = COSName.getPDFName("Collection");
  private static final COSName XFA = COSName.getPDFName("XFA");

  private PdfShell() {}

  /** Whether the pages stand for a form (XFA) that is laid out when it is opened. */
  static boolean isForm(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    if (form == null || form.getDictionaryObject(XFA) == null) {
      return false;
    }
    COSArray fields = form.getCOSArray(COSName.FIELDS);
    return catalog.getBoolean(NEEDS_RENDERING, false) || fields == null || fields.size() == 0;
  }

  /** Whether the PDF is a portfolio, whose pages are the cover of its attachments. */
  static boolean isPortfolio(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject().getCOSDictionary(COLLECTION) != null;
  }

  /** The names of the files attached to {@code document} and to its pages. */
  static Set<String> attachments(PDDocument document) {
    Set<String> names = new LinkedHashSet<>();
    COSDictionary trees =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
    if (trees != null) {
      collect(trees.getCOSDictionary(EMBEDDED_FILES), names, DEEPEST);
    }
    for (PDPage page : document.getPages()) {
      COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int i = 0; annotations != null && i < annotations.size(); i++) {
        if (annotations.getObject(i) instanceof COSDictionary annotation
            && "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
          add(annotation.getCOSDictionary(COSName.FS), names);
        }
      }
    }
    return names;
  }

  private static void collect(@Nullable COSDictionary node, Set<String> names, int depth) {
    if (node == null || depth == 0) {
      return;
    }
    COSArray files = node.getCOSArray(COSName.NAMES);
    for (int i = 1; files != null && i < files.size(); i += 2) {
      if (files.getObject(i) instanceof COSDictionary file) {
        add(file, names);
      }
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      COSBase kid = kids.getObject(i);
      collect(kid instanceof COSDictionary below ? below : null, names, depth - 1);
    }
  }

  private static void add(@Nullable COSDictionary file, Set<String> names) {
    if (file == null || names.size() >= MOST) {
      return;
    }
    String name = file.getString(COSName.UF, file.getString(COSName.F, ""));
    names.add(name.isBlank() ? "(no name)" : name.strip());
  }
}
