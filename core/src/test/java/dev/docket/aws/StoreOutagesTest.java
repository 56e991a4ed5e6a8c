package dev.docket.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.docket.job.StoreUnavailableException;
import dev.docket.job.StoreUnavailableException.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class StoreOutagesTest {
  private static final String PREFIX = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#";

  private final HttpServer server;
  private volatile int status = 400;
  private volatile String body = "";

  StoreOutagesTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        http -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          http.getRequestBody().readAllBytes();
          http.sendResponseHeaders(status, bytes.length);
          http.getResponseBody().write(bytes);
          http.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void throttlingIsToldFromOtherTrouble() {
    body = PREFIX + "ThrottlingException\",\"message\":\"Too fast\"}";
    assertTrouble(Trouble.THROTTLED);
    status = 500;
    body = PREFIX + "InternalServerError\",\"message\":\"Oops\"}";
    assertTrouble(Trouble.UNREACHABLE);
    server.stop(0);
    assertTrouble(Trouble.UNREACHABLE);
  }

  @Test
  void aThrottledCallThatRunsOutOfTimeIsStillThrottled() {
    body = PREFIX + "ThrottlingException\",\"message\":\"Too fast\"}";
    try (DynamoDbClient dynamo = client(true)) {
      assertTrouble(dynamo, Trouble.THROTTLED);
    }
  }

  @Test
  void aListThatIsReadPageByPageIsToldOfOutagesToo() {
    body = PREFIX + "ThrottlingException\",\"message\":\"Too fast\"}";
    try (DynamoDbClient dynamo = client(false)) {
      assertThatThrownBy(
              () -> dynamo.queryPaginator(q -> q.tableName("t")).items().stream().toList())
          .isInstanceOf(StoreUnavailableException.class);
    }
  }

  @Test
  void whatTheCallerMustHandleStaysAsItIs() {
    body = PREFIX + "ResourceNotFoundException\",\"message\":\"No table\"}";
    try (DynamoDbClient dynamo = client(false)) {
      assertThatThrownBy(() -> ask(dynamo)).isInstanceOf(ResourceNotFoundException.class);
    }
  }

  private void assertTrouble(Trouble trouble) {
    try (DynamoDbClient dynamo = client(false)) {
      assertTrouble(dynamo, trouble);
    }
  }

  private static void assertTrouble(DynamoDbClient dynamo, Trouble trouble) {
    assertThatThrownBy(() -> ask(dynamo))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreUnavailableException.class))
        .extracting(StoreUnavailableException::trouble)
        .isEqualTo(trouble);
  }

  private static void ask(DynamoDbClient dynamo) {
    dynamo.getItem(get -> get.tableName("t").key(Map.of("pk", AttributeValue.fromS("a"))));
  }

  private DynamoDbClient client(boolean retries) {
    return StoreOutages.translated(
        DynamoDbClient.builder()
            .httpClientBuilder(Apache5HttpClient.builder())
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .overrideConfiguration(
                o -> {
                  o.addExecutionInterceptor(new StoreOutages.LastTry());
                  if (retries) {
                    o.apiCallTimeout(Duration.ofSeconds(2));
                    o.apiCallAttemptTimeout(Duration.ofSeconds(1));
                  } else {
                    o.retryStrategy(AwsRetryStrategy.doNotRetry());
                  }
                })
            .build());
  }
}
