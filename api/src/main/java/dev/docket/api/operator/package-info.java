/** What an operator does by hand: table and queues, keys, secrets, dead letters. */
@NullMarked
package dev.docket.api.operator;

import org.jspecify.annotations.NullMarked;
