/** Who may do what: API keys and sessions of the web interface. */
@NullMarked
package dev.docket.job.access;

import org.jspecify.annotations.NullMarked;
