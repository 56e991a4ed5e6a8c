/**
 * A stand-in for Amazon Bedrock's Mantle endpoint: its own HTTP server with the same life cycle,
 * dialects and errors, scripted latency and faults, and a ledger of what was asked.
 */
@NullMarked
package dev.docket.local.mantle;

import org.jspecify.annotations.NullMarked;
