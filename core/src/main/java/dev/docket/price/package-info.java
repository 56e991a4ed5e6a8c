/** What the model costs: dated prices, and amounts of money that lose nothing. */
@NullMarked
package dev.docket.price;

import org.jspecify.annotations.NullMarked;
