/** Delivers what webhooks are told of: due deliveries, tries and their schedule, the way out. */
@NullMarked
package dev.docket.worker.webhook;

import org.jspecify.annotations.NullMarked;
