package dev.docket.worker.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Side;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.worker.comparison.change.Comparer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints how well comparison does on the corpus. */
final class CompareFigures {
  static final String LAWS = "ja/laws/gold/egov_2015_2025.dev.jsonl.gz";

  private static final int TABLES = 2000;
  private static final int PLACES = 3; // in which a replacement is one

  private CompareFigures() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1 && arguments[0].equals("speed")) {
      SpeedFigures.print(Stream.of(arguments).skip(1).map(Path::of).toList());
      return;
    }
    if (arguments.length > 0 && arguments[0].equals("tables")) {
      tables();
      return;
    }
    Path corpus =
        Corpus.folder()
            .orElseThrow(
                () -> new IllegalStateException("No corpus: set DOCKET_CORPUS to its folder"));
    if (arguments.length > 0 && arguments[0].equals("speed")) {
      DocumentFigures.printSpeed(corpus, 10_000_000);
      return;
    }
    if (arguments.length > 0 && arguments[0].equals("references")) {
      references(Corpus.lines(corpus.resolve(LAWS)));
      return;
    }
    if (arguments.length > 0 && arguments[0].equals("replacements")) {
      replacements(Corpus.lines(corpus.resolve(LAWS)));
      return;
    }
    int step = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1; // every n-th law alone
    List<JsonNode> laws = every(step, Corpus.lines(corpus.resolve(LAWS)));
    laws(laws, false);
    laws(laws, true);
    references(laws);
    tables();
    replacements(laws);
    List<JsonNode> regulations =
        Corpus.lines(corpus.resolve("en/regulations/gold/cfpb.dev.jsonl.gz"));
    for (boolean stripped : new boolean[] {true, false}) {
      Regulations figures = new Regulations();
      regulations.forEach(pair -> figures.add(pair, stripped));
      System.out.println(figures.figures(stripped ? "stripped" : "shifted by one"));
      if (System.getenv("VERBOSE") != null) {
        figures.misses().forEach(m -> System.out.println("  " + m));
      }
    }
    classes(laws, regulations, lines(corpus));
    DocumentFigures.print(corpus, step);
  }

  private static void tables() throws UnreadableDocumentException {
    TableFigures figures = TableFigures.of(TABLES);
    System.out.println(figures);
    if (System.getenv("VERBOSE") != null) {
      figures.misses().forEach(m -> System.out.println("  " + m));
    }
  }

  /** Of the laws in which 懲役 became 拘禁刑, in three places or more, those that say so once. */
  private static void replacements(List<JsonNode> laws) {
    int all = 0;
    int grouped = 0;
    for (JsonNode law : laws) {
      String old = law.get("old").toString();
      String now = law.get("new").toString();
      if (occurrences(old, "懲役") < PLACES
          || now.contains("懲役")
          || occurrences(now, "拘禁刑") < PLACES) {
        continue;
      }
      all++;
      Comparison found =
          compare(Corpus.law(law.get("old"), true), Corpus.law(law.get("new"), true), Language.JA);
      if (found.replacements().stream()
          .anyMatch(r -> r.before().contains("懲役") && r.after().contains("拘禁刑"))) {
        grouped++;
      } else if (System.getenv("VERBOSE") != null) {
        System.out.println("  " + law.get("title").asText() + ": " + found.replacements());
      }
    }
    System.out.printf("replacements grouped: %d of %d laws (懲役 → 拘禁刑)%n", grouped, all);
  }

  private static int occurrences(String text, String words) {
    return (text.length() - text.replace(words, "").length()) / words.length();
  }

  private static void references(List<JsonNode> laws) {
    ReferenceFigures figures = new ReferenceFigures();
    laws.forEach(figures::add);
    System.out.println(figures);
    if (System.getenv("VERBOSE") != null) {
      figures.misses().forEach(m -> System.out.println("  " + m));
    }
  }

  private static <T> List<T> every(int step, List<T> all) {
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  /** The lines of handbooks and contracts, which name their parties. */
  private static List<String> lines(Path corpus) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String folder : List.of("ja/handbook/work-rules", "en/contracts")) {
      try (Stream<Path> files = Files.list(corpus.resolve(folder))) {
        Path newest =
            files.filter(f -> f.toString().endsWith(".md")).max(Path::compareTo).orElseThrow();
        lines.addAll(Files.readAllLines(newest));
      }
    }
    return lines;
  }

  private static void classes(
      List<JsonNode> laws, List<JsonNode> regulations, List<String> contracts) {
    Mutations mutations = new Mutations();
    contracts.stream().filter(l -> l.length() > 30).forEach(mutations::plant);
    laws.forEach(
        law -> {
          for (int i = 0; i < law.get("new").size(); i += 7) {
            mutations.plant(law.get("new").get(i).get("text").asText());
          }
        });
    regulations.forEach(
        pair -> {
          for (int i = 0; i < pair.get("new").size(); i += 7) {
            mutations.plant(pair.get("new").get(i).get(1).asText());
          }
        });
    mutations.figures().forEach(System.out::println);
    if (System.getenv("VERBOSE") != null) {
      mutations.misses().forEach(m -> System.out.println("  " + m));
    }
  }

  static Comparison compare(Document before, Document after, Language language) {
    return Comparer.compare(
        new Side("before", "before"),
        before,
        new Side("after", "after"),
        after,
        language,
        Optional.empty());
  }

  private static void laws(List<JsonNode> laws, boolean captions) {
    int gold = 0;
    int links = 0;
    int right = 0;
    int renumbered = 0;
    int renumberedRight = 0;
    int worst = 0;
    long slowest = 0;
    long begun = System.nanoTime();
    for (JsonNode law : laws) {
      Map<String, String> pairs = new HashMap<>();
      Map<String, String> reverse = new HashMap<>();
      for (JsonNode pair : law.get("gold_caption_pairs")) {
        pairs.put("a" + pair.get(0).asInt(), "a" + pair.get(1).asInt());
        reverse.put("a" + pair.get(1).asInt(), "a" + pair.get(0).asInt());
      }
      Document before = Corpus.law(law.get("old"), captions);
      Document after = Corpus.law(law.get("new"), captions);
      long start = System.nanoTime();
      Map<String, String> found = Comparer.links(before, after);
      slowest = Math.max(slowest, System.nanoTime() - start);
      for (var link : found.entrySet()) {
        if (pairs.containsKey(link.getKey()) || reverse.containsKey(link.getValue())) {
          links++;
        }
      }
      int wrong = 0;
      for (var pair : pairs.entrySet()) {
        gold++;
        boolean ok = pair.getValue().equals(found.get(pair.getKey()));
        right += ok ? 1 : 0;
        wrong += ok ? 0 : 1;
        JsonNode old = law.get("old").get(Integer.parseInt(pair.getKey().substring(1)));
        JsonNode now = law.get("new").get(Integer.parseInt(pair.getValue().substring(1)));
        if (!old.get("num").equals(now.get("num"))) {
          renumbered++;
          renumberedRight += ok ? 1 : 0;
        }
        if (!ok && System.getenv("VERBOSE") != null) {
          System.out.println(
              "  "
                  + law.get("title").asText()
                  + " "
                  + old.get("num")
                  + "→"
                  + now.get("num")
                  + " found "
                  + found.get(pair.getKey())
                  + "\n    "
                  + cut(old)
                  + "\n    "
                  + cut(now));
        }
      }
      worst = Math.max(worst, wrong);
    }
    double recall = (double) right / gold;
    double precision = (double) right / links;
    System.out.printf(
        "laws %s: link F1 %.5f (P %.5f R %.5f), renumbered recall %.4f (%d of %d), %d links, %.1f s, slowest %d ms%n",
        captions ? "with captions" : "bodies only",
        2 * precision * recall / (precision + recall),
        precision,
        recall,
        (double) renumberedRight / renumbered,
        renumberedRight,
        renumbered,
        gold,
        (System.nanoTime() - begun) / 1e9,
        slowest / 1_000_000);
  }

  private static String cut(JsonNode article) {
    String text = article.get("text").asText();
    return text.substring(0, Math.min(150, text.length()));
  }
}
