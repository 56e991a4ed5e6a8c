/** Schedules fired, and batches turned into jobs. */
@NullMarked
package dev.docket.worker.schedule;

import org.jspecify.annotations.NullMarked;
