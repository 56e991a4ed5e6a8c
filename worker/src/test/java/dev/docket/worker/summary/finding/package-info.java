@NullMarked
package dev.docket.worker.summary.finding;

import org.jspecify.annotations.NullMarked;
