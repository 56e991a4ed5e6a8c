package dev.docket.api.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/**
 * The bytes of a request's body as they come in. That a body ends early, comes too slowly or is not
 * well-formed is its sender's doing and becomes a problem.
 */
final class BodyStream extends FilterInputStream {
  BodyStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException | RuntimeException e) {
      throw problem(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException | RuntimeException e) {
      throw problem(e);
    }
  }

  private static ProblemException problem(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return JettyErrors.problem(408).exception();
      }
      if (cause instanceof HttpException http && http.getCode() != 400) {
        return JettyErrors.problem(http.getCode()).exception();
      }
    }
    return Problem.of(
            ProblemKind.BAD_REQUEST,
            "The body did not come whole: it ended early or is not well-formed.")
        .exception();
  }
}
