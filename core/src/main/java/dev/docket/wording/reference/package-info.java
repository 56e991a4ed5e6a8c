/** How drafting refers to other provisions: which reference stands where, and what it names. */
@NullMarked
package dev.docket.wording.reference;

import org.jspecify.annotations.NullMarked;
