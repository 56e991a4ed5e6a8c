/**
 * What a job is, from submission to its end, and the ports through which it is kept and passed on.
 */
@NullMarked
package dev.docket.job;

import org.jspecify.annotations.NullMarked;
