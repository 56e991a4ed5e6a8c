package dev.docket.local;

import java.net.URI;
import java.nio.file.Path;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local as an HTTP server on the loopback interface, for other processes. */
final class DynamoDbServer implements AutoCloseable {
  private final DynamoDBProxyServer server;
  private final URI url;

  private DynamoDbServer(DynamoDBProxyServer server, URI url) {
    this.server = server;
    this.url = url;
  }

  /** Serves what is kept in {@code directory} on {@code port}. */
  static DynamoDbServer start(Path directory, int port) {
    DynamoDbLogs.quieten();
    try {
      DynamoDBProxyServer server =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {
                "-port",
                Integer.toString(port),
                "-dbPath",
                directory.toString(),
                "-sharedDb",
                "-disableTelemetry"
              });
      server.start();
      return new DynamoDbServer(server, URI.create("http://127.0.0.1:" + port));
    } catch (Exception e) { // as the engine declares it
      throw new IllegalStateException("DynamoDB Local does not start on port " + port, e);
    }
  }

  URI url() {
    return url;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // as the engine declares it
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }
}
