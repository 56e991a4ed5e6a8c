#!/usr/bin/env bash
# AWS SDK for Java 2.54.13: an ExecutionInterceptor's modifyException may return any Throwable by its signature and its
# documentation, which names no restriction. One that is not of the class that failed, or below it, is thrown away and
# with it the failure: the caller gets an IllegalArgumentException without cause, and what the service or the network
# said is nowhere. An interceptor that turns failures into a plain SdkException hides every one of them.
# Exit status: 0 as described here, 1 the behaviour has changed, 2 it could not be tried.
set -euo pipefail
PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/pom.xml" <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>software.amazon.awssdk</groupId><artifactId>sqs</artifactId><version>2.54.13</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$work/lib" || exit 2

cat >"$work/Widen.java" <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

class Widen {
  /** The failure of one call to a service that refuses it by name, as an interceptor changes it. */
  static RuntimeException failure(int port, UnaryOperator<Throwable> change) {
    ExecutionInterceptor interceptor =
        new ExecutionInterceptor() {
          @Override
          public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
            return change.apply(context.exception());
          }
        };
    SqsClient sqs =
        SqsClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
            .overrideConfiguration(o -> o.addExecutionInterceptor(interceptor))
            .build();
    try {
      sqs.getQueueUrl(q -> q.queueName("orders"));
      throw new AssertionError("the call was to fail");
    } catch (RuntimeException e) {
      return e;
    }
  }

  static String shown(RuntimeException e) {
    return e.getClass().getSimpleName() + ", cause " + e.getCause() + ": " + e.getMessage().replaceAll("\\$[^']*'", "…'");
  }

  public static void main(String[] args) throws Exception {
    HttpServer service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    service.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"no queue orders\"}".getBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
          exchange.sendResponseHeaders(400, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    service.start();
    int port = service.getAddress().getPort();
    RuntimeException kept = failure(port, e -> e);
    RuntimeException widened = failure(port, e -> SdkException.create("orders: " + e.getMessage(), e));
    System.out.println("AWS SDK for Java 2.54.13, SqsClient.getQueueUrl refused with QueueDoesNotExist");
    System.out.println("interceptor returns it unchanged:     " + shown(kept));
    System.out.println("interceptor returns an SdkException:  " + shown(widened));
    System.out.println("expected of the second: SdkException, cause QueueDoesNotExistException: orders: no queue orders …");
    boolean lost = widened instanceof IllegalArgumentException && widened.getCause() == null && !widened.getMessage().contains("no queue");
    System.exit(lost ? 0 : 1);
  }
}
JAVA
java -cp "$work/lib/*" "$work/Widen.java"
