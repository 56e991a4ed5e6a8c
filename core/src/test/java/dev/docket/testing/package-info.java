/** The test kit: fakes of all ports, the contracts they pass, and real engines for tests. */
@NullMarked
package dev.docket.testing;

import org.jspecify.annotations.NullMarked;
