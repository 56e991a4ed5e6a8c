/** The parts of the HTTP layer that are tried alone. */
@NullMarked
package dev.docket.api.http;

import org.jspecify.annotations.NullMarked;
