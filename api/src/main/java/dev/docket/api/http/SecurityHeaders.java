package dev.docket.api.http;

import io.javalin.http.Context;

/** The headers that keep an answer from being stored by others or taken for something else. */
public final class SecurityHeaders {
  private SecurityHeaders() {}

  public static void add(Context http) {
    http.header("Cache-Control", "private, no-cache");
    http.header("X-Content-Type-Options", "nosniff");
    http.header("Content-Security-Policy", "default-src 'none'");
    http.header("Referrer-Policy", "no-referrer");
  }
}
