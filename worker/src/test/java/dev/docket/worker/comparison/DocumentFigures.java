package dev.docket.worker.comparison;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.page.CombinedText;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.View;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.page.WordFile;
import dev.docket.reading.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures on whole documents: nothing invented, nothing lost, and how fast. */
final class DocumentFigures {
  private DocumentFigures() {}

  private record Pair(String name, Path before, Path after) {}

  static void print(Path corpus, int step) throws Exception {
    zeroChange(corpus);
    renumbered(corpus);
    System.out.println(properties(corpus, step));
    printSpeed(corpus, 1_000_000);
  }

  /** How fast laws are, and invented policies of up to {@code most} characters. */
  static void printSpeed(Path corpus, int most) throws Exception {
    SpeedFigures.printGrowth(files(corpus.resolve("ja/laws/text"), ".txt"), most);
  }

  private static void zeroChange(Path corpus) throws IOException, UnreadableDocumentException {
    int substantive = 0;
    List<Pair> pairs = new ArrayList<>();
    for (Path old : files(corpus.resolve("en/site-policy/zero-change"), ".old.md")) {
      pairs.add(new Pair(name(old), old, Path.of(old.toString().replace(".old.md", ".new.md"))));
    }
    List<Path> rules = files(corpus.resolve("ja/handbook/work-rules"), ".md");
    pairs.add(new Pair("indentation only", rules.get(18), rules.get(19)));
    for (Pair pair : pairs) {
      List<Change> changes = compare(pair).changes().stream().filter(Change::changesWords).toList();
      substantive += changes.size();
      changes.forEach(
          c -> System.out.println("  " + pair.name + ": " + c.content() + " " + c.edits()));
    }
    System.out.printf("zero-change pairs: %d, substantive changes %d%n", pairs.size(), substantive);
  }

  private static void renumbered(Path corpus) throws IOException, UnreadableDocumentException {
    List<Path> rules = files(corpus.resolve("ja/handbook/work-rules"), ".md");
    Comparison comparison = compare(new Pair("", rules.get(9), rules.get(10)));
    Comparison open =
        CompareFigures.compare(
            withComments(rules.get(9)), withComments(rules.get(10)), comparison.language());
    System.out.printf(
        "handbook 010→011: %d renumbered as rendered, %d with the article in an HTML comment%n",
        comparison.stats().renumbered(), open.stats().renumbered());
  }

  /** The document with what stands in HTML comments, which a reader of the page does not see. */
  private static Document withComments(Path file) throws IOException, UnreadableDocumentException {
    String text = Files.readString(file).replace("<!--", "").replace("-->", "");
    return new DocumentReader()
        .read(text.getBytes(StandardCharsets.UTF_8), MediaType.MARKDOWN, Optional.empty());
  }

  /** Of how many pairs each property holds that all should have. */
  record Properties(
      int pairs,
      int reconstructed,
      int empty,
      int mirrored,
      int accepted,
      int rejected,
      int wide,
      int reflowed) {
    @Override
    public String toString() {
      return String.format(
          "pairs %d: reconstructed %d, diff(a,a) empty %d, mirrored %d, DOCX accept-all = new %d, reject-all = old %d, same after CRLF and width %d, reflowed without a substantive change %d",
          pairs, reconstructed, empty, mirrored, accepted, rejected, wide, reflowed);
    }
  }

  /** The properties over every {@code step}-th pair of versions, and laws, contracts and a PDF. */
  static Properties properties(Path corpus, int step)
      throws IOException, UnreadableDocumentException {
    List<Pair> pairs = new ArrayList<>();
    for (String folder :
        List.of(
            "ja/handbook/work-rules",
            "ja/handbook/wage-rules",
            "en/site-policy/terms-of-service")) {
      List<Path> versions = files(corpus.resolve(folder), ".md");
      for (int i = 1; i < versions.size(); i += step) {
        pairs.add(new Pair(name(versions.get(i)), versions.get(i - 1), versions.get(i)));
      }
    }
    List<Path> laws = files(corpus.resolve("ja/laws/text"), ".txt");
    for (int i = 0; i + 1 < laws.size(); i += 2) {
      pairs.add(new Pair(name(laws.get(i)), laws.get(i), laws.get(i + 1)));
    }
    List<Path> contracts = files(corpus.resolve("en/contracts"), ".md");
    pairs.add(new Pair("contract", contracts.get(0), contracts.get(1)));
    pairs.add(new Pair("contract", contracts.get(1), contracts.get(2)));
    List<Path> pdfs = files(corpus.resolve("en/contracts"), ".pdf");
    pairs.add(new Pair("PDF", pdfs.get(0), pdfs.get(1)));
    int[] good = new int[7];
    for (Pair pair : pairs) {
      Document before = read(pair.before);
      Document after = read(pair.after);
      Comparison comparison = CompareFigures.compare(before, after, after.language());
      good[0] += reconstructs(comparison, before, after) ? 1 : 0;
      good[1] +=
          CompareFigures.compare(before, before, before.language()).changes().isEmpty() ? 1 : 0;
      Comparison back = CompareFigures.compare(after, before, after.language());
      good[2] += mirrors(comparison, back) ? 1 : 0;
      byte[] docx = ComparisonRenderer.docx(comparison, View.REDLINE);
      good[3] += TrackedChanges.accepted(docx).equals(lines(after)) ? 1 : 0;
      good[4] += TrackedChanges.rejected(docx).equals(lines(before)) ? 1 : 0;
      good[5] += wide(comparison, pair) ? 1 : 0;
      good[6] += reflowed(pair, before) ? 1 : 0;
    }
    return new Properties(
        pairs.size(), good[0], good[1], good[2], good[3], good[4], good[5], good[6]);
  }

  private static boolean reconstructs(Comparison comparison, Document before, Document after) {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (CombinedText.Part part : CombinedText.of(comparison)) {
      switch (part) {
        case CombinedText.Part.Same(String text, _) -> {
          old.append(text);
          now.append(text);
        }
        case CombinedText.Part.MovedAway(Change change) ->
            old.append(Versions.before(change.edits()));
        case CombinedText.Part.Changed(Change change) -> {
          old.append(change.moved() ? "" : Versions.before(change.edits()));
          now.append(Versions.after(change.edits()));
        }
      }
    }
    return squeezed(old.toString()).equals(squeezed(before.text().toString()))
        && squeezed(now.toString()).equals(squeezed(after.text().toString()));
  }

  /** Text without white space: what stands between clauses belongs to none. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0\\u3000\\p{Z}]+", "");
  }

  private static boolean mirrors(Comparison there, Comparison back) {
    var a = there.stats();
    var b = back.stats();
    return a.added() == b.removed()
        && a.removed() == b.added()
        && a.modified() == b.modified()
        && a.moved() == b.moved()
        && a.renumbered() == b.renumbered()
        && a.referenceOnly() == b.referenceOnly()
        && a.same() == b.same();
  }

  /** Whether the comparison comes out the same when the old text is written otherwise. */
  private static boolean wide(Comparison comparison, Pair pair)
      throws IOException, UnreadableDocumentException {
    if (pair.before.toString().endsWith(".pdf")) {
      return true;
    }
    String text =
        Files.readString(pair.before).replace("\n", "\r\n").replace("（", "(").replace("）", ")");
    Document other =
        new DocumentReader()
            .read(text.getBytes(StandardCharsets.UTF_8), type(pair.before), Optional.empty());
    Comparison again = CompareFigures.compare(other, read(pair.after), comparison.language());
    return again.changes().stream().filter(Change::changesWords).count()
        == comparison.changes().stream().filter(Change::changesWords).count();
  }

  /** Whether the old text with its lines broken elsewhere has no change of substance. */
  private static boolean reflowed(Pair pair, Document before)
      throws IOException, UnreadableDocumentException {
    if (pair.before.toString().endsWith(".pdf")) {
      return true;
    }
    String text = Reflow.of(Files.readString(pair.before));
    Document other =
        new DocumentReader()
            .read(text.getBytes(StandardCharsets.UTF_8), type(pair.before), Optional.empty());
    List<Change> changes =
        CompareFigures.compare(before, other, before.language()).changes().stream()
            .filter(Change::changesWords)
            .toList();
    if (System.getenv("VERBOSE") != null) {
      changes.stream()
          .limit(3)
          .forEach(c -> System.out.println("  reflowed " + pair.name + ": " + c.edits()));
    }
    return changes.isEmpty();
  }

  private static Comparison compare(Pair pair) throws IOException, UnreadableDocumentException {
    Document after = read(pair.after);
    return CompareFigures.compare(read(pair.before), after, after.language());
  }

  static Document read(Path file) throws IOException, UnreadableDocumentException {
    return new DocumentReader().read(Files.readAllBytes(file), type(file), Optional.empty());
  }

  private static MediaType type(Path file) {
    String name = file.toString();
    return name.endsWith(".pdf")
        ? MediaType.PDF
        : name.endsWith(".md") ? MediaType.MARKDOWN : MediaType.PLAIN;
  }

  private static List<String> lines(Document document) {
    return WordFile.printable(document.text().toString())
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .toList();
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
