/**
 * The REST interface: routes, requests and views, authentication, problem details, event streams.
 */
@NullMarked
package dev.docket.api;

import org.jspecify.annotations.NullMarked;
