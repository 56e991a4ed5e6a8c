package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.PageLines.Line;
import dev.docket.document.Sentence;
import dev.docket.reading.Poppler.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Prints of how many quotations the rectangles that mark them cover every word where Poppler has
 * it, on pages as they are and on the same pages turned.
 */
public final class HighlightFigures {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final int LONGEST = 400; // code points of a quotation
  private static final int TURNED_PAGES = 10; // of each file, so that it takes no hour
  private static final float SLACK = 1; // points that a word may reach over its line

  private final int quotations;
  private final List<String> misses = new ArrayList<>();
  private int whole;
  private int seen;
  private int words;
  private int covered;
  private int parted;

  private HighlightFigures(int quotations) {
    this.quotations = quotations;
  }

  /** {@code [-v]} and folders of PDFs: 500 quotations over all, in even steps. */
  public static void main(String[] arguments) throws Exception {
    boolean verbose = List.of(arguments).contains("-v");
    List<Path> files = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.equals("-v")) {
        try (Stream<Path> found = Files.walk(Path.of(argument))) {
          found.filter(f -> f.toString().endsWith(".pdf")).sorted().forEach(files::add);
        }
      }
    }
    int share = Math.max(1, Math.ceilDiv(500, Math.max(1, files.size())));
    for (boolean isTurned : List.of(false, true)) {
      HighlightFigures figures = new HighlightFigures(share);
      for (int i = 0; i < files.size(); i++) {
        figures.add(files.get(i), isTurned ? 90 + 90 * (i % 3) : 0);
      }
      System.out.println((isTurned ? "turned by 90, 180, 270: " : "as they are: ") + figures);
      if (verbose) {
        figures.misses.forEach(miss -> System.out.println("  " + miss));
      }
    }
  }

  private void add(Path file, int degrees) throws IOException {
    Path turned = Files.createTempFile("turned", ".pdf");
    List<PDRectangle> sizes = new ArrayList<>();
    try {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        pdf.setAllSecurityToBeRemoved(true);
        while (degrees != 0 && pdf.getNumberOfPages() > TURNED_PAGES) {
          pdf.removePage(pdf.getNumberOfPages() - 1);
        }
        pdf.getPages().forEach(page -> sizes.add(shown(page)));
        pdf.getPages().forEach(page -> page.setRotation((page.getRotation() + degrees) % 360));
        pdf.save(turned.toFile());
      }
      // Of the page as it was, turned here: of a turned page Poppler gives words of one character
      // the box of an upright one.
      Optional<List<List<Word>>> theirs =
          Poppler.words(file).map(words -> turned(words, sizes, degrees));
      Document document =
          new DocumentReader().read(Files.readAllBytes(turned), MediaType.PDF, Optional.empty());
      List<Sentence> units =
          document.sentences().stream().filter(u -> u.end() - u.start() > 20).toList();
      if (theirs.isPresent() && !units.isEmpty()) {
        for (int i = 0; i < Math.min(quotations, units.size()); i++) {
          Sentence unit = units.get((int) ((long) i * units.size() / quotations));
          quotation(file.getFileName().toString(), document, unit, theirs.get());
        }
      }
    } catch (dev.docket.document.UnreadableDocumentException e) {
      misses.add(file + " is not read: " + e.getMessage());
    } finally {
      Files.delete(turned);
    }
  }

  /** The size of a page as it is shown. */
  private static PDRectangle shown(PDPage page) {
    PDRectangle box = page.getCropBox();
    return page.getRotation() % 180 == 0
        ? box
        : new PDRectangle(/* width= */ box.getHeight(), /* height= */ box.getWidth());
  }

  private static List<List<Word>> turned(
      List<List<Word>> words, List<PDRectangle> sizes, int degrees) {
    return IntStream.range(0, Math.min(words.size(), sizes.size()))
        .mapToObj(
            page -> words.get(page).stream().map(w -> turned(w, sizes.get(page), degrees)).toList())
        .toList();
  }

  private static Word turned(Word w, PDRectangle size, int degrees) {
    float width = size.getWidth();
    float height = size.getHeight();
    return switch (degrees) {
      case 90 -> new Word(w.text(), height - w.bottom(), w.left(), height - w.top(), w.right());
      case 180 ->
          new Word(
              w.text(), width - w.right(), height - w.bottom(), width - w.left(), height - w.top());
      case 270 -> new Word(w.text(), w.top(), width - w.right(), w.bottom(), width - w.left());
      default -> w;
    };
  }

  /** One quotation, marked as the page marks it: by the lines that it has a part of. */
  private void quotation(String file, Document document, Sentence unit, List<List<Word>> theirs) {
    int page = document.page(unit.start()).orElse(1) - 1;
    int end = Math.min(unit.end(), unit.start() + LONGEST);
    List<Line> marked =
        document.pageLines().get(page).lines().stream()
            .filter(line -> line.start() < end && unit.start() < line.end())
            .toList();
    Map<String, Long> counts =
        document.pageLines().get(page).lines().stream()
            .flatMap(line -> words(document, line, line.start(), line.end()))
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    boolean isWhole = true;
    for (Line line : marked) {
      for (String word : words(document, line, unit.start(), end).toList()) {
        List<Word> same = theirs.get(page).stream().filter(w -> w.text().equals(word)).toList();
        if (same.size() < counts.getOrDefault(word, 0L)) {
          parted++; // Poppler has this one together with what stands beside it
          continue;
        }
        words++;
        if (same.stream().anyMatch(w -> marked.stream().anyMatch(l -> isInside(w, l)))) {
          covered++;
        } else {
          isWhole = false;
          misses.add(file + " page " + (page + 1) + " " + word + " " + line + " " + same);
        }
      }
    }
    seen++;
    whole += isWhole && !marked.isEmpty() ? 1 : 0;
    if (marked.isEmpty()) {
      misses.add(file + " page " + (page + 1) + ": nothing marked for " + document.textOf(unit));
    }
  }

  /**
   * The words of a line that a quotation has a part of, each whole: Poppler knows none that begins
   * or ends where a sentence does, as all of a Japanese line is one word.
   */
  private static Stream<String> words(Document document, Line line, int start, int end) {
    String text = document.text().slice(line.start(), line.end());
    return WORD.matcher(text)
        .results()
        .filter(
            word ->
                line.start() + text.codePointCount(0, word.start()) < end
                    && start < line.start() + text.codePointCount(0, word.end()))
        .map(MatchResult::group);
  }

  private static boolean isInside(Word word, Line line) {
    float middle = (word.top() + word.bottom()) / 2;
    float centre = (word.left() + word.right()) / 2;
    boolean across =
        word.left() >= line.x() - SLACK
            && word.right() <= line.x() + line.width() + SLACK
            && middle >= line.y()
            && middle <= line.y() + line.height();
    boolean along =
        word.top() >= line.y() - SLACK
            && word.bottom() <= line.y() + line.height() + SLACK
            && centre >= line.x()
            && centre <= line.x() + line.width();
    return across || along; // a turned page has its lines upright
  }

  @Override
  public String toString() {
    return "%d of %d quotations wholly covered, %d of %d words; Poppler parts %d more otherwise"
        .formatted(whole, seen, covered, words, parted);
  }
}
