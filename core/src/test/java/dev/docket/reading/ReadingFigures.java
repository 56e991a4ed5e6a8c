package dev.docket.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.UnreadableDocumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * figures wanted (articles, paragraphs, findings, round-trips, speed); all where none is named.
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

  private static void speed() throws Exception {
    Path longest = path("en/audit-reports/2023-09-pypi-warehouse.pdf");
    System.out.println("PDF of 100 pages: " + Speed.againstStripper(longest));
    System.out.println("1 MB of text: " + Speed.megabyte(path("ja/laws/text/appi_2025-07.txt")));
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
