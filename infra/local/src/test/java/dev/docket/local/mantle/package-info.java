/** Tests of the Mantle stand-in, asked through openai-java itself. */
@NullMarked
package dev.docket.local.mantle;

import org.jspecify.annotations.NullMarked;
