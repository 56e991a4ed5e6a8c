/** How fast a worker is, and what it costs, beside the loop that a user would write. */
@NullMarked
package dev.docket.local.bench;

import org.jspecify.annotations.NullMarked;
