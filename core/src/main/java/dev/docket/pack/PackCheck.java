package dev.docket.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Text;
import dev.docket.runtime.CanonicalJson;
import dev.docket.runtime.Json;
import dev.docket.runtime.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a pack by itself, without any server: what it says of its files, who signed that, and
 * whether every quotation stands where it says in the text that comes with it.
 */
public final class PackCheck {
  private final SequencedMap<String, byte[]> files;
  private final Envelope envelope;
  private final List<String> failures = new ArrayList<>();
  private final List<String> checked = new ArrayList<>();

  private PackCheck(SequencedMap<String, byte[]> files, Envelope envelope) {
    this.files = files;
    this.envelope = envelope;
  }

  /**
   * What was found.
   *
   * @param failures what is wrong, each in a sentence; none if the pack is whole
   * @param checked what was looked at
   * @param signer the key that signed it; null if that cannot be told
   * @param originals the documents as uploaded, with their media types and texts
   * @param result what the pack is about; null if it cannot be read
   */
  public record Outcome(
      List<String> failures,
      List<String> checked,
      @Nullable PublicKeyId signer,
      List<EvidencePack.PackedDocument> originals,
      @Nullable JsonNode result) {
    static Outcome broken(String failure) {
      return new Outcome(List.of(failure), List.of(), null, List.of(), null);
    }
  }

  /** Checks {@code pack}, and that {@code pinned} signed it, if a key is given. */
  public static Outcome of(byte[] pack, Optional<PublicKeyId> pinned) {
    Optional<SequencedMap<String, byte[]>> files = PackZip.read(pack);
    if (files.isEmpty()) {
      return Outcome.broken("The file is no pack as Docket writes it: it was changed, or cut off.");
    }
    Optional<Envelope> envelope =
        Optional.ofNullable(files.get().get(EvidencePack.STATEMENT)).flatMap(Envelope::read);
    if (envelope.isEmpty()) {
      return Outcome.broken(EvidencePack.STATEMENT + " is missing or was changed.");
    }
    return new PackCheck(files.get(), envelope.get()).check(pinned);
  }

  private Outcome check(Optional<PublicKeyId> pinned) {
    hashes();
    PublicKeyId signer = signature(pinned);
    List<EvidencePack.PackedDocument> documents = documents();
    Optional<JsonNode> result = json(EvidencePack.RESULT);
    Optional<JsonNode> review = json(EvidencePack.REVIEW);
    if (result.isPresent() && review.isPresent()) {
      Quotes quotes = new Quotes(result.get(), documents);
      quotes.check();
      source(result.get(), documents);
      failures.addAll(quotes.failures());
      checked.add(quotes.count() + " quotations and texts re-sliced");
      statements(result.get(), review.get());
    }
    return new Outcome(
        List.copyOf(failures), List.copyOf(checked), signer, documents, result.orElse(null));
  }

  private void hashes() {
    JsonNode statement = envelope.statement();
    if (!statement.path("_type").asText().equals(EvidencePack.STATEMENT_TYPE)
        || !statement.path("predicateType").asText().equals(EvidencePack.PREDICATE_TYPE)) {
      failures.add("The statement is none of an evidence pack of this kind.");
    }
    Map<String, String> told = new HashMap<>();
    for (JsonNode subject : statement.path("subject")) {
      told.put(subject.path("name").asText(), subject.path("digest").path("sha256").asText());
    }
    files.forEach(
        (name, bytes) -> {
          if (!name.equals(EvidencePack.STATEMENT)
              && !Sha256.hex(bytes).equals(told.getOrDefault(name, ""))) {
            failures.add(name + " is not the file that was signed.");
          }
        });
    Set<String> missing = new HashSet<>(told.keySet());
    missing.removeAll(files.keySet());
    missing.stream().sorted().forEach(name -> failures.add(name + " was signed and is missing."));
    checked.add(told.size() + " files against their hashes");
  }

  private @Nullable PublicKeyId signature(Optional<PublicKeyId> pinned) {
    byte[] pem = files.getOrDefault(EvidencePack.KEY, new byte[0]);
    PublicKeyId own =
        PublicKeyId.read(new String(pem, StandardCharsets.US_ASCII))
            .filter(key -> Arrays.equals(key.bytes(), pem))
            .orElse(null);
    if (own == null) {
      failures.add(EvidencePack.KEY + " holds no key.");
      return null;
    }
    if (!envelope.isSignedBy(own)) {
      failures.add("The signature is not one of " + own.id() + " over this statement.");
      return null;
    }
    if (pinned.isPresent() && !pinned.get().equals(own)) {
      failures.add("It was signed by " + own.id() + ", not by " + pinned.get().id() + ".");
    }
    checked.add("the signature of " + own.id());
    return own;
  }

  private List<EvidencePack.PackedDocument> documents() {
    List<EvidencePack.PackedDocument> documents = new ArrayList<>();
    for (JsonNode told : envelope.statement().path("predicate").path("documents")) {
      byte[] original = files.get(EvidencePack.original(documents.size()));
      byte[] text = files.get(EvidencePack.text(documents.size()));
      if (original == null || text == null) {
        failures.add(
            "Document " + (documents.size() + 1) + " of the statement is not in the pack.");
        break;
      }
      documents.add(
          new EvidencePack.PackedDocument(
              told.path("id").asText(),
              told.path("name").asText(),
              told.path("media_type").asText(),
              original,
              new String(text, StandardCharsets.UTF_8)));
    }
    return documents;
  }

  /** A JSON file of the pack, which is canonical. */
  private Optional<JsonNode> json(String name) {
    byte[] bytes = files.getOrDefault(name, new byte[0]);
    try {
      JsonNode json = Json.MAPPER.readTree(bytes);
      if (json != null && json.isObject() && Arrays.equals(CanonicalJson.bytes(json), bytes)) {
        return Optional.of(json);
      }
    } catch (IOException | IllegalArgumentException e) {
      // named below
    }
    failures.add(name + " is not canonical JSON.");
    return Optional.empty();
  }

  /** The document that a summary names is the one that comes with it. */
  private void source(JsonNode result, List<EvidencePack.PackedDocument> documents) {
    String told = result.path("document").path("sha256").asText("");
    if (!told.isEmpty()
        && (documents.isEmpty() || !told.equals(Sha256.hex(documents.getFirst().original())))) {
      failures.add("The result was made of another original than the one in the pack.");
    }
  }

  /** Every statement has evidence that is there, is decided, and the whole is signed off. */
  private void statements(JsonNode result, JsonNode review) {
    Set<String> ids = new HashSet<>();
    statements(result, result.path("evidence"), ids);
    result.path("changes").forEach(change -> ids.add(change.path("id").asText()));
    JsonNode decisions = review.path("decisions");
    for (String id : ids) {
      if (decisions.path(id).path("decision").asText("").isEmpty()) {
        failures.add("The review decides nothing of " + id + ".");
      }
    }
    if (review.path("signed_off").path("by").asText("").isEmpty()) {
      failures.add("The review is not signed off.");
    }
    checked.add(ids.size() + " statements against their evidence and the review");
  }

  private void statements(JsonNode node, JsonNode evidence, Set<String> ids) {
    if (node.isObject() && node.path("id").isTextual() && node.path("evidence").isArray()) {
      String id = node.path("id").asText();
      ids.add(id);
      if (node.path("evidence").isEmpty()) {
        failures.add(id + " has no evidence.");
      }
      for (JsonNode cited : node.path("evidence")) {
        if (!evidence.has(cited.asText())) {
          failures.add(id + " cites " + cited.asText() + ", which is not there.");
        }
      }
    }
    node.forEach(child -> statements(child, evidence, ids));
  }

  /** {@code text} from {@code start} to {@code end}, in code points; empty where there is none. */
  static Optional<String> slice(Text text, int start, int end) {
    return start < 0 || end < start || end > text.length()
        ? Optional.empty()
        : Optional.of(text.slice(start, end));
  }
}
