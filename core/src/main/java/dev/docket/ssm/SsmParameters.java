package dev.docket.ssm;

import dev.docket.runtime.Parameters;
import dev.docket.runtime.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;

/**
 * Parameters below {@code /docket/<env>/}, read together and kept for about a minute. When they
 * cannot be read again, the last values stay.
 */
public final class SsmParameters implements Parameters {
  private static final Logger log = LoggerFactory.getLogger(SsmParameters.class);

  /** What a parameter's name cannot have, as the colons of some models' ids. */
  private static final Pattern UNNAMEABLE = Pattern.compile("[^A-Za-z0-9_./-]");

  private static final Duration KEPT = Duration.ofSeconds(60);

  /**
   * All calls that were refused one key ask for it to be read again: they share one reading, as
   * Parameter Store takes some forty requests a second of a whole account.
   */
  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(2);

  private record Values(Map<String, Secret> byPath, Instant dueAt) {}

  private final SsmClient ssm;
  private final String prefix;
  private final Map<String, Secret> overrides;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Values values;
  private Instant refreshable = Instant.MIN;

  /**
   * The parameters of {@code environment}.
   *
   * @param variables the process environment, whose variables override parameters
   */
  public SsmParameters(
      SsmClient ssm, String environment, Map<String, String> variables, Clock clock) {
    this.ssm = ssm;
    this.prefix = "/docket/" + environment + "/";
    this.clock = clock;
    this.overrides = new HashMap<>();
    variables.forEach(
        (name, value) -> {
          if (name.startsWith("DOCKET_") || name.startsWith("OPENAI_")) {
            overrides.put(name, new Secret(value));
          }
        });
  }

  @Override
  public Optional<String> value(String path) {
    return secret(path).map(Secret::value);
  }

  /**
   * {@inheritDoc}
   *
   * @throws SdkException if no parameters could be read since the start
   */
  @Override
  public Optional<Secret> secret(String path) {
    return trimmed(overrides.get(variable(path)))
        .or(() -> trimmed(current().byPath().get(UNNAMEABLE.matcher(path).replaceAll("_"))));
  }

  @Override
  public void refresh() {
    reading.lock();
    try {
      if (!clock.instant().isBefore(refreshable)) {
        reread();
        refreshable = clock.instant().plus(BETWEEN_REFRESHES);
      }
    } finally {
      reading.unlock();
    }
  }

  private Values current() {
    Values known = values;
    if (known == null) {
      refreshOnce();
    } else if (!clock.instant().isBefore(known.dueAt()) && reading.tryLock()) {
      try {
        reread(); // the others go on with what is known
      } finally {
        reading.unlock();
      }
    }
    return Objects.requireNonNull(values);
  }

  private void refreshOnce() {
    reading.lock();
    try {
      if (values == null) {
        reread();
      }
    } finally {
      reading.unlock();
    }
  }

  private void reread() {
    Values known = values;
    Instant dueAt = clock.instant().plusMillis(jittered(KEPT.toMillis()));
    try {
      Map<String, Secret> read = read();
      if (known != null) {
        logChanges(known.byPath(), read);
      }
      values = new Values(read, dueAt);
    } catch (SdkException e) {
      if (known == null) {
        throw e;
      }
      log.warn("Could not read the parameters below {}; the last values stay", prefix, e);
      values = new Values(known.byPath(), dueAt);
    }
  }

  private Map<String, Secret> read() {
    GetParametersByPathRequest request =
        GetParametersByPathRequest.builder()
            .path(prefix)
            .recursive(true)
            .withDecryption(true)
            .build();
    Map<String, Secret> read = new HashMap<>();
    for (GetParametersByPathResponse page : ssm.getParametersByPathPaginator(request)) {
      for (Parameter parameter : page.parameters()) {
        read.put(parameter.name().substring(prefix.length()), new Secret(parameter.value()));
      }
    }
    return read;
  }

  private static void logChanges(Map<String, Secret> before, Map<String, Secret> after) {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    paths.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
    if (!paths.isEmpty()) {
      log.info("Parameters changed: {}", paths);
    }
  }

  private static String variable(String path) {
    return path.startsWith("OPENAI_")
        ? path
        : "DOCKET_" + path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static Optional<Secret> trimmed(@Nullable Secret secret) {
    return Optional.ofNullable(secret)
        .map(s -> new Secret(s.value().strip()))
        .filter(s -> !s.value().isEmpty());
  }

  private static long jittered(long millis) {
    return (long) (millis * ThreadLocalRandom.current().nextDouble(0.9, 1.1));
  }
}
