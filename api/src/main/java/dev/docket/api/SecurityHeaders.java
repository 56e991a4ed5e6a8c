package dev.docket.api;

import io.javalin.http.Context;

/** The headers that keep an answer from being stored by others or taken for something else. */
final class SecurityHeaders {
  private SecurityHeaders() {}

  static void add(Context http) {
    http.header("Cache-Control", "private, no-cache");
    http.header("X-Content-Type-Options", "nosniff");
    http.header("Content-Security-Policy", "default-src 'none'");
    http.header("Referrer-Policy", "no-referrer");
  }
}
