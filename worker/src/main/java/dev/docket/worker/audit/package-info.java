/** Seals audit logs. */
@NullMarked
package dev.docket.worker.audit;

import org.jspecify.annotations.NullMarked;
