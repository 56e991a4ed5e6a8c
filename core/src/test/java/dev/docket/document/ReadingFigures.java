package dev.docket.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how well and how fast the corpus is read: the whole of it, where the tests take samples.
 */
final class ReadingFigures {
  private static final int SHOWN = 15;

  private ReadingFigures() {}

  public static void main(String[] arguments) throws Exception {
    boolean verbose = arguments.length > 0 && arguments[0].equals("-v");
    Path laws = Corpus.find("ja/laws/gold/egov_2015_2025.dev.jsonl.gz").orElseThrow();
    List<JsonNode> pairs = Corpus.lines(laws);
    for (LawArticles.Layout layout : LawArticles.Layout.values()) {
      List<String> misses = new ArrayList<>();
      Score score = Score.NONE;
      for (JsonNode pair : pairs) {
        score = score.plus(LawArticles.score(pair.get("old"), layout, misses));
        score = score.plus(LawArticles.score(pair.get("new"), layout, misses));
      }
      print("articles, " + layout, score, misses, verbose);
    }
    Path regulations = Corpus.find("en/regulations/gold/cfpb.dev.jsonl.gz").orElseThrow();
    List<JsonNode> versions = Corpus.lines(regulations);
    for (boolean interpretation : new boolean[] {false, true}) {
      List<String> misses = new ArrayList<>();
      Score score = Score.NONE;
      for (JsonNode pair : versions) {
        score = score.plus(RegulationParagraphs.score(pair.get("new"), interpretation, misses));
      }
      String what =
          interpretation ? "paragraphs of the interpretations" : "paragraphs of the regulations";
      print(what, score, misses, verbose);
    }
    List<String> misses = new ArrayList<>();
    Score findings = AuditFindings.score(Corpus.find("en/audit-reports").orElseThrow(), misses);
    print("findings of audit reports", findings, misses, true);
  }

  private static void print(String what, Score score, List<String> misses, boolean verbose) {
    System.out.println(what + ": " + score);
    if (verbose) {
      misses.stream().limit(SHOWN).forEach(m -> System.out.println("  " + m));
    }
  }
}
