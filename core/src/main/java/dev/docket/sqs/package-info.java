/** The queues of work, in SQS. */
@NullMarked
package dev.docket.sqs;

import org.jspecify.annotations.NullMarked;
