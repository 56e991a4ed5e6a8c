package dev.docket.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.SectionKind;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for every finding of the corpus's audit reports in the sections of their outlines. */
final class AuditFindings {
  /** A finding as the key has it. */
  record Finding(String title, int page) {}

  private AuditFindings() {}

  /** The score over the first {@code most} reports of {@code folder}. */
  static Score score(Path folder, int most, List<String> misses)
      throws UnreadableDocumentException {
    JsonNode key;
    try {
      key = Json.MAPPER.readTree(folder.resolve("findings-key.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> names = new ArrayList<>();
    key.fieldNames().forEachRemaining(names::add);
    Score total = Score.NONE;
    for (String name : names.subList(0, Math.min(most, names.size()))) {
      Document report = Corpus.read(folder.resolve(name), MediaType.PDF);
      List<Finding> expected = new ArrayList<>();
      key.get(name)
          .forEach(
              f ->
                  expected.add(new Finding(plain(f.get("title").asText()), f.get("page").asInt())));
      List<Finding> found =
          report.sections().stream()
              .filter(s -> s.kind() == SectionKind.FINDING)
              .map(s -> new Finding(plain(s.caption()), report.page(s.start()).orElse(0)))
              .toList();
      List<Finding> missed = new ArrayList<>(expected);
      found.forEach(missed::remove);
      List<Finding> wrong = new ArrayList<>(found);
      expected.forEach(wrong::remove);
      missed.forEach(m -> misses.add(name + " missed " + m));
      wrong.forEach(w -> misses.add(name + " wrong " + w));
      total = total.plus(Score.of(expected, found));
    }
    return total;
  }

  private static String plain(@Nullable String title) {
    return title == null ? "" : title.replaceAll("\\s+", " ").strip();
  }
}
