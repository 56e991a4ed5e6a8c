#!/usr/bin/env bash
# Javalin 7.2.3 compresses a result for a client that takes gzip also where the handler has set its Content-Length. The
# server then finds fewer bytes than the header says: the client gets 500 in place of a short result, and a long one, of
# which a part has been sent, is cut off. Without Accept-Encoding: gzip, which most browsers and few tests send, the same
# handler answers whole. ctx.disableCompression() is the cure.
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
    <dependency><groupId>io.javalin</groupId><artifactId>javalin</artifactId><version>7.2.3</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.18</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$work/lib" || exit 2

cat >"$work/Length.java" <<'JAVA'
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

class Length {
  private static final byte[] TEXT = "the same line of text\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);

  public static void main(String[] args) throws Exception {
    System.out.println("Javalin 7.2.3, a result of " + TEXT.length + " bytes whose Content-Length is set");
    Javalin app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/file", Length::file);
                  config.routes.get("/uncompressed", http -> file(http.disableCompression()));
                })
            .start("127.0.0.1", 0);
    String plain = ask(app.port(), "/file", "identity");
    String gzip = ask(app.port(), "/file", "gzip");
    String off = ask(app.port(), "/uncompressed", "gzip");
    System.out.println("Accept-Encoding: identity            " + plain);
    System.out.println("Accept-Encoding: gzip                " + gzip + ", expected a whole body");
    System.out.println("the same with disableCompression()   " + off);
    System.exit(plain.startsWith("200, whole") && off.startsWith("200, whole") && !gzip.startsWith("200") ? 0 : 1);
  }

  private static void file(Context http) {
    http.res().setContentLengthLong(TEXT.length);
    http.contentType("text/plain").result(new ByteArrayInputStream(TEXT));
  }

  private static String ask(int port, String path, String encoding) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    try {
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(uri).header("Accept-Encoding", encoding).timeout(java.time.Duration.ofSeconds(20)).build(),
                  BodyHandlers.ofByteArray());
      long length = answer.headers().firstValueAsLong("content-length").orElse(-1);
      return answer.statusCode() + ", " + (length == answer.body().length ? "whole" : "of another length") + ": " + answer.body().length + " bytes";
    } catch (IOException e) {
      return "cut: " + e.getMessage();
    }
  }
}
JAVA
java -cp "$work/lib/*" "$work/Length.java"
