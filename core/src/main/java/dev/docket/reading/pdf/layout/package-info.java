/**
 * From the runs of characters of a page to its lines: columns, tables, fractions, strokes through
 * words.
 */
@NullMarked
package dev.docket.reading.pdf.layout;

import org.jspecify.annotations.NullMarked;
