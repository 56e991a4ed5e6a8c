package dev.docket.worker.inbox;

import dev.docket.aws.AwsStores;
import dev.docket.job.DocumentIntake;
import dev.docket.job.Notices;
import dev.docket.job.batch.AllowedSources;
import dev.docket.reading.Reading;
import dev.docket.runtime.Resources;
import dev.docket.worker.queue.Periodic;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** All that a worker does for inboxes: takes what arrives, and writes back what came of it. */
public final class Inboxes implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Resources resources = new Resources();

  private Inboxes(
      AwsStores stores, Notices notices, Reading reading, boolean pathStyle, Clock clock) {
    S3Client s3 =
        resources.add(
            S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .forcePathStyle(pathStyle)
                .build());
    BucketObjects objects = new S3BucketObjects(s3);
    Arrivals arrivals =
        new Arrivals(
            stores.inboxes(),
            stores.documents(),
            new DocumentIntake(reading, stores.documents()),
            stores.jobs(),
            stores.queue(),
            new AllowedSources(stores.parameters()),
            objects,
            clock);
    Outcomes outcomes = new Outcomes(stores.inboxes(), stores.jobs(), objects);
    resources.add(new Periodic(clock)).every(LOOK_EVERY, "write back", outcomes::sweep);
    resources.add(new InboxConsumer(notices, arrivals)).start();
  }

  /** Begins, where the installation has a queue that tells of new objects. */
  public static Optional<Inboxes> start(
      AwsStores stores, Reading reading, boolean pathStyle, Clock clock) {
    return stores.notices().map(notices -> new Inboxes(stores, notices, reading, pathStyle, clock));
  }

  @Override
  public void close() {
    resources.close();
  }
}
