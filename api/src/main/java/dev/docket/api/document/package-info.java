/** Documents over REST. */
@NullMarked
package dev.docket.api.document;

import org.jspecify.annotations.NullMarked;
