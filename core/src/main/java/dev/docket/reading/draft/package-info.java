/** A document while it is read: text and blocks, before structure is looked for. */
@NullMarked
package dev.docket.reading.draft;

import org.jspecify.annotations.NullMarked;
