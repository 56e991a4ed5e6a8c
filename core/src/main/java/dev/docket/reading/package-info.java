/** Reads bytes of any known format into a document; each format has a room of its own below. */
@NullMarked
package dev.docket.reading;

import org.jspecify.annotations.NullMarked;
