/** Tests of the operator's commands. */
@NullMarked
package dev.docket.api.operator;

import org.jspecify.annotations.NullMarked;
