package dev.docket.local.mantle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

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
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((prefix + responseId).getBytes(StandardCharsets.UTF_8));
      return prefix + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
