package dev.docket.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.MediaType;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Prints how good extractive summaries of the corpus are: findings, severities and precision on the
 * audit reports, what the tables hold of laws, handbooks, regulations and contracts, lengths and
 * quotations on all. The first argument is the corpus, or a folder of reports with a {@code
 * findings-key.json}; a second one, if given, is a directory for the rendered results, and a third
 * a part of the names of the only files to run over.
 */
public final class SummaryFigures {
  private static final String KEY = "findings-key.json";
  private static final int REGULATIONS = 3; // of the corpus's, each of which has several versions

  private final PrintStream out;
  private final Optional<Path> results;
  private final String named;
  private long wrong;
  private int over;
  private int documents;

  private SummaryFigures(PrintStream out, Optional<Path> results, String named) {
    this.out = out;
    this.results = results;
    this.named = named;
  }

  /** Runs over the corpus at {@code args[0]}. */
  public static void main(String[] args) throws Exception {
    Path corpus = Path.of(args[0]);
    if (!Files.isDirectory(corpus)) {
      System.err.println("There is no corpus at " + corpus + "; set DOCKET_CORPUS");
      System.exit(2);
    }
    SummaryFigures figures =
        new SummaryFigures(
            System.out,
            args.length > 1 ? Optional.of(Path.of(args[1])) : Optional.empty(),
            args.length > 2 ? args[2] : "");
    if (Files.exists(corpus.resolve(KEY))) {
      figures.otherHouses(corpus);
      figures.total();
      return;
    }
    figures.reports(corpus.resolve("en/audit-reports"));
    figures.otherHouses(corpus.resolve("en/audit-reports-other"));
    figures.laws(corpus.resolve("ja"));
    figures.contracts(corpus.resolve("en"));
    figures.regulations(corpus.resolve("en/regulations/gold/cfpb.dev.jsonl.gz"));
    figures.total();
  }

  private void reports(Path folder) throws Exception {
    out.println(
        "Audit reports: findings found, severity right, entries of the findings chapter that are findings");
    JsonNode key = Json.MAPPER.readTree(folder.resolve(KEY).toFile());
    FindingScore score = new FindingScore(out);
    for (Path file : files(folder, ".pdf")) {
      score.score(shown(Summarized.of(file)), key.path(file.getFileName().toString()));
    }
    score.printTotal();
  }

  /** Reports with a key of titles and severities alone; those without one are only summarized. */
  private void otherHouses(Path folder) throws Exception {
    out.println("Reports of other houses: findings listed by the report that are found");
    JsonNode key = Json.MAPPER.readTree(folder.resolve(KEY).toFile());
    HouseScore score = new HouseScore(out);
    for (String ending : List.of(".pdf", ".md", ".txt", ".docx")) {
      for (Path file : files(folder, ending)) {
        Summarized result = shown(Summarized.of(file));
        JsonNode entries = key.path(file.getFileName().toString());
        if (entries.isArray()) {
          score.score(result, entries);
        }
      }
    }
    score.printTotal();
  }

  private void laws(Path folder) throws Exception {
    TableScore score = new TableScore(out, "Laws and handbooks");
    for (Path file : files(folder.resolve("laws/text"), ".txt")) {
      score.score(shown(Summarized.of(file)));
    }
    for (String rules : List.of("handbook/work-rules", "handbook/wage-rules")) {
      for (Path file : newest(files(folder.resolve(rules), ".md"))) {
        score.score(shown(Summarized.of(file)));
      }
    }
    score.printTotal();
  }

  private void contracts(Path folder) throws Exception {
    TableScore score = new TableScore(out, "Contracts and policies");
    List<Path> files = new ArrayList<>();
    for (String ending : List.of(".pdf", ".docx", ".md")) {
      files.addAll(files(folder.resolve("contracts"), ending));
    }
    files.addAll(newest(files(folder.resolve("site-policy/terms-of-service"), ".md")));
    files.addAll(newest(files(folder.resolve("site-policy/zero-change"), "service.new.md")));
    for (Path file : files) {
      score.score(shown(Summarized.of(file)));
    }
    score.printTotal();
  }

  /** Some regulations of the corpus as plain text, a paragraph a line. */
  private void regulations(Path gold) throws Exception {
    TableScore score = new TableScore(out, "Regulations");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gold)), StandardCharsets.UTF_8))) {
      Set<String> parts = new HashSet<>();
      for (String line = lines.readLine();
          line != null && parts.size() < REGULATIONS;
          line = lines.readLine()) {
        JsonNode regulation = Json.MAPPER.readTree(line);
        String part = Path.of(regulation.path("new_src").asText()).getName(1).toString();
        if (part.contains(named) && parts.add(part)) {
          StringBuilder text = new StringBuilder();
          regulation.path("new").forEach(p -> text.append(p.path(1).asText()).append("\n\n"));
          byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
          score.score(shown(Summarized.of("regulation-" + part + ".txt", bytes, MediaType.PLAIN)));
        }
      }
    }
    score.printTotal();
  }

  private static List<Path> newest(List<Path> versions) {
    return versions.subList(Math.max(0, versions.size() - 1), versions.size());
  }

  private void total() {
    out.printf(
        Locale.ROOT,
        "ALL %d documents: %d quotations that are not the document's words or too long, %d results longer than allowed%n",
        documents,
        wrong,
        over);
  }

  private Summarized shown(Summarized result) throws IOException {
    Summary summary = result.summary();
    documents++;
    wrong += result.wrongQuotations();
    over += result.length() > result.allowed() ? 1 : 0;
    out.printf(
        Locale.ROOT,
        "%s: %d pages, %,d characters, read %.1f s, summarized %.1f s, %d calls; statements %d supported of %d, rejected %d, salient %d/%d, not reflected %d, text %,d of %,d allowed, mere headings %d, quotations wrong %d, unread %d%n",
        result.name(),
        result.document().pages().orElse(0),
        result.document().text().length(),
        result.read(),
        result.summarized(),
        result.calls(),
        summary.verification().supported(),
        summary.verification().statements(),
        summary.verification().rejected().size(),
        summary.coverage().salientCited(),
        summary.coverage().salientUnits(),
        summary.coverage().notReflected().size(),
        result.length(),
        result.allowed(),
        result.mereHeadings(),
        result.wrongQuotations(),
        summary.coverage().unread().size());
    if (results.isPresent()) {
      result.write(results.get());
    }
    return result;
  }

  private List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(ending) && f.toString().contains(named))
          .sorted()
          .toList();
    }
  }
}
