package dev.docket.api.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what the server refuses before any route sees it: bad or too long URLs and headers. */
public final class JettyErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem problem = problem(response.getStatus());
    String id = RequestId.random();
    response.setStatus(problem.kind().status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put(RequestId.HEADER, id);
    response.write(true, ByteBuffer.wrap(Answers.bytes(problem.view(id))), callback);
    return true;
  }

  static Problem problem(int status) {
    return switch (status) {
      case 404 -> Problem.of(ProblemKind.NOT_FOUND, "There is nothing at this path.");
      case 505 -> Problem.of(ProblemKind.BAD_REQUEST, "Requests are answered in HTTP/1.1.");
      case 405, 501 -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "This method is not known.");
      case 408 -> Problem.of(ProblemKind.REQUEST_TIMEOUT, "The request did not come in time.");
      case 413 -> Problem.of(ProblemKind.TOO_LARGE, "The body is too large.");
      case 414 -> Problem.of(ProblemKind.URI_TOO_LONG, "The URL may take 8,000 characters.");
      case 431 -> Problem.of(ProblemKind.HEADERS_TOO_LARGE, "The headers may take 8,000 bytes.");
      case 503 -> Problem.of(ProblemKind.BUSY, "The server is stopping; try again elsewhere.");
      default ->
          status >= 500
              ? Problem.of(ProblemKind.INTERNAL_ERROR, "The request failed.")
              : Problem.of(ProblemKind.BAD_REQUEST, "The request is not well-formed HTTP.");
    };
  }
}
