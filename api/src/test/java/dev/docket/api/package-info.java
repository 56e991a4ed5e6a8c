/** The REST interface as its clients see it: a real server, over HTTP. */
@NullMarked
package dev.docket.api;

import org.jspecify.annotations.NullMarked;
