/** Buckets whose new objects become documents and jobs. */
@NullMarked
package dev.docket.inbox;

import org.jspecify.annotations.NullMarked;
