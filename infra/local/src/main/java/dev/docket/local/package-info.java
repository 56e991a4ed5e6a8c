/**
 * The wiring of the processes, and the whole system in one JVM, with engines that stand in for AWS.
 */
@NullMarked
package dev.docket.local;

import org.jspecify.annotations.NullMarked;
