/** Takes messages off the queues, keeps their leases, and sends lost ones again. */
@NullMarked
package dev.docket.worker.queue;

import org.jspecify.annotations.NullMarked;
