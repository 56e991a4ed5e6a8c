/**
 * Audit summaries: packs and merge plan, the finding model, evidence checks, coverage and
 * renderers.
 */
@NullMarked
package dev.docket.summary;

import org.jspecify.annotations.NullMarked;
