/** What a job came to: served, reviewed and packed. */
@NullMarked
package dev.docket.api.result;

import org.jspecify.annotations.NullMarked;
