package dev.docket.local;

import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/**
 * ElasticMQ inside this JVM, on the loopback interface. It keeps nothing on disk: the messages of
 * unfinished jobs are sent again by the sweep.
 */
final class SqsServer implements AutoCloseable {
  private final SQSRestServer server;
  private final URI url;

  private SqsServer(SQSRestServer server, URI url) {
    this.server = server;
    this.url = url;
  }

  /** Serves on {@code port}; 0 for any that is free. */
  static SqsServer start(int port, String region) {
    SQSRestServer server =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withPort(port)
            .withAWSRegion(region)
            .start();
    int bound = server.waitUntilStarted().localAddress().getPort();
    return new SqsServer(server, URI.create("http://127.0.0.1:" + bound));
  }

  URI url() {
    return url;
  }

  @Override
  public void close() {
    server.stopAndWait();
  }
}
