package dev.docket.api.web;

import dev.docket.api.http.Access;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.Routes;
import dev.docket.page.Told;
import dev.docket.runtime.Sha256;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web interface: static files that use the REST interface and nothing else, and pdf.js, which
 * draws pages. They are public; what they show is asked for with the session of whoever looks.
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
          "properties", "text/plain; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "bcmap", "application/octet-stream",
          "pfb", "application/octet-stream",
          "ttf", "font/ttf",
          "icc", "application/vnd.iccprofile");

  private static final String OWN = "/web/";
  private static final String TOLD = OWN + "texts/told.ja.properties"; // exports tell by it too
  private static final String PDFJS = "/META-INF/resources/webjars/pdfjs-dist/5.4.624/";
  private static final Set<String> PDFJS_FOLDERS =
      Set.of("build", "cmaps", "standard_fonts", "iccs", "wasm");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Pattern FILE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,60}(?:\\.[a-z]{2,10}){0,2}\\.([a-z]{2,10})");

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  @Override
  public void addTo(Routes routes) {
    routes.get("/", Access.PUBLIC, http -> http.redirect("/app"));
    routes.get("/app", Access.PUBLIC, http -> serve(http, OWN, "index.html"));
    routes.get("/app/{file}", Access.PUBLIC, http -> serve(http, OWN, http.pathParam("file")));
    routes.get(
        "/app/{room}/{file}",
        Access.PUBLIC,
        http -> {
          String room = http.pathParam("room");
          serve(http, OWN + (NAME.matcher(room).matches() ? room : "none") + "/", file(http));
        });
    routes.get(
        "/app/pdfjs/{folder}/{file}",
        Access.PUBLIC,
        http -> {
          String folder = http.pathParam("folder");
          serve(http, PDFJS + (PDFJS_FOLDERS.contains(folder) ? folder : "none") + "/", file(http));
        });
  }

  private static String file(Context http) {
    return http.pathParam("file");
  }

  private void serve(Context http, String folder, String file) {
    Asset asset =
        Optional.ofNullable(assets.get(folder + file))
            .or(() -> read(folder, file))
            .orElseThrow(() -> missing(file));
    assets.put(folder + file, asset);
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

  private static Optional<Asset> read(String folder, String file) {
    Matcher name = FILE.matcher(file);
    if (!name.matches() || !TYPES.containsKey(name.group(1))) {
      return Optional.empty();
    }
    try (InputStream in =
        (folder + file).equals(TOLD)
            ? new ByteArrayInputStream(Told.bytes())
            : PageRoutes.class.getResourceAsStream(folder + file)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(
          new Asset(bytes, TYPES.getOrDefault(name.group(1), ""), "\"" + Sha256.hex(bytes) + "\""));
    } catch (IOException e) {
      throw new UncheckedIOException("The pages are part of this module", e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // written out as it is, never compared
  private record Asset(byte[] bytes, String type, String etag) {}
}
