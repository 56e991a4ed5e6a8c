/** The rules of collections, and what they forbid. */
@NullMarked
package dev.docket.api.collection;

import org.jspecify.annotations.NullMarked;
