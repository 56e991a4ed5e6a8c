/** Writes down every call that changes something or takes something out, and serves the log. */
@NullMarked
package dev.docket.api.audit;

import org.jspecify.annotations.NullMarked;
