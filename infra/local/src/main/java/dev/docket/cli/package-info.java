/** The command line: what a person types, turned into calls of the REST interface or a process. */
@NullMarked
package dev.docket.cli;

import org.jspecify.annotations.NullMarked;
