@NullMarked
package dev.docket.worker;

import org.jspecify.annotations.NullMarked;
