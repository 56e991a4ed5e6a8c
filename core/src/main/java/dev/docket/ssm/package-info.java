/** Settings and secrets that change without a restart, in SSM Parameter Store. */
@NullMarked
package dev.docket.ssm;

import org.jspecify.annotations.NullMarked;
