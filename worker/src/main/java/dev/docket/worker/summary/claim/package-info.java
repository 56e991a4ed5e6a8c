/**
 * Whether a statement says what its source says, and how it may be shortened without saying more.
 */
@NullMarked
package dev.docket.worker.summary.claim;

import org.jspecify.annotations.NullMarked;
