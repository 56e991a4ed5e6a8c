/**
 * Who is bound by what, and how strongly: duties, permissions, prohibitions, and their negations.
 */
@NullMarked
package dev.docket.wording.force;

import org.jspecify.annotations.NullMarked;
