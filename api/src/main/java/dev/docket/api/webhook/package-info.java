/** Webhooks: endpoints, their secrets, and what was delivered to them. */
@NullMarked
package dev.docket.api.webhook;

import org.jspecify.annotations.NullMarked;
