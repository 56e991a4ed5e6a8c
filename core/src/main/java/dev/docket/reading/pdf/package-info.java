/** Reads PDF. */
@NullMarked
package dev.docket.reading.pdf;

import org.jspecify.annotations.NullMarked;
