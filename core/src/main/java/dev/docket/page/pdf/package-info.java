/** Pages as PDF; the one place that knows the library that sets them. */
@NullMarked
package dev.docket.page.pdf;

import org.jspecify.annotations.NullMarked;
