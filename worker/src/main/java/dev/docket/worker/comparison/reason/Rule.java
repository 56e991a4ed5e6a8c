package dev.docket.worker.comparison.reason;

import dev.docket.worker.comparison.diff.HunkSpans;
import java.util.List;

/** Tells why one changed stretch of a clause weighs. */
interface Rule {
  /** The reasons for which {@code stretch} weighs; none if this rule knows of none. */
  List<Reason> read(HunkSpans stretch);
}
