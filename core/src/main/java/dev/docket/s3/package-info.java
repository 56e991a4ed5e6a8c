/** What is kept in a bucket of S3: documents as uploaded, and uploads on their way. */
@NullMarked
package dev.docket.s3;

import org.jspecify.annotations.NullMarked;
