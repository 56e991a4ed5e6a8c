/**
 * Finds the findings of audit reports of any house by their structure, and the index in which a
 * report itself says what they are.
 */
@NullMarked
package dev.docket.worker.summary.finding;

import org.jspecify.annotations.NullMarked;
