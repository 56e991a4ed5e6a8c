/** Tests of the extractive analyst. */
@NullMarked
package dev.docket.local.analyst.wording;

import org.jspecify.annotations.NullMarked;
