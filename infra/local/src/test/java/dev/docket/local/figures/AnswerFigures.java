package dev.docket.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.answer.Answer;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.AnswerOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Json;
import dev.docket.worker.answer.AnswerPipeline;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.comparison.ComparisonPipeline;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints how questions are answered as a user would get it, by search, stand-in and checks
 * together. Of questions that one wrote oneself, given by a file of lines of JSON ({@code doc},
 * {@code q}, {@code must}: words that the quotations of a right answer have, none where there is no
 * answer), each is printed with its answer; of JSQuAD's articles, each half of the questions is
 * counted, put to their own article and to another.
 */
public final class AnswerFigures {
  private static final int OF_EACH = 6; // questions of an article
  private static final int ANOTHER = 7; // articles further on

  /** What an answer is worth. */
  private enum Verdict {
    RIGHT,
    PARTLY,
    WRONG,
    SILENT,
    RIGHTLY_SILENT,
    NOT_SILENT
  }

  private final PrintStream out;
  private final AnswerPipeline pipeline;
  private final Map<String, Document> documents = new HashMap<>();

  private AnswerFigures(PrintStream out, CollectionIndexes indexes) {
    this.out = out;
    this.pipeline = new AnswerPipeline(indexes, ComparisonPipeline::byRules);
  }

  /** Asks the questions in {@code args[0]}, whose documents lie beside it or in its folders. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    try (CollectionIndexes indexes =
        new CollectionIndexes(Files.createTempDirectory("answers"), 1_000_000)) {
      AnswerFigures figures = new AnswerFigures(System.out, indexes);
      if (file.getFileName().toString().endsWith(".jsonl")) {
        figures.own(file);
      } else {
        figures.articles(Json.MAPPER.readTree(file.toFile()).path("data"));
      }
    }
  }

  private void own(Path file) throws Exception {
    Map<Verdict, Integer> counted = new EnumMap<>(Verdict.class);
    for (String line : Files.readAllLines(file)) {
      JsonNode asked = Json.MAPPER.readTree(line);
      Path path = file.resolveSibling(asked.path("doc").asText());
      Answer answer = answer(path.toString(), read(path), asked.path("q").asText());
      List<String> must = new ArrayList<>();
      asked.path("must").forEach(word -> must.add(word.asText()));
      Verdict verdict = judged(answer, must);
      counted.merge(verdict, 1, Integer::sum);
      out.printf(
          "%s %s [%s] %s%n    key: %s%n",
          asked.path("id").asText(),
          verdict,
          asked.path("doc").asText(),
          asked.path("q").asText(),
          asked.path("key").asText());
      answer.answer().forEach(one -> out.println("    - " + one.text()));
      answer.verification().rejected().forEach(one -> out.println("    x " + one));
    }
    out.println(counted);
  }

  private void articles(JsonNode articles) throws Exception {
    List<Map<Verdict, Integer>> halves =
        List.of(new EnumMap<>(Verdict.class), new EnumMap<>(Verdict.class));
    for (int i = 0; i < articles.size(); i++) {
      JsonNode article = articles.get(i);
      Map<Verdict, Integer> counted = halves.get(i % 2);
      String title = article.path("title").asText();
      StringBuilder text = new StringBuilder("# " + title + "\n\n");
      article
          .path("paragraphs")
          .forEach(
              p ->
                  text.append(
                      p.path("context").asText().replaceFirst("^.*\\[SEP\\] *", "") + "\n\n"));
      Document document =
          new DocumentReader()
              .read(
                  text.toString().getBytes(StandardCharsets.UTF_8),
                  MediaType.MARKDOWN,
                  Optional.empty());
      for (JsonNode asked : questions(article)) {
        List<String> must = List.of(asked.path("answers").get(0).path("text").asText());
        Answer answer = answer(title, document, asked.path("question").asText());
        counted.merge(judged(answer, must), 1, Integer::sum);
      }
      for (JsonNode asked : questions(articles.get((i + ANOTHER) % articles.size()))) {
        Answer answer = answer(title, document, asked.path("question").asText());
        counted.merge(judged(answer, List.of()), 1, Integer::sum);
      }
    }
    out.println("Even articles: " + halves.getFirst());
    out.println("Odd articles:  " + halves.getLast());
  }

  private static List<JsonNode> questions(JsonNode article) {
    List<JsonNode> questions = new ArrayList<>();
    article.path("paragraphs").forEach(p -> p.path("qas").forEach(questions::add));
    return questions.subList(0, Math.min(OF_EACH, questions.size()));
  }

  private static Verdict judged(Answer answer, List<String> must) {
    if (must.isEmpty()) {
      return answer.found() ? Verdict.NOT_SILENT : Verdict.RIGHTLY_SILENT;
    }
    if (!answer.found()) {
      return Verdict.SILENT;
    }
    String quoted =
        answer.evidence().values().stream().map(e -> bare(e.quote())).collect(Collectors.joining())
            + answer.answer().stream().map(one -> bare(one.text())).collect(Collectors.joining());
    long told = must.stream().filter(word -> quoted.contains(bare(word))).count();
    return told == must.size() ? Verdict.RIGHT : told > 0 ? Verdict.PARTLY : Verdict.WRONG;
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private Document read(Path file) throws Exception {
    Document known = documents.get(file.toString());
    if (known != null) {
      return known;
    }
    MediaType type = MediaType.ofFileName(file.getFileName().toString()).orElse(MediaType.PLAIN);
    Document read = new DocumentReader().read(Files.readAllBytes(file), type, Optional.empty());
    documents.put(file.toString(), read);
    return read;
  }

  private Answer answer(String name, Document document, String question) throws Exception {
    JobRequest.Answer request =
        new JobRequest.Answer(
            question,
            List.of(new DocumentId("doc_1")),
            null,
            null,
            AnswerOptions.DEFAULT,
            Terms.DEFAULT);
    DirectContext context = new DirectContext(name, document);
    return Json.MAPPER.readValue(pipeline.run(request, context).result(), Answer.class);
  }
}
