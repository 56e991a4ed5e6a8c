/** What a difference means: the rules that give each change its classes, risk and reasons. */
@NullMarked
package dev.docket.worker.comparison.reason;

import org.jspecify.annotations.NullMarked;
