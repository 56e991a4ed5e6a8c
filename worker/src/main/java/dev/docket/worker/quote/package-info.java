/** What a job will ask of the model, by rehearsing it without asking. */
@NullMarked
package dev.docket.worker.quote;

import org.jspecify.annotations.NullMarked;
