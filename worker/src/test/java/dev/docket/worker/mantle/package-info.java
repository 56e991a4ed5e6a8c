@NullMarked
package dev.docket.worker.mantle;

import org.jspecify.annotations.NullMarked;
