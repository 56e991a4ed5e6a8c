/** Comparison of two versions: clause tree, alignment, token diff, change classes and renderers. */
@NullMarked
package dev.docket.compare;

import org.jspecify.annotations.NullMarked;
