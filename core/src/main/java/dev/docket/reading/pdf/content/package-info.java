/** What a page of a PDF draws: its operators read into runs of characters, lines and pictures. */
@NullMarked
package dev.docket.reading.pdf.content;

import org.jspecify.annotations.NullMarked;
