package dev.docket.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prints how well and how fast the corpus is read: the whole of it, where the tests take samples.
 */
final class ReadingFigures {
  private static final int SHOWN = 30;
  private static boolean verbose;

  private ReadingFigures() {}

  /**
   * Arguments: {@code -v} to print what was missed, {@code --golden} to keep the outlines of
   * contracts and handbooks as they are read now and print nothing else, and the names of the
   * figures wanted (articles, paragraphs, findings, round-trips, columns, places, second-reader,
   * public, speed); all where none is named.
   */
  public static void main(String[] arguments) throws Exception {
    List<String> wanted = new ArrayList<>(List.of(arguments));
    verbose = wanted.remove("-v");
    if (Corpus.find("en/audit-reports").isEmpty()) {
      System.err.println("No corpus: set DOCKET_CORPUS to its folder.");
      System.exit(1);
    }
    if (wanted.contains("--golden")) {
      System.out.println("Kept in " + GoldenOutlines.write() + "; look at the difference.");
      return;
    }
    if (wanted.isEmpty() || wanted.contains("speed")) {
      speed();
    }
    if (wanted.isEmpty() || wanted.contains("columns")) {
      columns();
    }
    if (wanted.isEmpty() || wanted.contains("places")) {
      againstPoppler("places");
    }
    if (wanted.isEmpty() || wanted.contains("second-reader")) {
      againstPoppler("second-reader");
    }
    if (wanted.isEmpty() || wanted.contains("public")) {
      PublicFiles.print(verbose);
    }
    if (wanted.isEmpty() || wanted.contains("findings")) {
      findings();
    }
    if (wanted.isEmpty() || wanted.contains("round-trips")) {
      roundTrips();
    }
    if (wanted.isEmpty() || wanted.contains("paragraphs")) {
      paragraphs();
    }
    if (wanted.isEmpty() || wanted.contains("articles")) {
      articles();
    }
  }

  private static void articles() throws UnreadableDocumentException {
    List<JsonNode> pairs = Corpus.lines(path("ja/laws/gold/egov_2015_2025.dev.jsonl.gz"));
    for (LawArticles.Layout layout : LawArticles.Layout.values()) {
      List<String> misses = new ArrayList<>();
      Score score = Score.NONE;
      for (JsonNode pair : pairs) {
        score = score.plus(LawArticles.score(pair.get("old"), layout, misses));
        score = score.plus(LawArticles.score(pair.get("new"), layout, misses));
      }
      print("articles of 442 law pairs, " + layout, score, misses);
    }
  }

  private static void paragraphs() throws UnreadableDocumentException {
    List<JsonNode> versions = Corpus.lines(path("en/regulations/gold/cfpb.dev.jsonl.gz"));
    for (boolean interpretation : new boolean[] {false, true}) {
      List<String> misses = new ArrayList<>();
      Score score = Score.NONE;
      for (JsonNode pair : versions) {
        score = score.plus(RegulationParagraphs.score(pair.get("new"), interpretation, misses));
      }
      String what = interpretation ? "their interpretations" : "27 versions of US regulations";
      print("paragraphs of " + what, score, misses);
    }
  }

  private static void findings() throws UnreadableDocumentException {
    List<String> misses = new ArrayList<>();
    Score score = AuditFindings.score(path("en/audit-reports"), Integer.MAX_VALUE, misses);
    print("findings of 8 audit reports, with title and page", score, misses);
  }

  private static void roundTrips() throws Exception {
    Optional<Path> font = Rendering.japaneseFont();
    String english = Files.readString(path("en/contracts/commonpaper-csa_cc72593.md"));
    String japanese = Files.readString(path("ja/handbook/work-rules/026_2025-09-19_f9b8978.md"));
    for (Rendering.Page page : Rendering.Page.values()) {
      print("agreement (English) by PDF, " + page, RoundTrip.pdf(english, page, Optional.empty()));
      if (font.isPresent()) {
        print("work rules (Japanese) by PDF, " + page, RoundTrip.pdf(japanese, page, font));
      } else {
        System.out.println("work rules (Japanese) by PDF: skipped, no IPA font is installed");
      }
    }
    print("made-up regulation by DOCX", RoundTrip.docx(Agreements.japanese()));
  }

  /** PDFs in columns whose text is known: words lost and out of order. */
  private static void columns() throws Exception {
    Optional<Path> folder = Corpus.find("../cases/documents");
    if (folder.isEmpty()) {
      System.out.println("PDFs in columns: skipped, their folder is not beside the corpus");
      return;
    }
    for (Path known : files(folder.get(), ".true.txt")) {
      String name = known.getFileName().toString().replace(".true.txt", "");
      Document read = Corpus.read(known.resolveSibling(name + ".pdf"), MediaType.PDF);
      System.out.println(
          "words of "
              + name
              + ": "
              + WordOrder.of(Files.readString(known), read.text().toString()));
    }
  }

  private static void againstPoppler(String figure) throws Exception {
    if (!Poppler.isThere()) {
      System.out.println(figure + ": skipped, no pdftotext is installed");
      return;
    }
    PlacesFigure places = PlacesFigure.NONE;
    List<String> misses = new ArrayList<>();
    int pages = 0;
    int gaps = 0;
    for (Path pdf : files(path("en"), ".pdf")) {
      Optional<List<List<Poppler.Word>>> theirs = Poppler.words(pdf);
      if (theirs.isEmpty()) {
        continue;
      }
      Document read = Corpus.read(pdf, MediaType.PDF);
      pages += theirs.get().size();
      if (figure.equals("places")) {
        places = places.plus(PlacesFigure.of(read, theirs.get(), misses));
      } else {
        for (SecondReader.Gap gap : SecondReader.gaps(read, theirs.get())) {
          gaps++;
          misses.add(pdf.getFileName() + " " + gap);
        }
      }
    }
    System.out.println(
        figure.equals("places")
            ? "rectangles against Poppler: " + places
            : "pages with less than 97 % of Poppler's words and no warning: "
                + gaps
                + " of "
                + pages);
    if (verbose) {
      misses.stream().limit(SHOWN).forEach(m -> System.out.println("  " + m));
    }
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void speed() throws Exception {
    Path longest = path("en/audit-reports/2023-09-pypi-warehouse.pdf");
    System.out.println("PDF of 100 pages: " + Speed.againstStripper(longest));
    System.out.println("1 MB of text: " + Speed.megabyte(path("ja/laws/text/appi_2025-07.txt")));
    System.out.println("Short articles: " + Speed.articles());
    System.out.println("1,000 pages: " + Speed.thousandPages());
  }

  private static void print(String what, RoundTrip.Result result) {
    System.out.println(what + ": " + result);
    if (verbose) {
      result.outlines().lines().limit(SHOWN).forEach(l -> System.out.println("  " + l));
    }
  }

  private static void print(String what, Score score, List<String> misses) {
    System.out.println(what + ": " + score);
    if (verbose) {
      misses.stream().limit(SHOWN).forEach(m -> System.out.println("  " + m));
    }
  }

  private static Path path(String relative) {
    return Corpus.find(relative).orElseThrow();
  }
}
