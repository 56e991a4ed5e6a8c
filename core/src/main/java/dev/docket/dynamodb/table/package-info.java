/** What the stores share: rows, their keys and names, and the calls to a table. */
@NullMarked
package dev.docket.dynamodb.table;

import org.jspecify.annotations.NullMarked;
