package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.operator.Console;
import dev.docket.pack.EvidencePack;
import dev.docket.pack.EvidencePack.PackedDocument;
import dev.docket.pack.SigningKey;
import dev.docket.runtime.Json;
import dev.docket.runtime.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyTest {
  private static final SigningKey KEY = SigningKey.of(new Secret(SigningKey.generate()));
  private static final String CLAUSE = "The Buyer shall pay 500 USD within 60 days.";
  private static final String TEXT = "Article 1 (Payment)\n" + CLAUSE + "\n";

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({"summary,obligations", "answer,answer"})
  void aStatementThatWasAlteredBeforeThePackWasSignedIsNamed(String type, String list)
      throws IOException {
    assertThat(verify(pack(type, list, CLAUSE))).isZero();
    assertThat(verify(pack(type, list, CLAUSE.replace("500", "600")))).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("The pack is whole.")
        .contains("FAILED: S1 is not borne out by what it cites: “600 USD” is not in the cited");
  }

  @Test
  void anExplanationThatWasAlteredBeforeThePackWasSignedIsNamed() throws IOException {
    assertThat(verify(comparison("30 days more"))).isZero();
    assertThat(verify(comparison("45 days more"))).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("FAILED: C1 is explained by what it does not say: \"45 days\"");
  }

  @Test
  void aPackOfAnEarlierVersionIsStillWhole() throws IOException {
    Path kept = Path.of("../../core/src/test/resources/dev/docket/pack/kept.docket.zip");
    assertThat(verify(Files.readAllBytes(kept))).as(out::toString).isZero();
  }

  private int verify(byte[] pack) throws IOException {
    Path file = Files.write(directory.resolve("job.docket.zip"), pack);
    return Docket.run(
        new Console(
            Map.of(),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            false),
        "verify",
        file.toString());
  }

  private static byte[] pack(String type, String list, String statement) throws IOException {
    int start = TEXT.indexOf(CLAUSE);
    String result =
        """
        {"type":"%s","%s":[{"id":"S1","text":"%s","evidence":["E1"]}],
         "evidence":{"E1":{"document":"doc_1","quote":"%s","start":%d,"end":%d,"section":""}}}
        """
            .formatted(type, list, statement, CLAUSE, start, start + CLAUSE.length());
    return sealed(result, "S1", List.of(document("doc_1", TEXT)));
  }

  /** A clause whose period grew from 60 to 90 days: said so, and explained. */
  private static byte[] comparison(String meaning) throws IOException {
    String before = "Pay within 60 days.";
    String after = "Pay within 90 days.";
    String result =
        """
        {"type":"comparison","evidence":{},"changes":[{"id":"C1","level":0,"content":"modified",
          "moved":false,"renumbered":false,"split_from":[],"merged_into":[],
          "before":{"id":"c1","label":null,"caption":null,"path":[],"start":0,"end":19,"page":null},
          "after":{"id":"c1","label":null,"caption":null,"path":[],"start":0,"end":19,"page":null},
          "edits":[{"op":"equal","text":"Pay within "},{"op":"delete","text":"60"},
                   {"op":"insert","text":"90"},{"op":"equal","text":" days."}],
          "classes":["period"],"risk":"medium","reasons":["60 days became 90 days: 30 days more"],
          "explanation":{"meaning":"%s","impact":"later money","action":"agree"},"cells":[]}]}
        """
            .formatted(meaning);
    return sealed(result, "C1", List.of(document("doc_1", before), document("doc_2", after)));
  }

  private static byte[] sealed(String result, String id, List<PackedDocument> documents)
      throws IOException {
    JsonNode review =
        Json.MAPPER.readTree(
            """
            {"decisions":{"%s":{"decision":"accepted","comment":"","by":"Ann"}},
             "signed_off":{"by":"Ann","at":"2030-01-01T00:00:00Z"}}
            """
                .formatted(id));
    JsonNode job = Json.MAPPER.createObjectNode().put("id", "job_1");
    return new EvidencePack(job, documents, Json.MAPPER.readTree(result), review).seal(KEY);
  }

  private static PackedDocument document(String id, String text) {
    return new PackedDocument(
        id, id + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8), text);
  }
}
