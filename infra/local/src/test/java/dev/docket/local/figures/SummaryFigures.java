package dev.docket.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.DocumentReader;
import dev.docket.document.MediaType;
import dev.docket.document.Sentence;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import dev.docket.summary.SummaryRenderer;
import dev.docket.worker.SummaryPipeline;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints how good extractive summaries of the corpus are: findings, severities and precision on the
 * audit reports, table coverage on laws and handbooks, lengths and quotations on all. The first
 * argument is the corpus; a second one, if given, is a directory for the rendered results.
 */
public final class SummaryFigures {
  /** A prohibition, an amount or a deadline, as a reader without our code would look for them. */
  private static final Pattern SOUGHT =
      Pattern.compile(
          "てはならない|てはいけない|禁止|ことができない"
              + "|[0-9０-９〇一二三四五六七八九十百千万]+(?:万|億)?円"
              + "|[0-9０-９〇一二三四五六七八九十百]+(?:日|週間|か月|箇月|ヶ月|カ月|月|年)(?:以内|前|間|を経過)|までに");

  private final PrintStream out;
  private final Optional<Path> results;
  private int keys;
  private int matched;
  private int severe;
  private int inChapter;
  private int inChapterMatched;

  private SummaryFigures(PrintStream out, Optional<Path> results) {
    this.out = out;
    this.results = results;
  }

  private record Result(Document document, Summary summary) {}

  /** Runs over the corpus at {@code args[0]}. */
  public static void main(String[] args) throws Exception {
    Path corpus = Path.of(args[0]);
    if (!Files.isDirectory(corpus)) {
      System.err.println("There is no corpus at " + corpus + "; set DOCKET_CORPUS");
      System.exit(2);
    }
    SummaryFigures figures =
        new SummaryFigures(
            System.out, args.length > 1 ? Optional.of(Path.of(args[1])) : Optional.empty());
    figures.reports(corpus.resolve("en/audit-reports"));
    figures.tables(corpus);
  }

  private void reports(Path folder) throws Exception {
    out.println(
        "Audit reports: findings found, severity right, entries of the findings chapter that are findings");
    JsonNode key = Json.MAPPER.readTree(folder.resolve("findings-key.json").toFile());
    for (Path file : files(folder, ".pdf")) {
      Result result = run(file, MediaType.PDF);
      score(result, key.path(file.getFileName().toString()));
    }
    out.printf(
        Locale.ROOT,
        "ALL findings %d/%d = %.3f (goal .95), severity %d/%d = %.3f (goal .90), precision %d/%d = %.3f (goal .85)%n%n",
        matched,
        keys,
        ratio(matched, keys),
        severe,
        matched,
        ratio(severe, matched),
        inChapterMatched,
        inChapter,
        ratio(inChapterMatched, inChapter));
  }

  private void score(Result result, JsonNode key) {
    List<String> missed = new ArrayList<>();
    int last = result.document().pages().orElse(0);
    int first = key.path(0).path("page").asInt();
    int end = last;
    List<Summary.Finding> good = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      int page = key.get(i).path("page").asInt();
      int next = i + 1 < key.size() ? key.get(i + 1).path("page").asInt() : page + 6;
      end = Math.min(last, next);
      String title = folded(key.get(i).path("title").asText());
      int from = page;
      int to = Math.max(page, next);
      List<Summary.Finding> found =
          result.summary().findings().stream()
              .filter(f -> folded(f.title()).contains(title) && within(result, f, from, to))
              .toList();
      keys++;
      if (found.size() == 1) {
        matched++;
        good.add(found.getFirst());
        if (severity(key.get(i)).equals(found.getFirst().severity().name())) {
          severe++;
        } else {
          missed.add(
              "severity of " + key.get(i).path("id").asText() + ": " + found.getFirst().severity());
        }
      } else {
        missed.add(key.get(i).path("id").asText() + " (" + found.size() + ")");
      }
    }
    int chapterEnd = end;
    List<Summary.Finding> chapter =
        result.summary().findings().stream()
            .filter(
                f ->
                    f.evidence().stream()
                        .anyMatch(e -> between(page(result, e), first, chapterEnd)))
            .toList();
    inChapter += chapter.size();
    long fine = chapter.stream().filter(good::contains).count();
    inChapterMatched += (int) fine;
    out.println(
        "   missed " + missed + "; other entries in the chapter " + (chapter.size() - fine));
    chapter.stream()
        .filter(f -> !good.contains(f))
        .limit(4)
        .forEach(f -> out.println("   - " + f.title()));
  }

  private static boolean within(Result result, Summary.Finding finding, int from, int to) {
    return finding.evidence().stream().allMatch(e -> between(page(result, e), from, to));
  }

  private static boolean between(int value, int from, int to) {
    return value >= from && value <= to;
  }

  private static int page(Result result, String evidence) {
    Summary.Evidence quote = result.summary().evidence().get(evidence);
    return quote == null || quote.page() == null ? 0 : quote.page();
  }

  private static String severity(JsonNode finding) {
    String severity = finding.path("severity").asText().toUpperCase(Locale.ROOT);
    return severity.startsWith("INFO") ? "INFO" : severity;
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s’‘'`“”\"\\-–—‑]", "").toLowerCase(Locale.ROOT);
  }

  private void tables(Path corpus) throws Exception {
    out.println(
        "Laws and handbooks: sentences with a prohibition, amount or deadline in the tables; in tables or not_reflected");
    List<Path> files = new ArrayList<>();
    files.addAll(files(corpus.resolve("ja/laws/text"), ".txt"));
    files.add(files(corpus.resolve("ja/handbook/work-rules"), ".md").getLast());
    files.add(files(corpus.resolve("ja/handbook/wage-rules"), ".md").getLast());
    for (Path file : files) {
      Result result =
          run(file, file.toString().endsWith(".md") ? MediaType.MARKDOWN : MediaType.PLAIN);
      TreeSet<Integer> cited = new TreeSet<>();
      Summary summary = result.summary();
      Stream.of(
              summary.obligations().stream().map(Summary.Obligation::evidence),
              summary.amounts().stream().map(Summary.Amount::evidence),
              summary.deadlines().stream().map(Summary.Statement::evidence),
              summary.penalties().stream().map(Summary.Statement::evidence),
              summary.definitions().stream().map(Summary.Definition::evidence))
          .flatMap(s -> s)
          .flatMap(List::stream)
          .forEach(e -> cited.add(start(summary, e)));
      TreeSet<Integer> named = new TreeSet<>(cited);
      summary.coverage().notReflected().forEach(n -> named.add(n.start()));
      int sought = 0;
      int inTables = 0;
      int accounted = 0;
      for (Sentence unit : result.document().sentences()) {
        if (unit.kind() != Sentence.Kind.HEADING
            && SOUGHT.matcher(result.document().textOf(unit)).find()) {
          sought++;
          inTables += cited.subSet(unit.start(), unit.end()).isEmpty() ? 0 : 1;
          accounted += named.subSet(unit.start(), unit.end()).isEmpty() ? 0 : 1;
        }
      }
      out.printf(
          Locale.ROOT,
          "   tables %d/%d = %.3f (goal .70), accounted for %d/%d = %.3f (goal 1)%n",
          inTables,
          sought,
          ratio(inTables, sought),
          accounted,
          sought,
          ratio(accounted, sought));
    }
  }

  private static int start(Summary summary, String evidence) {
    Summary.Evidence quote = summary.evidence().get(evidence);
    return quote == null ? -1 : quote.start();
  }

  private Result run(Path file, MediaType type) throws Exception {
    long begun = System.nanoTime();
    Document document = new DocumentReader().read(Files.readAllBytes(file), type, Optional.empty());
    long read = System.nanoTime();
    String name = file.getFileName().toString();
    DirectContext context = new DirectContext(name, document);
    JobRequest.Summary request =
        new JobRequest.Summary(new DocumentId("doc_1"), SummaryOptions.DEFAULT, Terms.DEFAULT);
    Summary summary =
        Json.MAPPER.readValue(new SummaryPipeline().run(request, context).result(), Summary.class);
    long done = System.nanoTime();
    long wrong =
        summary.evidence().values().stream()
            .filter(
                e ->
                    !document.text().slice(e.start(), e.end()).equals(e.quote())
                        || e.end() - e.start() > 400)
            .count();
    out.printf(
        Locale.ROOT,
        "%s: %d pages, %,d characters, read %.1f s, summarized %.1f s, %d calls; statements %d supported of %d, rejected %d, salient %d/%d, text %,d of %,d allowed, quotations wrong %d, unread %d%n",
        name,
        document.pages().orElse(0),
        document.text().length(),
        (read - begun) / 1e9,
        (done - read) / 1e9,
        context.calls(),
        summary.verification().supported(),
        summary.verification().statements(),
        summary.verification().rejected().size(),
        summary.coverage().salientCited(),
        summary.coverage().salientUnits(),
        length(summary),
        SummaryOptions.DEFAULT.length().budget(document.text().length()),
        wrong,
        summary.coverage().unread().size());
    if (results.isPresent()) {
      Files.createDirectories(results.get());
      Files.writeString(
          results.get().resolve(name + ".json"), Json.MAPPER.writeValueAsString(summary));
      Files.writeString(results.get().resolve(name + ".md"), SummaryRenderer.markdown(summary));
      Files.writeString(
          results.get().resolve(name + ".html"),
          SummaryRenderer.html(summary, Optional.of(document)));
    }
    return new Result(document, summary);
  }

  /** The code points of all texts of a result but its quotations. */
  private static int length(Summary summary) {
    JsonNode json = Json.MAPPER.valueToTree(summary);
    int length = 0;
    for (String list :
        List.of(
            "overview",
            "findings",
            "obligations",
            "amounts",
            "deadlines",
            "penalties",
            "definitions",
            "open_questions")) {
      for (JsonNode entry : json.path(list)) {
        for (var field : entry.properties()) {
          if (field.getValue().isTextual()
              && !List.of("id", "severity", "must", "topic").contains(field.getKey())) {
            length +=
                field.getValue().asText().codePointCount(0, field.getValue().asText().length());
          }
        }
      }
    }
    return length;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static List<Path> files(Path folder, String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }
}
