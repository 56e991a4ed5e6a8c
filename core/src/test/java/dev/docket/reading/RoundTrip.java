package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a text back from the PDF or DOCX it was rendered to, and says how much of it differs. */
final class RoundTrip {
  /** The share of characters that differ, and whether the outline is the same. */
  record Result(int characters, int wrong, boolean sameOutline, String outlines) {
    double rate() {
      return characters == 0 ? 0 : (double) wrong / characters;
    }

    @Override
    public String toString() {
      return "%.4f %% of %d characters differ, outline %s"
          .formatted(100 * rate(), characters, sameOutline ? "the same" : "not the same");
    }
  }

  private RoundTrip() {}

  static Result pdf(String markdown, Rendering.Page page, Optional<Path> font)
      throws IOException, UnreadableDocumentException {
    byte[] pdf = Rendering.pdf(markdown, page, font);
    return compare(
        Corpus.read(Rendering.html(markdown, ""), MediaType.HTML),
        new DocumentReader().read(pdf, MediaType.PDF, Optional.empty()));
  }

  static Result docx(String markdown) throws IOException, UnreadableDocumentException {
    return compare(
        Corpus.read(markdown, MediaType.MARKDOWN),
        new DocumentReader().read(DocxBuilder.docx(markdown), MediaType.DOCX, Optional.empty()));
  }

  static Result compare(Document before, Document after) {
    String expected = plain(before);
    String found = plain(after);
    List<String> outline = StructureTest.outline(before);
    List<String> readBack = StructureTest.outline(after);
    StringBuilder outlines = new StringBuilder();
    for (int i = 0; i < Math.max(outline.size(), readBack.size()); i++) {
      String left = i < outline.size() ? outline.get(i) : "-";
      String right = i < readBack.size() ? readBack.get(i) : "-";
      if (!left.equals(right)) {
        outlines.append(left).append("  <>  ").append(right).append('\n');
        if (outlines.length() > 1500) {
          break;
        }
      }
    }
    return new Result(
        expected.length(),
        distance(expected, found),
        outline.equals(readBack),
        outlines.toString());
  }

  /** The text without what type-setting changes: blanks, and the shape of bullets. */
  private static String plain(Document document) {
    return document.text().toString().replaceAll("[\\s　|]", "").replaceAll("[•‑-]", "");
  }

  /** The edit distance, exact up to a tenth of the text (Ukkonen's band). */
  static int distance(String a, String b) {
    int band = Math.max(50, Math.abs(a.length() - b.length()) + 300);
    int[] before = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - band);
      int to = Math.min(b.length(), i + band);
      Arrays.fill(now, Math.max(0, from - 1), Math.min(now.length, to + 2), Integer.MAX_VALUE / 2);
      if (from == 1) {
        now[0] = i;
      }
      for (int j = from; j <= to; j++) {
        int same = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(same, 1 + Math.min(before[j], now[j - 1]));
      }
      int[] spare = before;
      before = now;
      now = spare;
      if (to < b.length()) {
        before[to + 1] = Integer.MAX_VALUE / 2;
      }
    }
    return before[b.length()];
  }
}
