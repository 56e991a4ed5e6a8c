/** The model's endpoint over HTTP: Responses in background or streamed, Chat Completions. */
@NullMarked
package dev.docket.worker.mantle.endpoint;

import org.jspecify.annotations.NullMarked;
