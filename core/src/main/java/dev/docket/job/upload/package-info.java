/** Files that are sent to the bucket before they are documents. */
@NullMarked
package dev.docket.job.upload;

import org.jspecify.annotations.NullMarked;
