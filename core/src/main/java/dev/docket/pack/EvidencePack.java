package dev.docket.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.CanonicalJson;
import dev.docket.runtime.Json;
import dev.docket.runtime.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * All that a signed-off result rests on: the documents as uploaded and as read, the result, and the
 * review. The same pack gives the same bytes.
 *
 * @param job what was asked for: id, type, request, times, usage
 */
public record EvidencePack(
    JsonNode job, List<PackedDocument> documents, JsonNode result, JsonNode review) {
  static final String STATEMENT = "statement.dsse.json";
  static final String KEY = "signing-key.pem";
  static final String RESULT = "result.json";
  static final String REVIEW = "review.json";
  static final String STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
  static final String PREDICATE_TYPE = "urn:docket:evidence-pack:v1";

  /** Keeps the list as it is. */
  public EvidencePack {
    documents = List.copyOf(documents);
  }

  /**
   * A document of a pack.
   *
   * @param original the bytes as uploaded
   * @param text what all offsets point into
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record PackedDocument(
      String id, String name, String mediaType, byte[] original, String text) {}

  /** The pack as a zip file, signed with {@code key}. */
  public byte[] seal(SigningKey key) {
    SequencedMap<String, byte[]> files = files();
    files.put(KEY, key.publicKey().bytes());
    ObjectNode statement = Json.MAPPER.createObjectNode();
    statement.put("_type", STATEMENT_TYPE).put("predicateType", PREDICATE_TYPE);
    ArrayNode subjects = statement.putArray("subject");
    files.forEach(
        (name, bytes) ->
            subjects
                .addObject()
                .put("name", name)
                .putObject("digest")
                .put("sha256", Sha256.hex(bytes)));
    statement.set("predicate", predicate());
    SequencedMap<String, byte[]> all = new LinkedHashMap<>();
    all.put(STATEMENT, Envelope.sign(statement, key).bytes());
    all.putAll(files);
    return PackZip.write(all);
  }

  private SequencedMap<String, byte[]> files() {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    files.put(RESULT, CanonicalJson.bytes(result));
    files.put(REVIEW, CanonicalJson.bytes(review));
    for (int i = 0; i < documents.size(); i++) {
      files.put(original(i), documents.get(i).original());
      files.put(text(i), documents.get(i).text().getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  static String original(int document) {
    return "documents/" + (document + 1) + "/original";
  }

  static String text(int document) {
    return "documents/" + (document + 1) + "/text.txt";
  }

  private ObjectNode predicate() {
    ObjectNode predicate = Json.MAPPER.createObjectNode();
    predicate.set("job", job);
    ArrayNode packed = predicate.putArray("documents");
    documents.forEach(
        d ->
            packed
                .addObject()
                .put("id", d.id())
                .put("name", d.name())
                .put("media_type", d.mediaType()));
    for (String field : List.of("method", "model", "prompt_version", "plan")) {
      if (result.has(field)) {
        predicate.set(field, result.path(field));
      }
    }
    if (review.has("signed_off")) {
      predicate.set("signed_off", review.path("signed_off"));
    }
    return predicate;
  }
}
