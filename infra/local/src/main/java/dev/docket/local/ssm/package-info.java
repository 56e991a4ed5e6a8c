/** A stand-in for AWS Systems Manager's Parameter Store: its JSON protocol over HTTP. */
@NullMarked
package dev.docket.local.ssm;

import org.jspecify.annotations.NullMarked;
