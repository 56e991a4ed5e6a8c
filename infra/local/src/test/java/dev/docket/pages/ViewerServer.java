package dev.docket.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Serves pdf.js's own viewer out of a WebJar, and one PDF to look at in it. */
final class ViewerServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "mjs", "text/javascript",
          "css", "text/css",
          "svg", "image/svg+xml",
          "json", "application/json",
          "wasm", "application/wasm",
          "pdf", "application/pdf");

  private final FileSystem jar;
  private final Path root;
  private final byte[] pdf;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ViewerServer(Path webJar, byte[] pdf) throws IOException {
    this.jar = FileSystems.newFileSystem(webJar);
    try (Stream<Path> files = Files.walk(jar.getPath("/META-INF/resources/webjars"))) {
      Path viewer =
          files.filter(file -> file.endsWith("web/viewer.html")).findFirst().orElseThrow();
      this.root = viewer.resolve("../..").normalize();
    }
    this.pdf = pdf;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  /** The viewer with the PDF, at a page. */
  String address(int page) {
    return "http://127.0.0.1:%d/web/viewer.html?file=/some.pdf#page=%d"
        .formatted(server.getAddress().getPort(), page);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI asked = exchange.getRequestURI();
      String path = asked.getPath().substring(1);
      Path file = root.resolve(path).normalize();
      boolean isPdf = path.equals("some.pdf");
      if (!isPdf && !(file.startsWith(root) && Files.isRegularFile(file))) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = isPdf ? pdf : Files.readAllBytes(file);
      String type =
          TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.close();
    jar.close();
  }
}
