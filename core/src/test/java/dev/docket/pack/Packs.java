package dev.docket.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import dev.docket.runtime.Secret;
import dev.docket.runtime.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small pack of a summary, signed with a key of no installation. */
final class Packs {
  static final SigningKey KEY = SigningKey.of(new Secret(SigningKey.generate()));
  private static final String TEXT = "第1条　乙は、𠮷報告書を提出しなければならない。";

  private Packs() {}

  static EvidencePack pack() {
    byte[] original = TEXT.getBytes(StandardCharsets.UTF_8);
    String quote = "乙は、𠮷報告書を提出しなければならない。";
    int start = 4; // code points
    return new EvidencePack(
        json("{\"id\":\"job_1\",\"type\":\"summary\"}"),
        List.of(new EvidencePack.PackedDocument("doc_1", "a.txt", "text/plain", original, TEXT)),
        json(
            """
            {"type":"summary","document":{"id":"doc_1","sha256":"%s"},"method":"extractive",
             "obligations":[{"id":"O1","text":"報告書を提出する","evidence":["E1"]}],
             "evidence":{"E1":{"quote":"%s","start":%d,"end":%d}},"share":0.25}
            """
                .formatted(
                    Sha256.hex(original),
                    quote,
                    start,
                    start + quote.codePointCount(0, quote.length()))),
        json(
            """
            {"version":2,"decisions":{"O1":{"decision":"accepted","comment":"","by":"山田"}},
             "signed_off":{"by":"山田","at":"2030-01-01T00:00:00Z"}}
            """));
  }

  static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
