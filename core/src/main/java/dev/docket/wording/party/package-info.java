/** How parties are named in contracts. */
@NullMarked
package dev.docket.wording.party;

import org.jspecify.annotations.NullMarked;
