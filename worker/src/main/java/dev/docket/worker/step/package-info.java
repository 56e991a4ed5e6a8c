/** Durable steps: what a job type may ask of the model, asked once and kept. */
@NullMarked
package dev.docket.worker.step;

import org.jspecify.annotations.NullMarked;
