/**
 * Reads the numbers of Japanese and English texts with what they count, {@link
 * dev.docket.wording.number.Quantities}: the one reader for comparison, summaries and checks.
 */
@NullMarked
package dev.docket.wording.number;

import org.jspecify.annotations.NullMarked;
