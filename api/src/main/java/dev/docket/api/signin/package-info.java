/** Tokens of an identity provider in place of API keys; the one room that knows JOSE. */
@NullMarked
package dev.docket.api.signin;

import org.jspecify.annotations.NullMarked;
