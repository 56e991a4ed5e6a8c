package dev.docket.api.http;

import dev.docket.runtime.Parameters;
import dev.docket.runtime.Secret;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the marks of lists, so that a page token is good for the list, filter and tenant that it
 * was made for, and for nothing else. It never authorises: the key of the request does.
 */
public final class PageTokens {
  /** The parameter with the secret that all processes sign with. */
  static final String PARAMETER = "api/page-token-secret";

  private static final int SIGNATURE = 16;

  private final Parameters parameters;
  private final Secret ownSecret = random();

  /** Signs with the parameter, or, where it is not set, with a secret of this process alone. */
  public PageTokens(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The token for {@code mark} in the list that {@code list} describes. */
  String sign(String list, String mark) {
    byte[] text = mark.getBytes(StandardCharsets.UTF_8);
    byte[] token = Arrays.copyOf(signature(list, text), SIGNATURE + text.length);
    System.arraycopy(text, 0, token, SIGNATURE, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * The mark in {@code token}; empty if it was not made for the list that {@code list} describes.
   */
  public Optional<String> open(String list, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length <= SIGNATURE) {
      return Optional.empty();
    }
    byte[] text = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
    return MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE), signature(list, text))
        ? Optional.of(new String(text, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private byte[] signature(String list, byte[] mark) {
    String secret = parameters.secret(PARAMETER).orElse(ownSecret).value();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(mark), SIGNATURE);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private static Secret random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new Secret(HexFormat.of().formatHex(bytes));
  }
}
