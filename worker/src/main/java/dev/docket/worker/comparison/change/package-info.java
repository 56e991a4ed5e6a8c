/** From two documents to the list of their changes. */
@NullMarked
package dev.docket.worker.comparison.change;

import org.jspecify.annotations.NullMarked;
