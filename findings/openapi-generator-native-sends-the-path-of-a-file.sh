#!/usr/bin/env bash
# A Java client made by openapi-generator 7.25.0 with --library native does not send a file whose body is
# application/octet-stream, but its path as a JSON string: the method takes a java.io.File and writes it by Jackson. The
# call reports no error, and a server that takes any bytes keeps the path. With --library okhttp-gson the bytes are sent.
# Exit status: 0 as described here, 1 the behaviour has changed, 2 it could not be tried.
set -euo pipefail
PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH"
version=7.25.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy \
  -Dartifact=org.openapitools:openapi-generator-cli:$version -DoutputDirectory="$work" || exit 2

cat >api.yaml <<'YAML'
openapi: 3.1.0
info: {title: Files, version: '1'}
paths:
  /files:
    post:
      operationId: upload
      requestBody:
        required: true
        content:
          application/octet-stream:
            schema: {type: string, format: binary}
      responses:
        '204': {description: Kept}
YAML

cat >Upload.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.DefaultApi;

class Upload {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/files",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          System.out.println("received: " + new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    File file = new File("letter.txt");
    Files.writeString(file.toPath(), "Dear Sir or Madam");
    ApiClient client = new ApiClient();
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    client.getClass().getMethod(args[0], String.class).invoke(client, address);
    new DefaultApi(client).upload(file);
    server.stop(0);
  }
}
JAVA

# upload LIBRARY SETTER: makes and compiles the client, and sends a file with it.
upload() {
  java -jar openapi-generator-cli-$version.jar generate -i api.yaml -g java --library "$1" -o "$1" \
    --global-property=apiTests=false,modelTests=false >"$1.log" 2>&1
  mvn -q -B -f "$1/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
    -Dmdep.outputFile="$work/$1.classpath" >&2
  find "$1/src/main/java" -name '*.java' >"$1.sources"
  javac -nowarn -proc:none -d "$1.classes" -cp "$(cat "$1.classpath")" @"$1.sources" Upload.java
  java -cp "$1.classes:$(cat "$1.classpath")" Upload "$2"
}
native=$(upload native updateBaseUri) || exit 2
gson=$(upload okhttp-gson setBasePath) || exit 2
echo "openapi-generator $version"
echo "native       $native"
echo "okhttp-gson  $gson"
if [[ $native == *'"'*letter.txt'"' && $gson == *'Dear Sir or Madam' ]]; then
  echo "Seen: the path of the file in quotes. Expected: its bytes."
else
  echo "Changed."
  exit 1
fi
