/** The process that runs jobs: consumer, runner, durable steps and the pipelines. */
@NullMarked
package dev.docket.worker;

import org.jspecify.annotations.NullMarked;
