/**
 * The analyst that answers in place of a model: it picks sentences and fills tables by rules and
 * statistics, in Japanese and English, and says nothing that is not a sentence of its source.
 */
@NullMarked
package dev.docket.local.analyst;

import org.jspecify.annotations.NullMarked;
