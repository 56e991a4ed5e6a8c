/** Takes objects that arrive in buckets as documents, and has jobs made of them. */
@NullMarked
package dev.docket.worker.inbox;

import org.jspecify.annotations.NullMarked;
