/**
 * Webhooks by Standard Webhooks: endpoints, what they are told of, and the ports they are kept in.
 */
@NullMarked
package dev.docket.webhook;

import org.jspecify.annotations.NullMarked;
