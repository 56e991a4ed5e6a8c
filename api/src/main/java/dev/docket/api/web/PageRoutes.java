package dev.docket.api.web;

import dev.docket.api.http.Access;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.Routes;
import dev.docket.runtime.Sha256;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The web interface: static files that use the REST interface and nothing else. They are public;
 * what they show is asked for with the session of whoever looks.
 */
public final class PageRoutes implements Routes.Group {
  /** Nothing from elsewhere, nothing inline; images that a page makes itself. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' blob: data:; font-src 'self'; worker-src 'self'; frame-src 'none';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "properties", "text/plain; charset=utf-8");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Pattern FILE = Pattern.compile("[a-z][a-z0-9_-]{0,40}\\.([a-z]{2,10})");

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  @Override
  public void addTo(Routes routes) {
    routes.get("/", Access.PUBLIC, http -> http.redirect("/app"));
    routes.get("/app", Access.PUBLIC, http -> serve(http, "index.html"));
    routes.get("/app/{file}", Access.PUBLIC, http -> serve(http, http.pathParam("file")));
    routes.get(
        "/app/{room}/{file}",
        Access.PUBLIC,
        http -> {
          String room = http.pathParam("room");
          if (!NAME.matcher(room).matches()) {
            throw missing(room);
          }
          serve(http, room + "/" + http.pathParam("file"));
        });
  }

  private void serve(Context http, String name) {
    Asset asset =
        Optional.ofNullable(assets.get(name)).or(() -> read(name)).orElseThrow(() -> missing(name));
    assets.put(name, asset);
    http.header("Content-Security-Policy", POLICY);
    http.header("Cache-Control", "no-cache");
    http.header("ETag", asset.etag());
    if (asset.etag().equals(http.header("If-None-Match"))) {
      http.status(304);
      return;
    }
    http.contentType(asset.type()).result(asset.bytes());
  }

  private static RuntimeException missing(String name) {
    return Problem.notFound("page", OpaqueIds.shortened(name)).exception();
  }

  private static Optional<Asset> read(String name) {
    var file = FILE.matcher(name.substring(name.indexOf('/') + 1));
    if (!file.matches() || !TYPES.containsKey(file.group(1))) {
      return Optional.empty();
    }
    try (InputStream in = PageRoutes.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(
          new Asset(bytes, TYPES.getOrDefault(file.group(1), ""), "\"" + Sha256.hex(bytes) + "\""));
    } catch (IOException e) {
      throw new UncheckedIOException("The pages are part of this module", e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // written out as it is, never compared
  private record Asset(byte[] bytes, String type, String etag) {}
}
