#!/usr/bin/env bash
# openai-java 4.101.0 over OkHttp: a request that runs into its timeout fails with an OpenAIIoException whose deepest cause
# is "SocketException: Socket closed", as a dropped connection has it; that the time was up is said only by the
# InterruptedIOException in between. Code that looks at the root cause to tell a slow endpoint from a broken one is misled.
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
    <dependency><groupId>com.openai</groupId><artifactId>openai-java</artifactId><version>4.101.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$work/lib" || exit 2

cat >"$work/Slow.java" <<'JAVA'
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.sun.net.httpserver.HttpServer;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

class Slow {
  public static void main(String[] args) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try {
            done.await(); // accepts the request and does not answer
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.start();
    OpenAIClient client =
        OpenAIOkHttpClient.builder()
            .apiKey("x")
            .baseUrl("http://127.0.0.1:" + server.getAddress().getPort() + "/v1")
            .timeout(Duration.ofSeconds(1))
            .maxRetries(0)
            .build();
    System.out.println("openai-java 4.101.0, models().list() with a timeout of 1 s at a server that does not answer");
    int status = 1;
    try {
      client.models().list();
    } catch (RuntimeException failure) {
      boolean timeoutAbove = false;
      Throwable root = failure;
      for (Throwable t = failure; t != null; t = t.getCause()) {
        System.out.println("  " + t.getClass().getName() + ": " + t.getMessage());
        timeoutAbove |= t instanceof InterruptedIOException;
        root = t;
      }
      System.out.println("expected of the deepest cause: that the time was up");
      status = root instanceof SocketException && timeoutAbove ? 0 : 1;
    }
    done.countDown();
    System.exit(status);
  }
}
JAVA
java -cp "$work/lib/*" "$work/Slow.java"
