/** The model endpoint: clients, keys and paths, what its errors say, its list of models. */
@NullMarked
package dev.docket.mantle;

import org.jspecify.annotations.NullMarked;
