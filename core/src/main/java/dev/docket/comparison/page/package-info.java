/** Comparisons in the forms that people read. */
@NullMarked
package dev.docket.comparison.page;

import org.jspecify.annotations.NullMarked;
