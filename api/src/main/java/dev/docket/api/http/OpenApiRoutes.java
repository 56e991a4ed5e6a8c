package dev.docket.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of this interface, as OpenAPI 3.1. */
public final class OpenApiRoutes implements Routes.Group {
  @Override
  public void addTo(Routes routes) {
    byte[] document = document();
    routes.get(
        "/openapi.yaml",
        Access.PUBLIC,
        http -> http.contentType("application/yaml").result(document));
  }

  public static byte[] document() {
    try (InputStream in = OpenApiRoutes.class.getResourceAsStream("/openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException("openapi.yaml is part of this module");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.yaml is part of this module", e);
    }
  }
}
