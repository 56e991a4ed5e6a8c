package dev.docket.job;

import dev.docket.runtime.Sha256;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes opaque ids of 26 lower-case hexadecimal digits. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 13;

  private Ids() {}

  /** A new id that begins with {@code prefix}. */
  public static String random(String prefix) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return prefix + HexFormat.of().formatHex(bytes);
  }

  /** The id that begins with {@code prefix} and that {@code seed} always gives. */
  public static String derived(String prefix, String seed) {
    return prefix + Sha256.hex(seed).substring(0, 2 * BYTES);
  }
}
