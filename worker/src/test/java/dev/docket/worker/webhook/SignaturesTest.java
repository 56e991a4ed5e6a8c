package dev.docket.worker.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.docket.job.TenantId;
import dev.docket.runtime.Json;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.Event;
import dev.docket.webhook.EventType;
import dev.docket.webhook.SigningKey;
import dev.docket.webhook.WebhookId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signatures as other people's libraries verify them. They hold them against the time that it is.
 */
class SignaturesTest {
  /** Verifies v1 by the library, and v1a by Node's own cryptography. */
  private static final String SCRIPT =
      """
      const { Webhook } = require('standardwebhooks');
      const crypto = require('crypto');
      const { secrets, publicKeys, headers, body } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
      for (const secret of secrets) {
        if (new Webhook(secret).verify(body, headers).type !== 'budget.warning') process.exit(3);
      }
      const content = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
      const signatures = headers['webhook-signature'].split(' ').filter(s => s.startsWith('v1a,'));
      for (const publicKey of publicKeys) {
        const x = Buffer.from(publicKey.slice(5), 'base64').toString('base64url');
        const key = crypto.createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
        if (!signatures.some(s => crypto.verify(null, content, key, Buffer.from(s.slice(4), 'base64')))) {
          process.exit(4);
        }
      }
      console.log('verified');
      """;

  private final Instant now = Clock.systemUTC().instant();
  private final SigningKey current = SigningKey.random(now);
  private final SigningKey before = SigningKey.random(now).endingAt(now.plusSeconds(60));
  private final SigningKey ended = SigningKey.random(now).endingAt(now);
  private final Delivery delivery =
      Delivery.of(
          Event.of(
              EventType.BUDGET_WARNING, new TenantId("acme"), "a", now, Map.of("text", "予算 80 %")),
          WebhookId.random());
  private final Map<String, String> headers =
      SignedMessage.headers(delivery, List.of(current, before, ended), now);

  @Test
  void theJavaLibraryVerifiesEachLiveSecretAndNoOther() throws Exception {
    new Webhook(current.secret()).verify(delivery.body(), lists(headers));
    new Webhook(before.secret()).verify(delivery.body(), lists(headers));

    for (String secret : List.of(ended.secret(), SigningKey.random(now).secret())) {
      assertThatThrownBy(() -> new Webhook(secret).verify(delivery.body(), lists(headers)))
          .isInstanceOf(WebhookVerificationException.class);
    }
    assertThatThrownBy(
            () -> new Webhook(current.secret()).verify(delivery.body() + " ", lists(headers)))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void eachTryIsSignedForItsOwnTime() {
    Map<String, String> later =
        SignedMessage.headers(delivery, List.of(current), now.plusSeconds(90));

    assertThat(later.get("webhook-id")).isEqualTo(headers.get("webhook-id"));
    assertThat(later.get("webhook-timestamp")).isNotEqualTo(headers.get("webhook-timestamp"));
    assertThat(later.get("webhook-signature")).isNotEqualTo(headers.get("webhook-signature"));
  }

  @Test
  void theNpmLibraryAndNodeVerifyBothKindsOfSignature(@TempDir Path directory)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled(directory), "npm, node or the npm registry is not there");
    Files.writeString(directory.resolve("verify.js"), SCRIPT);
    Files.writeString(
        directory.resolve("message.json"),
        Json.MAPPER.writeValueAsString(
            Map.of(
                "secrets", List.of(current.secret(), before.secret()),
                "publicKeys", List.of(current.publicKey(), before.publicKey()),
                "headers", headers,
                "body", delivery.body())));

    Process node =
        new ProcessBuilder("node", "verify.js")
            .directory(directory.toFile())
            .redirectInput(directory.resolve("message.json").toFile())
            .redirectErrorStream(true)
            .start();

    assertThat(node.inputReader().lines().collect(Collectors.joining("\n"))).isEqualTo("verified");
    assertThat(node.waitFor()).isZero();
  }

  private static Map<String, List<String>> lists(Map<String, String> headers) {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }

  private static boolean isInstalled(Path directory) throws InterruptedException {
    try {
      Process npm =
          new ProcessBuilder(
                  "npm", "install", "--silent", "--no-audit", "--no-fund", "standardwebhooks@1.1.1")
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = npm.waitFor(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS);
      npm.destroyForcibly();
      return ended && npm.exitValue() == 0;
    } catch (IOException _) {
      return false; // there is no npm
    }
  }
}
