/** Writes the changes of a comparison into the old version's own file, as tracked changes. */
@NullMarked
package dev.docket.comparison.redline;

import org.jspecify.annotations.NullMarked;
