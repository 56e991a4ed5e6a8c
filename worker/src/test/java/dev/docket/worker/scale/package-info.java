/** What happens at scale: sums of what jobs ask of each limit, and simulations that check them. */
@NullMarked
package dev.docket.worker.scale;

import org.jspecify.annotations.NullMarked;
