/** What jobs cost: before, within which limits, and after. */
@NullMarked
package dev.docket.api.cost;

import org.jspecify.annotations.NullMarked;
