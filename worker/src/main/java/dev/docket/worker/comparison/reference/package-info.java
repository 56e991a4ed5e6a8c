/**
 * References to other provisions: where they lead, which only follow a renumbering, which are
 * stale.
 */
@NullMarked
package dev.docket.worker.comparison.reference;

import org.jspecify.annotations.NullMarked;
