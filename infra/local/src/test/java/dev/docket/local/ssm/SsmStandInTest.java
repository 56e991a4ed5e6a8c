package dev.docket.local.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DeleteParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterHistoryRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterHistory;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

class SsmStandInTest {
  private final SsmStandIn standIn;
  private final SsmClient ssm;

  SsmStandInTest() throws IOException {
    standIn = SsmStandIn.start(0, Optional.empty(), Clock.systemUTC());
    ssm = client(standIn);
  }

  @AfterEach
  void close() {
    ssm.close();
    standIn.close();
  }

  @Test
  void aParameterIsReadAsItWasPutAndNotPutTwiceUnasked() {
    put(ssm, "/docket/a", "1");
    assertThat(value(ssm, "/docket/a")).isEqualTo("1");
    assertThatThrownBy(() -> put(ssm, "/docket/a", "2"))
        .isInstanceOf(ParameterAlreadyExistsException.class);
    ssm.putParameter(
        PutParameterRequest.builder().name("/docket/a").value("2").overwrite(true).build());
    assertThat(value(ssm, "/docket/a")).isEqualTo("2");
    assertThat(value(ssm, "/docket/a:1")).isEqualTo("1");
    assertThat(
            ssm.getParameterHistory(GetParameterHistoryRequest.builder().name("/docket/a").build())
                .parameters())
        .extracting(ParameterHistory::value)
        .containsExactly("1", "2");
  }

  @Test
  void aSecretIsReadableOnlyWithDecryption() {
    ssm.putParameter(
        PutParameterRequest.builder()
            .name("/docket/key")
            .value("secret")
            .type(ParameterType.SECURE_STRING)
            .build());
    assertThat(value(ssm, "/docket/key")).isNotEqualTo("secret");
    assertThat(
            ssm.getParameter(
                    GetParameterRequest.builder().name("/docket/key").withDecryption(true).build())
                .parameter()
                .value())
        .isEqualTo("secret");
  }

  @Test
  void aPathIsListedInPagesOfTenAndOnlyItsOwnParameters() {
    for (int i = 0; i < 23; i++) {
      put(ssm, "/docket/test/p" + i, "v" + i);
    }
    put(ssm, "/docket/testing/other", "x");
    put(ssm, "/docket/test/deep/er", "y");
    GetParametersByPathRequest all =
        GetParametersByPathRequest.builder().path("/docket/test").recursive(true).build();
    assertThat(ssm.getParametersByPath(all).parameters()).hasSize(10);
    List<String> names = new ArrayList<>();
    ssm.getParametersByPathPaginator(all).stream()
        .flatMap(page -> page.parameters().stream())
        .map(Parameter::name)
        .forEach(names::add);
    assertThat(names).hasSize(24).doesNotHaveDuplicates().contains("/docket/test/deep/er");
    assertThat(
            ssm
                .getParametersByPathPaginator(
                    GetParametersByPathRequest.builder().path("/docket/test").build())
                .stream()
                .flatMap(page -> page.parameters().stream()))
        .hasSize(23);
  }

  @Test
  void whatIsNotThereIsNamed() {
    put(ssm, "/docket/a", "1");
    GetParametersResponse some =
        ssm.getParameters(GetParametersRequest.builder().names("/docket/a", "/docket/b").build());
    assertThat(some.invalidParameters()).containsExactly("/docket/b");
    ssm.deleteParameter(DeleteParameterRequest.builder().name("/docket/a").build());
    assertThatThrownBy(() -> value(ssm, "/docket/a"))
        .isInstanceOf(ParameterNotFoundException.class);
  }

  @Test
  void parametersOutliveTheProcess(@TempDir Path directory) throws IOException {
    try (SsmStandIn first = SsmStandIn.start(0, Optional.of(directory), Clock.systemUTC());
        SsmClient client = client(first)) {
      put(client, "/docket/a", "kept");
    }
    try (SsmStandIn second = SsmStandIn.start(0, Optional.of(directory), Clock.systemUTC());
        SsmClient client = client(second)) {
      assertThat(value(client, "/docket/a")).isEqualTo("kept");
    }
  }

  private static String value(SsmClient ssm, String name) {
    return ssm.getParameter(GetParameterRequest.builder().name(name).build()).parameter().value();
  }

  private static void put(SsmClient ssm, String name, String value) {
    ssm.putParameter(
        PutParameterRequest.builder().name(name).value(value).type(ParameterType.STRING).build());
  }

  private static SsmClient client(SsmStandIn standIn) {
    return SsmClient.builder()
        .endpointOverride(standIn.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }
}
