/**
 * The AWS services that a process uses: their settings, clients, and the template they come from.
 */
@NullMarked
package dev.docket.aws;

import org.jspecify.annotations.NullMarked;
