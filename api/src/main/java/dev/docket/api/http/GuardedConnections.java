package dev.docket.api.http;

import java.util.Objects;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 connections on which a request is made of nothing but the bytes received for it. */
public final class GuardedConnections extends HttpConnectionFactory {
  public GuardedConnections(HttpConfiguration http) {
    super(http);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(
        new GuardedConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }

  private static final class GuardedConnection extends HttpConnection {
    // Set while the constructor above runs, before the parser is made.
    private @Nullable RequestHandler requests;

    GuardedConnection(HttpConfiguration http, Connector connector, EndPoint endPoint) {
      super(http, connector, endPoint);
    }

    @Override
    protected RequestHandler newRequestHandler() {
      RequestHandler handler = new WholeRequests();
      requests = handler;
      return handler;
    }

    @Override
    protected HttpParser newHttpParser(HttpCompliance compliance) {
      HttpParser parser =
          new ReceivedBytesParser(
              Objects.requireNonNull(requests),
              getHttpConfiguration().getRequestHeaderSize(),
              compliance,
              this::getBytesIn);
      parser.setHeaderCacheSize(getHttpConfiguration().getHeaderCacheSize());
      parser.setHeaderCacheCaseSensitive(getHttpConfiguration().isHeaderCacheCaseSensitive());
      return parser;
    }

    /**
     * A body whose end is not well-formed has failed, as one that ends early has: Jetty's parser
     * tells both as a bad message where a chunk was all but ended, and its connection would then
     * give what came so far as the whole body.
     */
    private final class WholeRequests extends RequestHandler {
      private boolean inBody;

      @Override
      public void startRequest(String method, String uri, HttpVersion version) {
        inBody = false;
        super.startRequest(method, uri, version);
      }

      @Override
      public boolean headerComplete() {
        boolean stop = super.headerComplete(); // which may find the head bad
        inBody = true;
        return stop;
      }

      @Override
      public boolean messageComplete() {
        inBody = false;
        return super.messageComplete();
      }

      @Override
      public void badMessage(HttpException failure) {
        if (inBody) {
          earlyEOF();
        } else {
          super.badMessage(failure);
        }
      }
    }
  }
}
