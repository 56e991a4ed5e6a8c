package dev.docket.api.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Has a request be what its first line says. Javalin would take the method from the header {@code
 * X-HTTP-Method-Override}, so that a GET could erase what nobody who stands between lets a GET
 * erase.
 */
public final class MethodAsSent implements HttpConfiguration.Customizer {
  private static final String OVERRIDE = "X-HTTP-Method-Override";

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    return request.getHeaders().contains(OVERRIDE) ? new WithoutOverride(request) : request;
  }

  private static final class WithoutOverride extends Request.Wrapper {
    private final HttpFields headers;

    WithoutOverride(Request request) {
      super(request);
      headers = HttpFields.build(request.getHeaders()).remove(OVERRIDE).asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }
}
