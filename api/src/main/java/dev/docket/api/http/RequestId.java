package dev.docket.api.http;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The id by which a request can be quoted: in every answer's header and every problem. */
public final class RequestId {
  static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "docket.request-id";

  private RequestId() {}

  static String random() {
    byte[] bytes = new byte[10];
    ThreadLocalRandom.current().nextBytes(bytes);
    return "req_" + HexFormat.of().formatHex(bytes);
  }

  public static void assign(Context http) {
    String id = random();
    http.attribute(ATTRIBUTE, id);
    http.header(HEADER, id);
  }

  /** The id of {@code http}. */
  public static String of(Context http) {
    String id = http.attribute(ATTRIBUTE);
    return id == null ? random() : id;
  }
}
