#!/usr/bin/env bash
# Javalin 7.2.3 answers HEAD with 200 for every path that has a GET handler, without running the handler: where GET says
# 404 or 304 or sends an ETag, HEAD says 200 and sends none. RFC 9110 wants the same status and fields for both. Routes
# need a HEAD handler of their own.
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

cat >"$work/Head.java" <<'JAVA'
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

class Head {
  public static void main(String[] args) throws Exception {
    System.out.println("Javalin 7.2.3");
    Javalin app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/orders/{id}", http -> http.status(404).header("ETag", "\"none\"").result("no such order"));
                })
            .start("127.0.0.1", 0);
    HttpResponse<String> get = ask(app.port(), "GET");
    HttpResponse<String> head = ask(app.port(), "HEAD");
    System.out.println("GET  /orders/1: " + get.statusCode() + " " + get.headers().firstValue("etag").orElse("without ETag"));
    System.out.println(
        "HEAD /orders/1: " + head.statusCode() + " " + head.headers().firstValue("etag").orElse("without ETag") + ", expected the same");
    app.stop();
    System.exit(get.statusCode() == 404 && head.statusCode() == 200 && head.headers().firstValue("etag").isEmpty() ? 0 : 1);
  }

  private static HttpResponse<String> ask(int port, String method) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/orders/1");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }
}
JAVA
java -cp "$work/lib/*" "$work/Head.java"
