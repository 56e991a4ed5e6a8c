/** Documents as exact text with structure, and the readers that make them. */
@NullMarked
package dev.docket.document;

import org.jspecify.annotations.NullMarked;
