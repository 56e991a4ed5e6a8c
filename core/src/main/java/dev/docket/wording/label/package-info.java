/** How provisions are numbered and labelled: 第12条の2, Section 4.2, (a), イ. */
@NullMarked
package dev.docket.wording.label;

import org.jspecify.annotations.NullMarked;
