package dev.docket.api.web;

import dev.docket.api.http.Access;
import dev.docket.api.http.ListHeader;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Routes;
import dev.docket.api.http.Sessions;
import dev.docket.api.http.Tokens.Speaker;
import dev.docket.api.signin.CodeFlow;
import dev.docket.api.signin.CodeFlow.Attempt;
import dev.docket.api.signin.CodeFlow.Begun;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Signing in to the pages at an identity provider: there, and back with a code. */
public final class SignInRoutes implements Routes.Group {
  private static final String COOKIE = "docket_sign_in";
  private static final String PAGE = "text/html";
  private static final Duration LASTS = Duration.ofMinutes(10);

  private final Optional<CodeFlow> flow;
  private final Sessions sessions;

  public SignInRoutes(Optional<CodeFlow> flow, Sessions sessions) {
    this.flow = flow;
    this.sessions = sessions;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/session/login", Access.PUBLIC, told(this::begin));
    routes.get("/v1/session/callback", Access.PUBLIC, told(this::finish));
  }

  private void begin(Context http) {
    Begun begun = flow().begin();
    setCookie(http, begun.attempt().cookie(), LASTS);
    http.header("Cache-Control", "no-store");
    http.status(302).header("Location", begun.at().toString());
  }

  /** Does {@code work}; a browser that is refused is led back to the pages, which say why. */
  private static Handler told(Handler work) {
    return http -> {
      try {
        work.handle(http);
      } catch (ProblemException refused) {
        if (!isBrowser(http)) {
          throw refused;
        }
        http.status(302).header("Location", "/app#refused=" + refused.problem().kind().code());
      }
    };
  }

  private static boolean isBrowser(Context http) {
    return ListHeader.elements(http, "Accept").stream()
        .anyMatch(type -> ListHeader.parts(type).getFirst().strip().equals(PAGE));
  }

  private void finish(Context http) {
    CodeFlow there = flow();
    Optional<Attempt> attempt = Optional.ofNullable(http.cookie(COOKIE)).flatMap(Attempt::of);
    setCookie(http, "", Duration.ZERO); // good for one try
    http.header("Cache-Control", "no-store");
    String state = Objects.requireNonNullElse(http.queryParam("state"), "");
    if (attempt.filter(begun -> isSame(begun.state(), state)).isEmpty()) {
      throw CodeFlow.refused("This browser did not begin the sign-in, or did so too long ago.");
    }
    String code = http.queryParam("code");
    if (code == null || code.isEmpty()) {
      throw CodeFlow.refused("The identity provider refused the sign-in.");
    }
    Speaker speaker = there.finish(attempt.get(), code);
    if (speaker.scopes().isEmpty()) { // they could look at nothing, on any page
      throw Problem.of(
              ProblemKind.FORBIDDEN,
              "You are signed in at the identity provider, but have none of Docket's roles there;"
                  + " ask whoever administers them.")
          .exception();
    }
    sessions.open(http, speaker);
    http.status(302).header("Location", "/app");
  }

  private CodeFlow flow() {
    return flow.orElseThrow(
        () ->
            Problem.of(
                    ProblemKind.NO_IDENTITY_PROVIDER,
                    "No identity provider is set up; sign in by a key or a one-time code.")
                .exception());
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Lax, as the way back begins on another site. */
  private static void setCookie(Context http, String value, Duration lasts) {
    http.res()
        .addHeader(
            "Set-Cookie",
            "%s=%s; Path=/v1/session; HttpOnly; SameSite=Lax; Max-Age=%d%s"
                .formatted(
                    COOKIE,
                    value,
                    lasts.toSeconds(),
                    Sessions.isEncrypted(http) ? "; Secure" : ""));
  }
}
