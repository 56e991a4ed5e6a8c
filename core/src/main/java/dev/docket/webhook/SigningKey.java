package dev.docket.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the messages of a webhook are signed with: a secret that its receiver shares, for {@code v1}
 * signatures (HMAC-SHA256), and a pair of keys of which the receiver knows the public one, for
 * {@code v1a} signatures (Ed25519).
 *
 * @param secret {@code whsec_…}
 * @param privateKey PKCS #8, in Base64
 * @param publicKey {@code whpk_…}
 * @param until when it stops being used; null for the current one
 */
public record SigningKey(
    String secret,
    String privateKey,
    String publicKey,
    Instant createdAt,
    @Nullable Instant until) {
  private static final int SECRET_BYTES = 32; // Standard Webhooks asks for 24 to 64
  private static final int RAW_PUBLIC_BYTES = 32; // the last of an encoded Ed25519 key
  private static final String HMAC = "HmacSHA256";
  private static final String ED25519 = "Ed25519";

  /** A new key. */
  public static SigningKey random(Instant now) {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    KeyPair pair = pair();
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_PUBLIC_BYTES, encoded.length);
    return new SigningKey(
        "whsec_" + base64(secret),
        base64(pair.getPrivate().getEncoded()),
        "whpk_" + base64(raw),
        now,
        null);
  }

  /** Whether messages are signed with it at {@code now}. */
  public boolean isLive(Instant now) {
    return until == null || now.isBefore(until);
  }

  /** The same, to be used until {@code when}. */
  public SigningKey endingAt(Instant when) {
    return new SigningKey(secret, privateKey, publicKey, createdAt, when);
  }

  /** The {@code v1} signature of {@code content}. */
  public String hmac(String content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, HMAC));
      return "v1," + base64(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }

  /** The {@code v1a} signature of {@code content}. */
  public String ed25519(String content) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(
          KeyFactory.getInstance(ED25519)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
      signature.update(content.getBytes(StandardCharsets.UTF_8));
      return "v1a," + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ED25519, e);
    }
  }

  @Override
  public String toString() {
    return publicKey; // the rest is secret
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance(ED25519).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + ED25519, e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
