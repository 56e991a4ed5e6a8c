/** The whole system as processes of their own, with faults around them, and what must hold. */
@NullMarked
package dev.docket.local.soak;

import org.jspecify.annotations.NullMarked;
