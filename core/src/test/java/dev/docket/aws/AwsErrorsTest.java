package dev.docket.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;

/** What the SDK's own chains say where they find nothing. */
class AwsErrorsTest {
  @Test
  void withoutARegionTheSettingIsNamedAndNoClass() {
    AwsRegionProviderChain chain =
        new AwsRegionProviderChain(
            () -> {
              throw SdkClientException.create("nothing is set here");
            });
    SdkClientException none = catchThrowableOfType(SdkClientException.class, chain::getRegion);
    assertThat(AwsErrors.sentence(none)).contains("AWS_REGION").doesNotContain("Provider");
  }

  @Test
  void withoutCredentialsTheSettingsAreNamedAndNoClass() {
    AwsCredentialsProviderChain chain =
        AwsCredentialsProviderChain.of(
            () -> {
              throw SdkClientException.create("nothing is set here");
            });
    SdkClientException none =
        catchThrowableOfType(SdkClientException.class, chain::resolveCredentials);
    assertThat(AwsErrors.sentence(none)).contains("AWS_PROFILE").doesNotContain("Provider");
  }

  @Test
  void whateverElseTheSdkSaysIsPassedOn() {
    assertThat(AwsErrors.sentence(SdkClientException.create("Read timed out")))
        .isEqualTo("AWS does not answer as it should: Read timed out");
  }
}
