/** What differs within two clauses that answer to each other: units, rows of tables, words. */
@NullMarked
package dev.docket.worker.comparison.diff;

import org.jspecify.annotations.NullMarked;
