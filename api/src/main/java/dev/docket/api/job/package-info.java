/** Jobs and their results over REST. */
@NullMarked
package dev.docket.api.job;

import org.jspecify.annotations.NullMarked;
