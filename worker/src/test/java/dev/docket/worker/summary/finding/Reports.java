package dev.docket.worker.summary.finding;

import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the reports that tests write. */
final class Reports {
  private Reports() {}

  static Findings read(String markdown) throws Exception {
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    return Findings.of(new DocumentReader().read(bytes, MediaType.MARKDOWN, Optional.empty()));
  }

  /** The findings of a report, each with its level. */
  static List<String> graded(String markdown) throws Exception {
    return read(markdown).found().stream()
        .map(f -> f.grade().map(Grade::code).orElse("-") + " " + f.name())
        .toList();
  }
}
