package dev.docket.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;

class ShortTermKeysTest {
  private static final String TOKYO = "ap-northeast-1";
  private static final String MANTLE = "https://bedrock-mantle.ap-northeast-1.api.aws/v1";

  private final MutableClock clock = MutableClock.at2030();
  private final ShortTermKeys keys = new ShortTermKeys(this::session, clock);

  @Test
  void aKeyIsTheSignedRequestForABearerTokenInItsRegion() {
    // the signature was computed by another program, by the steps of Signature Version 4
    assertThat(url(keys.in(TOKYO).orElseThrow()))
        .startsWith("bedrock.amazonaws.com/?Action=CallWithBearerToken&")
        .contains(
            "X-Amz-Credential=AKIDEXAMPLE%2F20300101%2Fap-northeast-1%2Fbedrock%2Faws4_request")
        .contains("X-Amz-Date=20300101T000000Z", "X-Amz-Expires=3600")
        .contains(
            "X-Amz-Signature=a8ea50e7345b1ecaa2dd1c79821f108fabbbcebff3560948ce75bb93877a61a0")
        .endsWith("&Version=1");
  }

  @Test
  void aKeyIsReplacedBeforeItsSessionEndsAndWhenItIsRefused() {
    String first = keys.in(TOKYO).orElseThrow();
    clock.advance(Duration.ofMinutes(49));
    assertThat(keys.in(TOKYO)).contains(first);
    clock.advance(Duration.ofMinutes(1));
    String second = keys.in(TOKYO).orElseThrow();
    assertThat(second).isNotEqualTo(first);
    clock.advance(Duration.ofMinutes(1));
    keys.forget();
    assertThat(keys.in(TOKYO).orElseThrow()).isNotEqualTo(second);
  }

  @Test
  void callsThatAreRefusedTogetherShareTheNextKey() {
    String first = keys.in(TOKYO).orElseThrow();
    clock.advance(Duration.ofMinutes(1));
    keys.forget();
    String second = keys.in(TOKYO).orElseThrow();
    clock.advance(Duration.ofSeconds(1));
    keys.forget(); // by one that was refused the first
    assertThat(keys.in(TOKYO)).contains(second);
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void withoutASessionAKeyLivesTwelveHours() {
    ShortTermKeys lasting = new ShortTermKeys(() -> AwsBasicCredentials.create("a", "b"), clock);
    assertThat(url(lasting.in(TOKYO).orElseThrow())).contains("X-Amz-Expires=43200");
  }

  @Test
  void aConfiguredKeyComesFirst() {
    assertThat(clients(Map.of("OPENAI_BASE_URL", MANTLE, "OPENAI_API_KEY", "mine"), keys).key())
        .contains("mine");
    assertThat(clients(Map.of("OPENAI_BASE_URL", MANTLE), keys).key()).isEqualTo(keys.in(TOKYO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/v1",
        "https://bedrock-mantle.ap-northeast-1.api.aws.example.com/v1",
        "http://bedrock-mantle.ap-northeast-1.api.aws/v1"
      })
  void nobodyButMantleGetsAKeyOfOurs(String address) {
    assertThat(clients(Map.of("OPENAI_BASE_URL", address), keys).key()).isEmpty();
  }

  @Test
  void withoutCredentialsThereIsNoKey() {
    AwsCredentialsProvider none =
        () -> {
          throw SdkClientException.create("Unable to load credentials");
        };
    assertThat(new ShortTermKeys(none, clock).in(TOKYO)).isEmpty();
  }

  private AwsSessionCredentials session() {
    return AwsSessionCredentials.builder()
        .accessKeyId("AKIDEXAMPLE")
        .secretAccessKey("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
        .sessionToken("session/token==")
        .expirationTime(clock.instant().plus(Duration.ofHours(1)))
        .build();
  }

  private static MantleClients clients(Map<String, String> parameters, ShortTermKeys keys) {
    return new MantleClients(
        new MapParameters(parameters), Optional.of(keys), Duration.ofSeconds(1));
  }

  private static String url(String key) {
    assertThat(key).startsWith("bedrock-api-key-");
    byte[] decoded = Base64.getDecoder().decode(key.substring("bedrock-api-key-".length()));
    return new String(decoded, StandardCharsets.UTF_8);
  }
}
