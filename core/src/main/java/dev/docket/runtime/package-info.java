/** What every process starts with: settings, secrets, JSON and the closing of resources. */
@NullMarked
package dev.docket.runtime;

import org.jspecify.annotations.NullMarked;
