/** Runs one job from its claim to its end. */
@NullMarked
package dev.docket.worker.run;

import org.jspecify.annotations.NullMarked;
