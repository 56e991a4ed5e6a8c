/** Decisions of persons on the statements of results. */
@NullMarked
package dev.docket.job.review;

import org.jspecify.annotations.NullMarked;
