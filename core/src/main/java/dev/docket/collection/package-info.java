/** Rules of collections: four eyes, retention, legal hold. */
@NullMarked
package dev.docket.collection;

import org.jspecify.annotations.NullMarked;
