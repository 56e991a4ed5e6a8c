package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.job.DocumentId;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Sha256;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentRoutesTest {
  private static final String TEXT = "第1条（目的）\nこの規程は、𠮷野の目的を定める。\n第2条（定義）\n甲とは、発注者をいう。\n";

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void bytesOfNoDeclaredTypeAreTakenForWhatTheyAre() {
    assertThat(typeSeen("a", SmallPdf.saying("Article 1. The term."))).isEqualTo("application/pdf");
    assertThat(typeSeen("a", "<!-- a --><!DOCTYPE html><p>One.".getBytes(UTF_8)))
        .isEqualTo("text/html");
    assertThat(typeSeen("a.md", "# One".getBytes(UTF_8))).isEqualTo("text/markdown");
    assertThat(typeSeen("a", "One.".getBytes(UTF_8))).isEqualTo("text/plain");
    assertThat(typeSeen("a.pdf", "One.".getBytes(UTF_8))).isEqualTo("text/plain");
    for (byte[] none : List.of(new byte[] {'P', 'K', 3, 4, 0, 0}, new byte[] {1, 0, 2})) {
      assertThat(
              api.client
                  .post("/v1/documents?name=a.docx", "application/octet-stream", none)
                  .problem())
          .isEqualTo("unsupported-media-type");
    }
  }

  private String typeSeen(String name, byte[] bytes) {
    return api.client
        .post("/v1/documents?name=" + name, "application/octet-stream", bytes)
        .json()
        .path("media_type")
        .asText();
  }

  @Test
  void anUploadedDocumentIsServedWithItsText() {
    Answer uploaded = upload("規程", "text/plain", TEXT.getBytes(UTF_8));

    assertThat(uploaded.status()).isEqualTo(201);
    assertThat(uploaded.json().get("name").asText()).isEqualTo("規程");
    assertThat(uploaded.json().get("media_type").asText()).isEqualTo("text/plain");
    assertThat(uploaded.json().get("characters").asInt())
        .isEqualTo(TEXT.codePointCount(0, TEXT.length()));
    assertThat(uploaded.json().get("sha256").asText()).isEqualTo(Sha256.hex(TEXT.getBytes(UTF_8)));
    assertThat(api.client.get(uploaded.header("Location")).json()).isEqualTo(uploaded.json());
    Answer text = api.client.get(uploaded.header("Location") + "/text");
    assertThat(text.header("Content-Type")).matches("(?i)text/plain; ?charset=utf-8");
    assertThat(text.text()).isEqualTo(TEXT);
  }

  @Test
  void theOutlineHasAnItemForEachSectionOfTheDocument() {
    Answer uploaded = upload("a", "text/plain", TEXT.getBytes(UTF_8));

    JsonNode outline = api.client.get(uploaded.header("Location") + "/outline").json();

    assertThat(outline.get("items").size()).isEqualTo(uploaded.json().get("sections").asInt());
  }

  @Test
  void anOriginalIsWholeForThoseWhoTakeItCompressed() {
    byte[] bytes = "Fees are due in May. ".repeat(20_000).getBytes(UTF_8);
    Answer uploaded = api.client.post("/v1/documents?name=a.txt", "text/plain", bytes);

    Answer original =
        api.client.send(
            "GET",
            uploaded.header("Location") + "/original",
            new byte[0],
            "Accept-Encoding",
            "gzip");

    assertThat(original.response().body()).isEqualTo(bytes);
  }

  @Test
  void theOriginalIsServedAsUploadedUnderItsName() {
    byte[] bytes = TEXT.replace("𠮷", "吉").getBytes(Charset.forName("Shift_JIS"));
    Answer uploaded = upload("規程 \"案\".txt", "text/plain; charset=Shift_JIS", bytes);

    Answer original = api.client.get(uploaded.header("Location") + "/original");

    assertThat(original.response().body()).isEqualTo(bytes);
    assertThat(original.header("Content-Type")).startsWith("text/plain");
    assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(original.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"__ ___.txt\";"
                + " filename*=UTF-8''%E8%A6%8F%E7%A8%8B%20%22%E6%A1%88%22.txt");
    assertThat(original.header("Cache-Control")).contains("private");
  }

  @Test
  void aDocumentOfAnOlderVersionSaysThatItsOriginalWasNotKept() {
    Answer uploaded = upload("a", "text/plain", "One.".getBytes(UTF_8));
    api.documents.dropOriginal(new DocumentId(uploaded.json().get("id").asText()));

    Answer original = api.client.get(uploaded.header("Location") + "/original");

    assertThat(original.status()).isEqualTo(404);
    assertThat(original.problem()).isEqualTo("original-not-kept");
  }

  @Test
  void aPageOfAPdfSaysWhereItsLinesStand() throws Exception {
    Answer uploaded = upload("a.pdf", "application/pdf", SmallPdf.saying("Paid in May."));
    String pages = uploaded.header("Location") + "/pages/";

    JsonNode page = api.client.get(pages + "1").json();

    JsonNode line = page.get("lines").get(0);
    assertThat(page.get("lines")).hasSize(1);
    assertThat(page.get("page").asInt()).isEqualTo(1);
    assertThat(page.get("width").asDouble()).isEqualTo(612);
    assertThat(line.get("start").asInt()).isZero();
    assertThat(line.get("end").asInt()).isEqualTo("Paid in May.".length());
    assertThat(line.get("x").asDouble()).isEqualTo(72);
    assertThat(line.get("y").asDouble() + line.get("height").asDouble()).isBetween(92.0, 96.0);
    for (String none : new String[] {"0", "2", "01", "x", "-1", "9999999999"}) {
      assertThat(api.client.get(pages + none).problem()).as(none).isEqualTo("no-such-page");
    }
    Answer text = upload("a", "text/plain", "One.".getBytes(UTF_8));
    assertThat(api.client.get(text.header("Location") + "/pages/1").problem())
        .isEqualTo("no-such-page");
  }

  @Test
  void aTextInAStatedCharsetIsReadInItAndTheNameInUtf8() {
    byte[] bytes = TEXT.replace("𠮷", "吉").getBytes(Charset.forName("Shift_JIS"));

    Answer uploaded = upload("規程", "text/plain; charset=Shift_JIS", bytes);

    assertThat(uploaded.json().get("name").asText()).isEqualTo("規程");
    assertThat(api.client.get(uploaded.header("Location") + "/text").text())
        .isEqualTo(TEXT.replace("𠮷", "吉"));
  }

  @Test
  void aTextInJsonIsADocumentLikeAPlainOne() {
    Answer plain = upload("a", "text/plain", TEXT.getBytes(UTF_8));

    Answer json =
        api.client.post(
            "/v1/documents", "{\"name\":\"a\",\"text\":\"" + TEXT.replace("\n", "\\n") + "\"}");

    assertThat(json.status()).isEqualTo(200);
    assertThat(json.json()).isEqualTo(plain.json());
  }

  @Test
  void theSameBytesUnderTheSameNameAreStoredOnceUntilAnotherVersionComes() {
    Answer first = upload("a", "text/plain", "One.".getBytes(UTF_8));
    Answer again = upload("a", "text/plain", "One.".getBytes(UTF_8));
    Answer otherType = upload("a", "text/markdown", "One.".getBytes(UTF_8));
    api.clock.advance(Duration.ofSeconds(1));
    Answer second = upload("a", "text/plain", "Two.".getBytes(UTF_8));
    Answer back = upload("a", "text/plain", "One.".getBytes(UTF_8));
    Answer elsewhere =
        api.client.post("/v1/documents?name=a&collection=c", "text/plain", "One.".getBytes(UTF_8));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(Arrays.asList(otherType, second, back, elsewhere))
        .extracting(Answer::status)
        .containsOnly(201);
  }

  @Test
  void aDeletedDocumentIsGone() {
    String location = upload("a", "text/plain", "One.".getBytes(UTF_8)).header("Location");

    assertThat(api.client.delete(location).status()).isEqualTo(204);

    assertThat(api.client.get(location).problem()).isEqualTo("not-found");
    assertThat(api.client.get(location + "/text").status()).isEqualTo(404);
    assertThat(api.client.get(location + "/outline").status()).isEqualTo(404);
    assertThat(api.client.get(location + "/original").problem()).isEqualTo("not-found");
    assertThat(api.client.delete(location).status()).isEqualTo(404);
  }

  @Test
  void aListShowsTheNewestFirstAndNarrowsByCollectionAndName() {
    for (String query : new String[] {"name=a", "name=b&collection=c", "name=a&collection=c"}) {
      api.clock.advance(Duration.ofSeconds(1));
      api.client.post("/v1/documents?" + query, "text/plain", query.getBytes(UTF_8));
    }

    assertThat(names("")).containsExactly("a", "b", "a");
    assertThat(names("?collection=c")).containsExactly("a", "b");
    assertThat(names("?collection=c&name=b")).containsExactly("b");
    assertThat(names("?name=z")).isEmpty();
  }

  @Test
  void aDocumentOfTheLargestSizeIsReadAndALargerOneIsNot() {
    byte[] largest = new byte[DocumentReader.MAX_BYTES];
    Arrays.fill(largest, (byte) ' ');
    byte[] larger = Arrays.copyOf(largest, largest.length + 1);

    Answer tooLarge = upload("a", "text/plain", larger);

    assertThat(tooLarge.problem()).isEqualTo("too-large");
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(upload("a", "text/plain", largest).status()).isNotEqualTo(413);
  }

  private Answer upload(String name, String type, byte[] bytes) {
    return api.client.post(
        "/v1/documents?name=" + java.net.URLEncoder.encode(name, UTF_8), type, bytes);
  }

  private Iterable<String> names(String query) {
    return api.client.get("/v1/documents" + query).json().get("items").findValuesAsText("name");
  }
}
