/** Finds the passages of documents that a question is about; the index's library is known here. */
@NullMarked
package dev.docket.worker.answer.search;

import org.jspecify.annotations.NullMarked;
