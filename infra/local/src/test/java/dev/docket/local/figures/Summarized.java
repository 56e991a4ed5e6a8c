package dev.docket.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import dev.docket.summary.page.SummaryRenderer;
import dev.docket.worker.summary.SummaryPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A document, its extractive summary at the default length, and how long both took. */
record Summarized(
    String name, Document document, Summary summary, int calls, double read, double summarized) {

  private static final Set<String> NOT_COUNTED =
      Set.of("id", "severity", "must", "topic", "who", "deadline", "value", "currency");

  /** Reads and summarizes a file; its ending tells its kind. */
  static Summarized of(Path file) throws Exception {
    String name = file.getFileName().toString();
    return of(name, Files.readAllBytes(file), type(name));
  }

  /** Reads and summarizes a text. */
  static Summarized of(String name, byte[] bytes, MediaType type) throws Exception {
    long begun = System.nanoTime();
    Document document = new DocumentReader().read(bytes, type, Optional.empty());
    long read = System.nanoTime();
    DirectContext context = new DirectContext(name, document);
    JobRequest.Summary request =
        new JobRequest.Summary(new DocumentId("doc_1"), SummaryOptions.DEFAULT, Terms.DEFAULT);
    Summary summary =
        Json.MAPPER.readValue(new SummaryPipeline().run(request, context).result(), Summary.class);
    double seconds = (System.nanoTime() - read) / 1e9;
    return new Summarized(name, document, summary, context.calls(), (read - begun) / 1e9, seconds);
  }

  private static MediaType type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> MediaType.PDF;
      case "docx" -> MediaType.DOCX;
      case "md" -> MediaType.MARKDOWN;
      default -> MediaType.PLAIN;
    };
  }

  /** Writes the result as it is rendered. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".json"), Json.MAPPER.writeValueAsString(summary));
    Files.writeString(folder.resolve(name + ".md"), SummaryRenderer.markdown(summary));
    Files.writeString(
        folder.resolve(name + ".html"), SummaryRenderer.html(summary, Optional.of(document)));
  }

  /** The most characters that its statements may have. */
  int allowed() {
    return SummaryOptions.DEFAULT.length().budget(document.text().length());
  }

  /** The quotations that are not the document's words at their place, or too long. */
  long wrongQuotations() {
    return summary.evidence().values().stream()
        .filter(
            e ->
                !document.text().slice(e.start(), e.end()).equals(e.quote())
                    || e.end() - e.start() > 400)
        .count();
  }

  /** The code points of all that the result states; who, when and how much stand in the texts. */
  int length() {
    int length = 0;
    for (JsonNode entry : entries()) {
      for (var field : entry.properties()) {
        if (field.getValue().isTextual() && !NOT_COUNTED.contains(field.getKey())) {
          String text = field.getValue().asText();
          length += text.codePointCount(0, text.length());
        }
      }
    }
    return length;
  }

  /** The entries whose text is nothing but a heading of the document, findings aside. */
  long mereHeadings() {
    Set<String> headings =
        document.sections().stream()
            .map(s -> s.heading().replaceAll("\\s", ""))
            .collect(Collectors.toSet());
    return entries().stream()
        .filter(e -> headings.contains(e.path("text").asText("").replaceAll("\\s", "")))
        .count();
  }

  private List<JsonNode> entries() {
    JsonNode json = Json.MAPPER.valueToTree(summary);
    List<JsonNode> entries = new ArrayList<>();
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
      json.path(list).forEach(entries::add);
    }
    return entries;
  }
}
