/** What all routes share: access, bodies, fields, lists, problems. */
@NullMarked
package dev.docket.api.http;

import org.jspecify.annotations.NullMarked;
