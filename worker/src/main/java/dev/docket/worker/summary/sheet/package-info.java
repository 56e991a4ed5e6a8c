/**
 * Tells what a document is and reads from a contract or regulation, by code alone, what it provides
 * on the points of its sheet.
 */
@NullMarked
package dev.docket.worker.summary.sheet;

import org.jspecify.annotations.NullMarked;
