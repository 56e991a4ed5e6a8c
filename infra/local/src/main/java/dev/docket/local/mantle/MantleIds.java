package dev.docket.local.mantle;

import dev.docket.runtime.Sha256;
import java.security.SecureRandom;

/** Ids in Mantle's forms: {@code resp_} and {@code req_} with 52 of a-z2-7, items with hex. */
final class MantleIds {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private MantleIds() {}

  /** A new id with this prefix. */
  static String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < 52; i++) {
      id.append(ALPHABET.charAt(RANDOM.nextInt(32)));
    }
    return id.toString();
  }

  /** The id of an item of a response, the same at each look. */
  static String item(String prefix, String responseId) {
    return prefix + Sha256.hex(prefix + responseId).substring(0, 32);
  }
}
