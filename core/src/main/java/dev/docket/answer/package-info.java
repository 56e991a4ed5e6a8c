/** What a question to documents comes to. */
@NullMarked
package dev.docket.answer;

import org.jspecify.annotations.NullMarked;
