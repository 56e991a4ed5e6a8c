package dev.docket.worker.step;

import dev.docket.runtime.Sha256;
import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.mantle.ModelRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What is kept of a question's request while it is not being sent. */
record PreparedRequest(
    String step,
    String hash,
    String model,
    int inputTokens,
    int maxOutputTokens,
    boolean offersFunctions,
    AnswerListener heard) {
  static PreparedRequest of(JobContext.Question question, ModelRequest request) {
    return new PreparedRequest(
        question.step(),
        hash(request),
        request.model(),
        request.inputTokens(),
        request.maxOutputTokens(),
        !request.functions().offered().isEmpty(),
        question.heard());
  }

  /** The SHA-256 of all that the model would see, each part after its length. */
  private static String hash(ModelRequest request) {
    MessageDigest digest = Sha256.digest();
    add(digest, request.model());
    add(digest, request.instructions());
    add(digest, request.input());
    add(digest, request.schema().map(ModelRequest.Schema::name).orElse(""));
    add(digest, request.schema().map(ModelRequest.Schema::json).orElse(""));
    add(digest, Integer.toString(request.maxOutputTokens()));
    for (ModelRequest.Function function : request.functions().offered()) {
      add(digest, function.name());
      add(digest, function.description());
      add(digest, function.parameters());
    }
    for (ModelRequest.Called called : request.functions().called()) {
      add(digest, called.callId());
      add(digest, called.name());
      add(digest, called.arguments());
      add(digest, called.output());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
