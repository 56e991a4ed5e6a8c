package dev.docket.page.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A page that can be set on paper.
 *
 * @param html the page; its own styles and what is there to be clicked are left out
 * @param style how it looks on paper, added to the style that all pages have (CSS 2.1)
 */
public record Printable(String html, String style) {

  /** The page with the style sheet {@code name}, which lies beside {@code renderer}. */
  public static Printable of(String html, Class<?> renderer, String name) {
    return new Printable(html, resource(renderer, name));
  }

  static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
