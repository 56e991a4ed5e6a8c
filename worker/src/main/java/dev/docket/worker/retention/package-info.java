/** Erases what a collection's retention no longer keeps. */
@NullMarked
package dev.docket.worker.retention;

import org.jspecify.annotations.NullMarked;
