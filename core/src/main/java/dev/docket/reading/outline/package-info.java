/** Finds the sections of a draft and makes a document of it. */
@NullMarked
package dev.docket.reading.outline;

import org.jspecify.annotations.NullMarked;
