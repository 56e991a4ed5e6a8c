package dev.docket.worker.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Text;
import dev.docket.runtime.Json;
import dev.docket.wording.number.KanjiDigits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The real documents that figures are taken on, where they are. */
final class Corpus {
  private Corpus() {}

  /** The corpus folder: {@code DOCKET_CORPUS}, or {@code ../shared/corpus} above the project. */
  static Optional<Path> folder() {
    String named = System.getenv("DOCKET_CORPUS");
    if (named != null && Files.isDirectory(Path.of(named))) {
      return Optional.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(p -> p.resolve(named == null ? "../shared/corpus" : named).normalize())
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** The JSON documents of a gzip file, one a line. */
  static List<JsonNode> lines(Path file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<JsonNode> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Json.MAPPER.readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A law of the gold set as a document whose article {@code i} has the id {@code a<i>}. */
  static Document law(JsonNode articles, boolean captions) {
    StringBuilder text = new StringBuilder();
    List<Section> sections = new ArrayList<>();
    int offset = 0;
    for (JsonNode article : articles) {
      String caption = captions ? article.get("caption").asText() : "";
      String label = article.get("num").asText();
      String head = (caption.isEmpty() ? "" : caption + "\n") + label;
      String body = "　" + article.get("text").asText();
      int start = offset;
      int bodyStart = start + head.codePointCount(0, head.length());
      int end = bodyStart + body.codePointCount(0, body.length());
      sections.add(
          new Section(
              "a" + sections.size(),
              SectionKind.ARTICLE,
              label,
              KanjiDigits.replaced(label).replace("第", "").replace("条", "").replace("の", "-"),
              caption.isEmpty() ? null : caption.replaceAll("^（|）$", ""),
              0,
              -1,
              start,
              bodyStart,
              end));
      text.append(head).append(body).append('\n');
      offset = end + 1;
    }
    return new Document(
        Text.of(text.toString()), Language.JA, List.of(), sections, List.of(), 0, List.of());
  }
}
