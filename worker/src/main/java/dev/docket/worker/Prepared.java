package dev.docket.worker;

import dev.docket.worker.mantle.ModelRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of a question's request while it is not being sent. */
record Prepared(String step, String hash, String model, int inputTokens, int maxOutputTokens) {
  static Prepared of(String step, ModelRequest request) {
    return new Prepared(
        step, hash(request), request.model(), request.inputTokens(), request.maxOutputTokens());
  }

  /** The SHA-256 of all that the model would see, each part after its length. */
  private static String hash(ModelRequest request) {
    MessageDigest digest = sha256();
    add(digest, request.model());
    add(digest, request.instructions());
    add(digest, request.input());
    add(digest, request.schema().map(ModelRequest.Schema::name).orElse(""));
    add(digest, request.schema().map(ModelRequest.Schema::json).orElse(""));
    add(digest, Integer.toString(request.maxOutputTokens()));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
