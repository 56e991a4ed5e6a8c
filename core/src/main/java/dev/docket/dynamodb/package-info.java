/** What Docket keeps, in one DynamoDB table. */
@NullMarked
package dev.docket.dynamodb;

import org.jspecify.annotations.NullMarked;
