package dev.docket.reading.pdf.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Says which layers (optional content) of a PDF are shown when it is opened: ISO 32000-1, 8.11. */
final class PdfLayers {
  private static final COSName POLICY = COSName.P;
  private static final COSName EXPRESSION = COSName.getPDFName("VE");
  private static final int DEEPEST = 20; // expressions within one another

  private final Set<COSDictionary> off = new HashSet<>(); // by identity: COS dictionaries are so

  private PdfLayers() {}

  /** The layers of {@code document}. */
  static PdfLayers of(PDDocument document) {
    PdfLayers layers = new PdfLayers();
    COSDictionary properties =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
    COSDictionary shown = properties == null ? null : properties.getCOSDictionary(COSName.D);
    if (properties == null || shown == null) {
      return layers;
    }
    if (COSName.OFF.equals(shown.getCOSName(COSName.BASE_STATE))) {
      layers.off.addAll(dictionaries(properties.getCOSArray(COSName.OCGS)));
      dictionaries(shown.getCOSArray(COSName.ON)).forEach(layers.off::remove);
    }
    layers.off.addAll(dictionaries(shown.getCOSArray(COSName.OFF)));
    return layers;
  }

  /** Whether what belongs to {@code content}, a layer or an expression of layers, is shown. */
  boolean isShown(COSDictionary content) {
    if (off.isEmpty()) {
      return true;
    }
    COSName type = content.getCOSName(COSName.TYPE);
    if (!COSName.getPDFName("OCMD").equals(type)) {
      return !off.contains(content);
    }
    COSArray expression = content.getCOSArray(EXPRESSION);
    return expression == null ? members(content) : isTrue(expression, DEEPEST);
  }

  private boolean members(COSDictionary content) {
    COSBase groups = content.getDictionaryObject(COSName.OCGS);
    List<COSDictionary> members =
        groups instanceof COSDictionary one
            ? List.of(one)
            : groups instanceof COSArray many ? dictionaries(many) : List.of();
    if (members.isEmpty()) {
      return true;
    }
    COSName policy = content.getCOSName(POLICY);
    return switch (policy == null ? "AnyOn" : policy.getName()) {
      case "AllOn" -> members.stream().noneMatch(off::contains);
      case "AnyOff" -> members.stream().anyMatch(off::contains);
      case "AllOff" -> members.stream().allMatch(off::contains);
      default -> !members.stream().allMatch(off::contains);
    };
  }

  private boolean isTrue(COSArray expression, int depth) {
    if (depth == 0 || expression.size() == 0) {
      return true;
    }
    String operator = expression.getName(0, "");
    boolean any = operator.equals("Or");
    for (int i = 1; i < expression.size(); i++) {
      COSBase operand = expression.getObject(i);
      boolean value =
          operand instanceof COSArray inner
              ? isTrue(inner, depth - 1)
              : !(operand instanceof COSDictionary layer) || !off.contains(layer);
      if (operator.equals("Not")) {
        return !value;
      }
      if (value == any) {
        return any;
      }
    }
    return !any;
  }

  private static List<COSDictionary> dictionaries(@Nullable COSArray array) {
    if (array == null) {
      return List.of();
    }
    return IntStream.range(0, array.size())
        .mapToObj(array::getObject)
        .filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast)
        .toList();
  }
}
