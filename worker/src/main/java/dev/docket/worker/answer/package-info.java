/** Answers to questions from what documents say: retrieval, one verified call, and its prompts. */
@NullMarked
package dev.docket.worker.answer;

import org.jspecify.annotations.NullMarked;
