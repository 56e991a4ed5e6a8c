package dev.docket.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PackCheckTest {
  private static final int CHANGES = 1_500; // more by PackFuzz
  private final byte[] pack = Packs.pack().seal(Packs.KEY);

  @Test
  void aPackIsWholeAndAnyZipReaderReadsIt() throws IOException {
    PackCheck.Outcome outcome = PackCheck.of(pack, Optional.of(Packs.KEY.publicKey()));

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.signer()).isEqualTo(Packs.KEY.publicKey());
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(zip.readAllBytes()).isNotEmpty();
      }
    }
    assertThat(names)
        .containsExactly(
            "statement.dsse.json",
            "result.json",
            "review.json",
            "documents/1/original",
            "documents/1/text.txt",
            "signing-key.pem");
    assertThat(Packs.pack().seal(Packs.KEY)).isEqualTo(pack);
  }

  @Test
  void everySingleChangeIsFound() {
    assertThat(PackFuzz.unnoticed(pack, CHANGES, new Random(7))).isEmpty();
  }

  @Test
  void aPackThatAnotherKeySignedIsNotTheOneThatIsAskedFor() {
    SigningKey other = SigningKey.of(new Secret(SigningKey.generate()));

    assertThat(PackCheck.of(pack, Optional.of(other.publicKey())).failures())
        .singleElement()
        .asString()
        .contains(other.publicKey().id());
  }

  @Test
  void aSignedPackWhoseQuotationIsNoneIsNamed() {
    EvidencePack whole = Packs.pack();
    ObjectNode result = whole.result().deepCopy();
    ((ObjectNode) result.at("/evidence/E1")).put("start", 5);
    ((ObjectNode) result.at("/obligations/0")).putArray("evidence").add("E9");
    assertThat(failures(whole, result, whole.review()))
        .containsExactlyInAnyOrder(
            "E1 does not stand in the text where it says.", "O1 cites E9, which is not there.");
  }

  @Test
  void aSignedPackOfAnOpenReviewOrAnotherOriginalIsNamed() {
    EvidencePack whole = Packs.pack();
    assertThat(failures(whole, whole.result(), Packs.json("{\"decisions\":{}}")))
        .containsExactlyInAnyOrder(
            "The review decides nothing of O1.", "The review is not signed off.");
    ObjectNode result = whole.result().deepCopy();
    ((ObjectNode) result.path("document")).put("sha256", "0".repeat(64));
    assertThat(failures(whole, result, whole.review()))
        .singleElement()
        .asString()
        .contains("another original");
  }

  @Test
  void aPackOfAnEarlierVersionIsStillWhole() throws IOException {
    try (InputStream kept = PackCheckTest.class.getResourceAsStream("kept.docket.zip")) {
      byte[] bytes = Objects.requireNonNull(kept).readAllBytes();
      assertThat(PackCheck.of(bytes, Optional.empty()).failures()).isEmpty();
    }
  }

  private static List<String> failures(EvidencePack whole, JsonNode result, JsonNode review) {
    EvidencePack other = new EvidencePack(whole.job(), whole.documents(), result, review);
    return PackCheck.of(other.seal(Packs.KEY), Optional.empty()).failures();
  }
}
