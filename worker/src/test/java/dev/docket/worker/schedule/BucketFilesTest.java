package dev.docket.worker.schedule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class BucketFilesTest {
  private static final String DENIED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Error><Code>AccessDenied</Code><Message>User: \
      arn:aws:sts::000011112222:assumed-role/worker-role/5f2a is not authorized to perform: \
      s3:ListBucket on resource: "arn:aws:s3:::reports"</Message></Error>
      """;

  private final HttpServer server;
  private final S3Client s3;

  BucketFilesTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        http -> {
          byte[] body = DENIED.getBytes(StandardCharsets.UTF_8);
          http.sendResponseHeaders(403, body.length);
          http.getResponseBody().write(body);
          http.close();
        });
    server.start();
    s3 =
        S3Client.builder()
            .httpClientBuilder(Apache5HttpClient.builder())
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .build();
  }

  @AfterEach
  void close() {
    s3.close();
    server.stop(0);
  }

  @Test
  void aRefusalSaysWhatToMendAndNamesNoAccountRoleOrSession() {
    BucketFiles files = new BucketFiles(s3, "reports", "2030/");

    assertThatThrownBy(files::list)
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("Bucket reports", "HTTP 403 AccessDenied", "s3:ListBucket")
        .message()
        .doesNotContain("000011112222", "worker-role", "5f2a", "arn:");
    assertThatThrownBy(() -> files.read(new SourceFiles.File("2030/a.txt", 1, ""), 10))
        .message()
        .doesNotContain("000011112222", "worker-role", "5f2a", "arn:");
  }
}
