/**
 * Reads documents in processes of their own, so that whatever a document makes a library do costs
 * that process and nobody else.
 */
@NullMarked
package dev.docket.reading.process;

import org.jspecify.annotations.NullMarked;
