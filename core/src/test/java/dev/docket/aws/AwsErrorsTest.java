package dev.docket.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;

/** What the SDK's own chains say where they find nothing. */
class AwsErrorsTest {
  private static final ProfileFile EMPTY = ProfileFile.aggregator().build();

  @Test
  void withoutARegionTheSettingIsNamedAndNoClass() {
    SdkClientException none =
        catchThrowableOfType(
            SdkClientException.class,
            () ->
                new AwsRegionProviderChain(new AwsProfileRegionProvider(() -> EMPTY, "none"))
                    .getRegion());
    assertThat(AwsErrors.sentence(none)).contains("AWS_REGION").doesNotContain("Provider");
  }

  @Test
  void withoutCredentialsTheSettingsAreNamedAndNoClass() {
    SdkClientException none =
        catchThrowableOfType(
            SdkClientException.class,
            () ->
                AwsCredentialsProviderChain.of(
                        ProfileCredentialsProvider.builder()
                            .profileFile(EMPTY)
                            .profileName("none")
                            .build())
                    .resolveCredentials());
    assertThat(AwsErrors.sentence(none)).contains("AWS_PROFILE").doesNotContain("Provider");
  }

  @Test
  void whateverElseTheSdkSaysIsPassedOn() {
    assertThat(AwsErrors.sentence(SdkClientException.create("Read timed out")))
        .isEqualTo("AWS does not answer as it should: Read timed out");
  }
}
