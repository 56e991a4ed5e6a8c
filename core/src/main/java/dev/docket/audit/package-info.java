/** The audit log: who did what, in a chain of hashes for each tenant, and how it is verified. */
@NullMarked
package dev.docket.audit;

import org.jspecify.annotations.NullMarked;
