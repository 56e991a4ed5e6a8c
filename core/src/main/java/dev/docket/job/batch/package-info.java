/** Many jobs at once and again and again: batches, their sources and manifests, schedules. */
@NullMarked
package dev.docket.job.batch;

import org.jspecify.annotations.NullMarked;
