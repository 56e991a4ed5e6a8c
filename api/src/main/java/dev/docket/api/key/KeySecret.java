package dev.docket.api.key;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the secrets of API keys. */
public final class KeySecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  private KeySecret() {}

  /** A new secret: {@code dk_} and 192 random bits in hexadecimal. */
  public static String random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return "dk_" + HexFormat.of().formatHex(bits);
  }
}
