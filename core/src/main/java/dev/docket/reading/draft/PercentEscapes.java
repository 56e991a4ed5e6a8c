package dev.docket.reading.draft;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The escapes of the targets of links: %E6%9D%A1 is 条. */
public final class PercentEscapes {
  private PercentEscapes() {}

  /** {@code target} with what its escapes stand for; as it is where a per cent sign begins none. */
  public static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
