/** Tests of the Parameter Store stand-in, called through the AWS SDK itself. */
@NullMarked
package dev.docket.local.ssm;

import org.jspecify.annotations.NullMarked;
