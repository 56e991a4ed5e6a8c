/** Jobs over REST: taken, shown, cancelled and erased, and the form of each type. */
@NullMarked
package dev.docket.api.job;

import org.jspecify.annotations.NullMarked;
