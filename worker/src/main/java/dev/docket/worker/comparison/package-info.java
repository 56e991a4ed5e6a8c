/** Comparison jobs: the pipeline, and the explanations that the model gives for changes. */
@NullMarked
package dev.docket.worker.comparison;

import org.jspecify.annotations.NullMarked;
