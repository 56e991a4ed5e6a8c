/** The model: the gateway to it, admission, and the watching of its responses. */
@NullMarked
package dev.docket.worker.mantle;

import org.jspecify.annotations.NullMarked;
