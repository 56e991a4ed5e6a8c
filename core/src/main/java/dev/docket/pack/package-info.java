/** Sealed evidence packs: all that a signed-off result rests on, in one signed file. */
@NullMarked
package dev.docket.pack;

import org.jspecify.annotations.NullMarked;
