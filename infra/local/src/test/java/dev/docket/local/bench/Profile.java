package dev.docket.local.bench;

import java.util.Locale;

/** How much of it all is run. */
enum Profile {
  /** As little as shows what a change did, in five minutes. */
  QUICK,
  /** The figures that are to be met, in an hour or two. */
  FULL;

  static Profile named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** {@code quick} or {@code full}, whichever fits. */
  <T> T choose(T quick, T full) {
    return this == QUICK ? quick : full;
  }
}
