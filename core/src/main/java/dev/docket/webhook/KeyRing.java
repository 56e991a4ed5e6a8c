package dev.docket.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.docket.runtime.Json;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Secret;
import dev.docket.runtime.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the signing keys of webhooks, so that a row of the table alone signs nothing: AES-256-GCM
 * under the secret parameter {@value #PARAMETER}, bound to the webhook's id.
 */
public final class KeyRing {
  /** The parameter that holds the sealing secret. */
  public static final String PARAMETER = "webhooks/key";

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Parameters parameters;

  /** A ring whose secret is in {@code parameters}. */
  public KeyRing(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Whether there is a secret to seal with. */
  public boolean isReady() {
    return parameters.secret(PARAMETER).isPresent();
  }

  /** {@code keys} of the webhook {@code id}, sealed. */
  public String sealed(WebhookId id, List<SigningKey> keys) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] plain = Json.MAPPER.writeValueAsBytes(keys);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(plain);
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Keys can be written", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + CIPHER, e);
    }
  }

  /** The keys of {@code webhook}, current first; empty where they were sealed by another secret. */
  public Optional<List<SigningKey>> open(Webhook webhook) {
    byte[] all = Base64.getDecoder().decode(webhook.keys());
    try {
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, webhook.id(), Arrays.copyOf(all, NONCE_BYTES))
              .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return Optional.of(Json.MAPPER.readValue(plain, new TypeReference<>() {}));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Keys can be read", e);
    }
  }

  private Cipher cipher(int mode, WebhookId id, byte[] nonce) throws GeneralSecurityException {
    Secret secret =
        parameters
            .secret(PARAMETER)
            .orElseThrow(() -> new IllegalStateException("No secret " + PARAMETER));
    byte[] key = Sha256.digest().digest(secret.value().getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(id.value().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
