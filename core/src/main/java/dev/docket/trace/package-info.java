/**
 * Traces of requests and jobs across processes, in the terms of OpenTelemetry and sent by its
 * protocol. The context stands in the diagnostic context of the logs, so that every line has it.
 */
@NullMarked
package dev.docket.trace;

import org.jspecify.annotations.NullMarked;
