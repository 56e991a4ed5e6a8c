/** Reads DOCX. */
@NullMarked
package dev.docket.reading.docx;

import org.jspecify.annotations.NullMarked;
