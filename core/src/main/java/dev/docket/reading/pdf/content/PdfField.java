package dev.docket.reading.pdf.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** A field of a form, of which a part may be inherited from fields above it. */
record PdfField(COSDictionary dictionary) {
  private static final int DEEPEST = 20; // fields above one another
  private static final int PUSH_BUTTON = 1 << 16; // ISO 32000-1, table 226
  private static final int PASSWORD = 1 << 13; // table 228
  private static final int MOST_OPTIONS = 10_000; // of a field
  private static final COSName OPTIONS = COSName.getPDFName("Opt");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?)\\s+Tf");

  /** Whether it is a box to be ticked, or one of several choices. */
  boolean isTick() {
    return COSName.BTN.equals(inherited(COSName.FT)) && (flags() & PUSH_BUTTON) == 0;
  }

  /** How a box reads whose picture is named {@code state}. */
  static String tick(@Nullable COSName state) {
    return state == null || COSName.OFF.equals(state) || state.getName().equals("Off")
        ? "[ ]"
        : "[x]";
  }

  /** What was typed or chosen; empty where nothing was, or where it is secret. */
  String value() {
    if (COSName.BTN.equals(inherited(COSName.FT)) || (flags() & PASSWORD) != 0) {
      return "";
    }
    COSBase value = inherited(COSName.V);
    if (value instanceof COSArray many) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < many.size(); i++) {
        values.add(shown(words(many.getObject(i))));
      }
      return String.join(", ", values);
    }
    return shown(words(value));
  }

  /** The words of a choice whose value is {@code value}: a choice may be stored under another. */
  private String shown(String value) {
    if (inherited(OPTIONS) instanceof COSArray options) {
      for (int i = 0; i < Math.min(options.size(), MOST_OPTIONS); i++) {
        if (options.getObject(i) instanceof COSArray option
            && option.size() > 1
            && words(option.getObject(0)).equals(value)) {
          return words(option.getObject(1));
        }
      }
    }
    return value;
  }

  /** The size of its type in points; 0 where it fits itself to its place. */
  float size() {
    Matcher size = SIZE.matcher(words(inherited(COSName.DA)));
    return size.find() ? Float.parseFloat(size.group(1)) : 0;
  }

  private int flags() {
    return inherited(COSName.FF) instanceof COSNumber flags ? flags.intValue() : 0;
  }

  private static String words(@Nullable COSBase value) {
    return switch (value) {
      case COSString string -> string.getString();
      case COSStream stream -> stream.toTextString();
      case COSName name -> name.getName();
      case null, default -> "";
    };
  }

  private @Nullable COSBase inherited(COSName key) {
    COSDictionary at = dictionary;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      COSBase value = at.getDictionaryObject(key);
      if (value != null) {
        return value;
      }
      at = at.getCOSDictionary(COSName.PARENT);
    }
    return null;
  }
}
