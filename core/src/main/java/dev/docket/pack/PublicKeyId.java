package dev.docket.pack;

import dev.docket.runtime.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The public half of a key that packs are signed with (Ed25519), as it is written and named. */
public record PublicKeyId(String pem) {
  /** What its keys are for. */
  public static final String ALGORITHM = "Ed25519";

  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
  private static final String END = "\n-----END PUBLIC KEY-----\n";

  static PublicKeyId of(byte[] encoded) {
    return new PublicKeyId(BEGIN + Base64.getEncoder().encodeToString(encoded) + END);
  }

  /** The key in {@code text}, as PEM or as its Base64 alone; empty if there is none. */
  public static Optional<PublicKeyId> read(String text) {
    String base64 = text.replace(BEGIN.strip(), "").replace(END.strip(), "").replaceAll("\\s", "");
    try {
      PublicKeyId key = of(Base64.getDecoder().decode(base64));
      key.key();
      return Optional.of(key);
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** What signatures name it by. */
  public String id() {
    return "sha256:" + Sha256.hex(encoded());
  }

  /** The key as a file of the pack. */
  byte[] bytes() {
    return pem.getBytes(StandardCharsets.US_ASCII);
  }

  boolean hasSigned(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key());
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded()));
  }

  private byte[] encoded() {
    return Base64.getDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
  }
}
