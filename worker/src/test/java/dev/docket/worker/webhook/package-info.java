@NullMarked
package dev.docket.worker.webhook;

import org.jspecify.annotations.NullMarked;
