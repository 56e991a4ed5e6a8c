/** Reads PDF: pages of lines into paragraphs, headings and tables. */
@NullMarked
package dev.docket.reading.pdf;

import org.jspecify.annotations.NullMarked;
