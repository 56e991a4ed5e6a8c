/** Comparison jobs: clauses, alignment, differences, rules, explanations by the model. */
@NullMarked
package dev.docket.worker.comparison;

import org.jspecify.annotations.NullMarked;
