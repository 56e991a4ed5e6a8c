/** What the words of a sentence or a question tell by themselves, whatever they stand in. */
@NullMarked
package dev.docket.local.analyst.wording;

import org.jspecify.annotations.NullMarked;
