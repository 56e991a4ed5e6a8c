package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.UnreadPage;
import dev.docket.reading.Poppler.Word;
import dev.docket.reading.pdf.content.PdfRightToLeft;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What another reader has of a document and Docket neither reads nor counts: of each page the words
 * of the other that stand nowhere in what was read of that page and those beside it, headers and
 * footers apart.
 */
final class SecondReader {
  /** The share of a page's words that must be read where no warning says what is left out. */
  static final double LEAST = 0.97;

  private static final float EDGE = 0.1f; // of a page's height, where headers and footers stand
  private static final String GUESSED = "which characters the glyphs"; // said in a warning
  private static final int FEW = 3; // words of a page; fewer are a seal or a number
  private static final Pattern SOLID = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SecondReader() {}

  /** A page with less than {@link #LEAST} of the other's words. */
  record Gap(int page, int words, List<String> missing) {
    double share() {
      return 1 - (double) missing.size() / words;
    }

    @Override
    public String toString() {
      return "page %d: %.2f of %d words; not %s"
          .formatted(page, share(), words, missing.stream().limit(8).toList());
    }
  }

  /** The pages of {@code document} of which too little is read and no warning says so. */
  static List<Gap> gaps(Document document, List<List<Word>> theirs) {
    List<Gap> gaps = new ArrayList<>();
    if (document.warnings().stream().anyMatch(w -> w.contains(GUESSED))) {
      return gaps; // the other reads such a font as letters that mean nothing
    }
    List<Integer> unread = document.unreadPages().stream().map(UnreadPage::page).toList();
    String warnings = solid(String.join(" ", document.warnings()));
    for (int page = 1; page <= theirs.size(); page++) {
      List<Word> words = body(theirs.get(page - 1));
      if (words.size() < FEW || unread.contains(page)) {
        continue;
      }
      String own = solid(around(document, page));
      List<String> missing =
          words.stream()
              .map(word -> solid(word.text()))
              .filter(word -> !own.contains(word) && !warnings.contains(word))
              .toList();
      if (missing.size() > (1 - LEAST) * words.size()) {
        gaps.add(new Gap(page, words.size(), missing));
      }
    }
    return gaps;
  }

  /** Words of {@code theirs} that {@code document} has nowhere, nor any of its warnings. */
  static List<String> missing(Document document, List<String> theirs) {
    String own = solid(document.text() + " " + String.join(" ", document.warnings()));
    return theirs.stream()
        .map(SecondReader::solid)
        .filter(word -> !word.isEmpty() && !own.contains(word))
        .filter(word -> !own.contains(PdfRightToLeft.logical(word))) // as the other shows it
        .toList();
  }

  private static List<Word> body(List<Word> page) {
    float height = (float) page.stream().mapToDouble(Word::bottom).max().orElse(0);
    float top = (float) page.stream().mapToDouble(Word::top).min().orElse(0);
    float edge = EDGE * (height - top);
    return page.stream()
        .filter(w -> w.bottom() > top + edge && w.top() < height - edge)
        .filter(w -> !solid(w.text()).isEmpty())
        .toList();
  }

  /** The text of a page and of its neighbours, as paragraphs run across pages. */
  private static String around(Document document, int page) {
    List<Integer> starts = document.pageStarts();
    if (starts.isEmpty()) {
      return document.text().toString();
    }
    int from = starts.get(Math.clamp(page - 2, 0, starts.size() - 1));
    int to = page + 1 < starts.size() ? starts.get(page + 1) : document.text().length();
    return document.text().slice(Math.min(from, to), to);
  }

  private static String solid(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SOLID.matcher(plain).replaceAll("");
  }
}
