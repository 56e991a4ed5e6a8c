/** How Japanese and English drafting is worded. It knows nothing else of this system. */
@NullMarked
package dev.docket.wording;

import org.jspecify.annotations.NullMarked;
