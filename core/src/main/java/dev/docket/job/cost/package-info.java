/** What jobs will cost and have cost: planned calls, booked usage, budgets. */
@NullMarked
package dev.docket.job.cost;

import org.jspecify.annotations.NullMarked;
