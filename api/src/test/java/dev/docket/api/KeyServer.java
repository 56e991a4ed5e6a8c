package dev.docket.api;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Where an identity provider publishes its keys. */
final class KeyServer implements AutoCloseable {
  final AtomicInteger fetches = new AtomicInteger();

  private final HttpServer server;
  private volatile List<JWK> keys = List.of();
  private volatile boolean isDown;

  KeyServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys",
        exchange -> {
          fetches.incrementAndGet();
          byte[] body =
              new JWKSet(keys).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(isDown ? 500 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/keys");
  }

  void publish(JWK... published) {
    keys = List.of(published);
  }

  void goDown() {
    isDown = true;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
