/** The Model Context Protocol: what REST offers, as tools of a model. */
@NullMarked
package dev.docket.api.mcp;

import org.jspecify.annotations.NullMarked;
