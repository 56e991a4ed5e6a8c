package dev.docket.pack;

import dev.docket.runtime.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key of an installation, with which its packs are signed (Ed25519). */
public final class SigningKey {
  /** The parameter, a SecureString, that holds it. */
  public static final String PARAMETER = "packs/signing-key";

  private final PrivateKey key;
  private final PublicKeyId publicKey;

  private SigningKey(PrivateKey key, PublicKeyId publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /** A new key, as it is stored: both halves in Base64, parted by a full stop. */
  public static String generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Base64.Encoder encoder = Base64.getEncoder();
      return encoder.encodeToString(pair.getPrivate().getEncoded())
          + "."
          + encoder.encodeToString(pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has Ed25519", e);
    }
  }

  /** The key that is stored as {@code secret}. */
  public static SigningKey of(Secret secret) {
    try {
      String both = secret.value();
      int stop = both.indexOf('.');
      Base64.Decoder decoder = Base64.getDecoder();
      byte[] privateHalf = decoder.decode(both.substring(0, Math.max(0, stop)));
      return new SigningKey(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateHalf)),
          PublicKeyId.of(decoder.decode(both.substring(stop + 1))));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IllegalStateException("The parameter " + PARAMETER + " holds no signing key", e);
    }
  }

  /** Its public half. */
  public PublicKeyId publicKey() {
    return publicKey;
  }

  byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has Ed25519", e);
    }
  }
}
