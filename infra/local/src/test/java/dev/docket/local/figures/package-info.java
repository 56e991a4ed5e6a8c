/** Programs that print how good results are. */
@NullMarked
package dev.docket.local.figures;

import org.jspecify.annotations.NullMarked;
