package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.page.Told;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PageRoutesTest {
  private static final Api API = new Api();
  private static final ApiClient ANYONE = API.withoutKey();

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void theTableOfTheServersSentencesIsServedToThePages() {
    assertThat(ANYONE.get("/app/texts/told.ja.properties").text())
        .isEqualTo(new String(Told.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void everyFileOfThePagesIsServedWithItsTypeAndThePolicy() throws Exception {
    Map<String, String> types =
        Map.of(
            "js",
            "text/javascript",
            "css",
            "text/css",
            "html",
            "text/html",
            "properties",
            "text/plain",
            "svg",
            "image/svg+xml");
    for (Path file : files()) {
      String name = root().relativize(file).toString().replace('\\', '/');
      ApiClient.Answer answer = ANYONE.get("/app/" + name);

      assertThat(answer.status()).as(name).isEqualTo(200);
      assertThat(answer.response().body()).as(name).isEqualTo(Files.readAllBytes(file));
      assertThat(answer.header("Content-Type"))
          .as(name)
          .startsWith(types.get(name.substring(name.lastIndexOf('.') + 1)));
      assertThat(answer.header("Content-Security-Policy"))
          .as(name)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void whatDrawsThePagesOfAPdfIsServed() {
    for (String file :
        List.of(
            "build/pdf.min.mjs",
            "build/pdf.worker.min.mjs",
            "cmaps/90ms-RKSJ-H.bcmap",
            "standard_fonts/LiberationSans-Regular.ttf")) {
      assertThat(ANYONE.get("/app/pdfjs/" + file).status()).as(file).isEqualTo(200);
    }
  }

  @Test
  void aFileThatTheBrowserHasIsNotSentAgain() {
    String etag = ANYONE.get("/app").header("ETag");

    assertThat(ANYONE.get("/app", "If-None-Match", etag).status()).isEqualTo(304);
  }

  @Test
  void nothingElseIsServed() {
    for (String path :
        List.of(
            "/app/none.js",
            "/app/%2e%2e/openapi.yaml",
            "/app/..%2fopenapi.yaml",
            "/app/shared",
            "/app/pdfjs/none/pdf.min.mjs",
            "/app/pdfjs/build/..%2fLICENSE",
            "/app/shared/..%2f..%2fopenapi.yaml",
            "/app/index.html%00.js")) {
      assertThat(ANYONE.exchange("GET", path, new byte[0], BodyHandlers.discarding()).statusCode())
          .as(path)
          .isIn(400, 404);
    }
  }

  @Test
  void thePagesHoldNoInlineScriptAndAskNobodyElse() throws IOException, URISyntaxException {
    for (Path file : files()) {
      String text = Files.readString(file);
      assertThat(text)
          .as(file.getFileName().toString())
          .doesNotContainPattern("https?://(?!www\\.w3\\.org/)")
          .doesNotContain("innerHTML")
          .doesNotContain("insertAdjacentHTML")
          .doesNotContain("document.write")
          .doesNotContainPattern("(?i)<[a-z]+[^>]*\\son[a-z]+=")
          .doesNotContainPattern("(?i)<script(?![^>]*src=)")
          .doesNotContainPattern("(?i)<[a-z]+[^>]*\\sstyle=");
    }
  }

  @Test
  void bothLanguagesHaveTheSameTexts() throws IOException, URISyntaxException {
    assertThat(texts("ja")).isEqualTo(texts("en"));
  }

  @Test
  void everyTextThatAPageNamesIsThere() throws IOException, URISyntaxException {
    Pattern named = Pattern.compile("\\bt\\('([a-z0-9_.]+)'");
    Set<String> used = new TreeSet<>();
    for (Path file : files()) {
      Matcher matcher = named.matcher(Files.readString(file));
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    assertThat(used).isNotEmpty();
    assertThat(texts("en")).containsAll(used);
  }

  private static Set<String> texts(String language) throws IOException, URISyntaxException {
    Properties properties = new Properties();
    try (var reader =
        Files.newBufferedReader(root().resolve("texts/" + language + ".properties"))) {
      properties.load(reader);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path root() throws URISyntaxException {
    URI index = Objects.requireNonNull(PageRoutesTest.class.getResource("/web/index.html")).toURI();
    return Objects.requireNonNull(Path.of(index).getParent());
  }
}
