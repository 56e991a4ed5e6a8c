package dev.docket.worker.inbox;

import java.nio.file.Path;
import java.util.Optional;

/** The objects of buckets that inboxes look into. */
interface BucketObjects {
  /** What became of the attempt to fetch an object. */
  sealed interface Fetched {
    /** It is in {@code file}, which the caller deletes. */
    record Whole(Path file) implements Fetched {}

    /** It cannot be had, for a reason that stays. */
    record Refused(String reason) implements Fetched {}
  }

  /** Fetches the version of an object that an event told of, of at most {@code most} bytes. */
  Fetched fetch(ObjectCreated object, long most);

  /** Writes an object, over what is there; why it cannot, if it never can. */
  Optional<String> write(String bucket, String key, byte[] json);
}
