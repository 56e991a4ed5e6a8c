package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private static final Set<String> PUBLIC =
      Set.of("/healthz", "/readyz", "/metrics", "/openapi.yaml");

  /** Pages without anybody's data, and the way to sign in; their own tests say what they answer. */
  private static final Set<String> BEFORE_SIGNING_IN =
      Set.of(
          "/",
          "/app",
          "/app/{file}",
          "/app/{room}/{file}",
          "/app/pdfjs/{folder}/{file}",
          "/v1/session",
          "/v1/session/login",
          "/v1/session/callback");

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void everyRouteButTheOperatorsAsksForAKey() {
    for (Endpoint route : routes()) {
      String path =
          route
              .path
              .replace("{id}", "job_00000000000000000000000000")
              .replace("{room}", "shared")
              .replace("{folder}", "build")
              .replace("{file}", "none.js")
              .replaceAll("\\{[a-z]+}", "1");
      Answer answer = api.withoutKey().send(route.method.name(), path, new byte[0]);
      if (PUBLIC.contains(route.path)) {
        assertThat(answer.status()).as(route.path).isEqualTo(200);
      } else if (BEFORE_SIGNING_IN.contains(route.path)) {
        assertThat(answer.header("WWW-Authenticate")).as(route.path).isEmpty();
      } else {
        assertThat(answer.status()).as(route.method + " " + route.path).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
      }
    }
  }

  @Test
  void anUnknownKeyIsRefused() {
    Answer answer = api.as("guessed").get("/v1/jobs");

    assertThat(answer.problem()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void aKeyWithoutTheScopeIsRefusedAndTheScopeNamed() {
    ApiClient reader = api.as(Api.READ_ONLY_KEY);

    assertThat(reader.get("/v1/jobs").status()).isEqualTo(200);
    Answer refused = reader.post("/v1/jobs", "{}");
    assertThat(refused.problem()).isEqualTo("forbidden");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("WWW-Authenticate")).contains("scope=\"jobs:write\"");
    assertThat(reader.delete("/v1/documents/doc_00000000000000000000000000").status())
        .isEqualTo(403);
  }

  @Test
  void anAdministratorsKeyHoldsEveryScope() {
    ApiClient admin = api.as(Api.ADMIN_KEY);

    assertThat(admin.get("/v1/jobs").status()).isEqualTo(200);
    assertThat(admin.post("/v1/documents", "text/plain", "One.".getBytes(UTF_8)).status())
        .isEqualTo(201);
  }

  @Test
  void anAnswerIsNotForOthersToKeepNorToBeTakenForSomethingElse() {
    Answer answer = api.client.get("/v1/jobs");

    assertThat(answer.header("Cache-Control")).contains("private");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
  }

  private List<Endpoint> routes() {
    return api.server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(e -> e.method.isHttpMethod() && !e.method.equals(HandlerType.HEAD))
        .toList();
  }
}
