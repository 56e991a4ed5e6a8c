/** Summary jobs: plan, prompts, reading part by part, checks, joining, the result. */
@NullMarked
package dev.docket.worker.summary;

import org.jspecify.annotations.NullMarked;
