package dev.docket.local.mantle;

import java.util.Arrays;
import java.util.Optional;

/** One of Mantle's two base paths; the objects it answers with differ. */
enum Dialect {
  /** Open-weight models: no {@code completed_at} or {@code store}, visible reasoning. */
  V1("/v1"),
  /** OpenAI's own models and some more: {@code billing}, {@code phase}, cache writes in usage. */
  OPENAI_V1("/openai/v1");

  private final String base;

  Dialect(String base) {
    this.base = base;
  }

  /** The base path, without a slash at the end. */
  String base() {
    return base;
  }

  /** The dialect that is spoken at {@code path}; empty beside both base paths. */
  static Optional<Dialect> of(String path) {
    return Arrays.stream(values())
        .filter(dialect -> path.startsWith(dialect.base + "/"))
        .findFirst();
  }
}
