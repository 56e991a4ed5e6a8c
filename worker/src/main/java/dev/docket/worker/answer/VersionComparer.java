package dev.docket.worker.answer;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Side;
import dev.docket.document.Document;

/** Compares two versions by rules. */
@FunctionalInterface
public interface VersionComparer {
  /** What changed from {@code old} to {@code now}. */
  Comparison compare(Side before, Document old, Side after, Document now);
}
