/** The API keys of a tenant, over REST. */
@NullMarked
package dev.docket.api.key;

import org.jspecify.annotations.NullMarked;
