/**
 * Clauses of a document with what they hold, and which clause of one text answers to which of the
 * other.
 */
@NullMarked
package dev.docket.worker.comparison.align;

import org.jspecify.annotations.NullMarked;
