/** Answers as people read them. */
@NullMarked
package dev.docket.answer.page;

import org.jspecify.annotations.NullMarked;
