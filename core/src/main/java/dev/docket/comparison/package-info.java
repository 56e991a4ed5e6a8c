/** The result of a comparison job, as stored and served. */
@NullMarked
package dev.docket.comparison;

import org.jspecify.annotations.NullMarked;
