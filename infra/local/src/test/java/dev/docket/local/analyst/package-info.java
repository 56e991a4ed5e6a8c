/** Tests of the extractive analyst. */
@NullMarked
package dev.docket.local.analyst;

import org.jspecify.annotations.NullMarked;
