package dev.docket.testing;

import dev.docket.job.access.SessionStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sign-ins in a map. */
public final class InMemorySessionStore implements SessionStore {
  private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();

  @Override
  public void create(SignIn signIn) {
    signIns.put(key(signIn.kind(), signIn.sha256()), signIn);
  }

  @Override
  public Optional<SignIn> session(String sha256, Instant now) {
    return Optional.ofNullable(signIns.get(key(Kind.SESSION, sha256)))
        .filter(signIn -> signIn.expiresAt().isAfter(now));
  }

  @Override
  public Optional<SignIn> useCode(String sha256, Instant now) {
    return Optional.ofNullable(signIns.remove(key(Kind.CODE, sha256)))
        .filter(signIn -> signIn.expiresAt().isAfter(now));
  }

  @Override
  public void end(String sha256) {
    signIns.remove(key(Kind.SESSION, sha256));
  }

  private static String key(Kind kind, String sha256) {
    return kind + "#" + sha256;
  }
}
