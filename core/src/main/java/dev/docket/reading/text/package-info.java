/** Reads HTML, Markdown and plain text. */
@NullMarked
package dev.docket.reading.text;

import org.jspecify.annotations.NullMarked;
