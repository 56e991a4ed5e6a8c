/** Batches and schedules over REST. */
@NullMarked
package dev.docket.api.batch;

import org.jspecify.annotations.NullMarked;
