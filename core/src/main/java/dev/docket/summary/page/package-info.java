/** Summaries in the forms that people read. */
@NullMarked
package dev.docket.summary.page;

import org.jspecify.annotations.NullMarked;
