package dev.docket.mantle;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Bedrock API keys made here of the process's AWS credentials, for where none is configured. A key
 * is a presigned request for {@code CallWithBearerToken} in Base64; nothing is sent to make one. It
 * is good for 12 hours or until its role session ends, in one Region.
 */
public final class ShortTermKeys {
  private static final Logger log = LoggerFactory.getLogger(ShortTermKeys.class);
  private static final String PREFIX = "bedrock-api-key-";
  private static final URI ENDPOINT = URI.create("https://bedrock.amazonaws.com/");
  private static final Duration LONGEST = Duration.ofHours(12);

  /** A key is replaced this long before its end. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * A key is not made anew so soon: all calls that were refused the last one share its successor.
   */
  private static final Duration SHARED = Duration.ofSeconds(2);

  private record Key(String value, String region, Instant madeAt, Instant replaceAt) {}

  private final AwsCredentialsProvider credentials;
  private final Clock clock;
  private @Nullable Key current;

  /** Keys for whom {@code credentials} stand. */
  public ShortTermKeys(AwsCredentialsProvider credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  /** A key for {@code region}, kept until shortly before it ends; empty without credentials. */
  synchronized Optional<String> in(String region) {
    if (current == null
        || !current.region().equals(region)
        || !clock.instant().isBefore(current.replaceAt())) {
      try {
        current = mint(region, credentials.resolveCredentials());
      } catch (SdkClientException e) {
        log.warn("No key can be made, as there are no AWS credentials: {}", e.getMessage());
        return Optional.empty();
      }
    }
    return Optional.of(current.value());
  }

  /** Makes a new key next time, unless this one is new: the endpoint has refused it. */
  synchronized void forget() {
    if (current != null && !clock.instant().isBefore(current.madeAt().plus(SHARED))) {
      current = null;
    }
  }

  private Key mint(String region, AwsCredentialsIdentity identity) {
    Instant now = clock.instant();
    Instant session = identity.expirationTime().orElse(Instant.MAX);
    Instant end = session.isBefore(now.plus(LONGEST)) ? session : now.plus(LONGEST);
    Duration life = Duration.between(now, end);
    Duration signed = life.compareTo(SHORTEST) < 0 ? SHORTEST : life;
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(ENDPOINT)
            .putHeader("host", ENDPOINT.getHost())
            .putRawQueryParameter("Action", "CallWithBearerToken")
            .build();
    String url =
        AwsV4HttpSigner.create()
            .sign(
                r ->
                    r.identity(identity)
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "bedrock")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, signed)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
            .request()
            .getUri()
            .toString();
    String value = url.substring("https://".length()) + "&Version=1";
    log.info("A key for {} was made; it ends at {}", region, end);
    return new Key(
        PREFIX + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)),
        region,
        now,
        end.minus(AHEAD));
  }
}
