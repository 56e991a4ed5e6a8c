package dev.docket.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.CanonicalJson;
import dev.docket.runtime.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A statement in its signed envelope (DSSE). */
record Envelope(JsonNode statement, String keyId, String signature) {
  private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  static Envelope sign(JsonNode statement, SigningKey key) {
    byte[] signature = key.sign(signed(CanonicalJson.bytes(statement)));
    return new Envelope(
        statement, key.publicKey().id(), Base64.getEncoder().encodeToString(signature));
  }

  /** The envelope in {@code bytes}; empty unless it gives the very same bytes again. */
  static Optional<Envelope> read(byte[] bytes) {
    try {
      JsonNode json = Json.MAPPER.readTree(bytes);
      byte[] payload = Base64.getDecoder().decode(json.path("payload").asText());
      JsonNode signature = json.path("signatures").path(0);
      Envelope envelope =
          new Envelope(
              Json.MAPPER.readTree(payload),
              signature.path("keyid").asText(),
              signature.path("sig").asText());
      return Arrays.equals(envelope.bytes(), bytes) ? Optional.of(envelope) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    ObjectNode json = Json.MAPPER.createObjectNode().put("payloadType", PAYLOAD_TYPE);
    json.put("payload", Base64.getEncoder().encodeToString(CanonicalJson.bytes(statement)));
    json.putArray("signatures").addObject().put("keyid", keyId).put("sig", signature);
    return CanonicalJson.bytes(json);
  }

  boolean isSignedBy(PublicKeyId key) {
    try {
      return keyId.equals(key.id())
          && key.hasSigned(
              signed(CanonicalJson.bytes(statement)), Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What is signed: the pre-authentication encoding of DSSE. */
  private static byte[] signed(byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head = "DSSEv1 %d %s %d ".formatted(PAYLOAD_TYPE.length(), PAYLOAD_TYPE, payload.length);
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(payload);
    return out.toByteArray();
  }
}
