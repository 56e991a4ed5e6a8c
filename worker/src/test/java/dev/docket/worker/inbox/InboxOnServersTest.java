package dev.docket.worker.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.docket.inbox.Arrival;
import dev.docket.inbox.Arrival.State;
import dev.docket.runtime.Json;
import dev.docket.s3.Bucket;
import dev.docket.testing.S3Extension;
import dev.docket.testing.S3Objects;
import dev.docket.testing.SqsExtension;
import dev.docket.worker.run.FaultyPorts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An inbox on an S3 server and an SQS server, with the events that S3 would send. */
@Timeout(60)
@ExtendWith({S3Extension.class, SqsExtension.class})
class InboxOnServersTest {
  private final Bucket bucket;
  private final SqsExtension.Queues queues;
  private final S3Objects seen;
  private final InboxWorld world;
  private final BucketObjects objects;
  private final InboxConsumer consumer;

  InboxOnServersTest(Bucket bucket, SqsExtension.Queues queues) {
    this.bucket = bucket;
    this.queues = queues;
    this.seen = new S3Objects(bucket);
    this.world = new InboxWorld(bucket.name());
    this.objects = new S3BucketObjects(bucket.s3());
    this.consumer =
        new InboxConsumer(queues.notices(), world.arrivals(objects, FaultyPorts.sound()));
  }

  @Test
  void anObjectBecomesADocumentAndAJobWhoseResultIsWrittenBeside() throws IOException {
    String tag = seen.put("in/規程 1.txt", "Invoices must be paid.");
    queues.sendNotice(event("in/規程 1.txt", tag));
    queues.sendNotice(event("in/規程 1.txt", tag));

    takeAll();
    world.endJobs();
    sweep();

    assertThat(arrivals(Optional.empty()))
        .singleElement()
        .satisfies(arrival -> assertThat(arrival.state()).isEqualTo(State.DONE));
    assertThat(world.allJobs()).hasSize(1);
    assertThat(seen.keys()).containsExactly("in/規程 1.txt", "in/規程 1.txt.docket.json");
    assertThat(written("in/規程 1.txt.docket.json"))
        .contains("\"status\":\"completed\"", "\"result\":{\"type\":\"summary\"}");
    queues.sendNotice(event("in/規程 1.txt.docket.json", "x"));
    takeAll();
    assertThat(arrivals(Optional.empty())).hasSize(1);
  }

  @Test
  void whatCannotBeTakenIsListedWithItsReasonAndWrittenBeside() throws IOException {
    queues.sendNotice(event("in/a.txt", seen.put("in/a.txt", " ")));
    queues.sendNotice(event("in/b.exe", seen.put("in/b.exe", "MZ")));
    queues.sendNotice(event("in/c.txt", "gone"));
    seen.put("in/d.txt", "newer");
    queues.sendNotice(event("in/d.txt", "older"));

    takeAll();
    sweep();

    assertThat(arrivals(Optional.of(State.REFUSED)))
        .extracting(Arrival::key, Arrival::reason)
        .containsExactlyInAnyOrder(
            tuple("in/a.txt", "The document has no text."),
            tuple("in/b.exe", "Its name ends in none of pdf, docx, html, htm, md, txt"),
            tuple("in/c.txt", "It was deleted before it was read"),
            tuple("in/d.txt", "It was replaced before it was read"));
    assertThat(world.allJobs()).isEmpty();
    assertThat(written("in/b.exe.docket.json"))
        .contains("\"status\":\"refused\"", "\"reason\":\"Its name ends in none of");
  }

  @Test
  void whatIsElsewhereOrNoLongerAllowedIsLeftAlone() {
    queues.sendNotice(event("out/a.txt", seen.put("out/a.txt", "text")));
    takeAll();
    assertThat(arrivals(Optional.empty())).isEmpty();
    assertThat(queues.noticesWaiting()).isZero();
  }

  @Test
  void aNoticeThatSaysNothingIsWithTheDeadLetters() {
    queues.sendNotice("{\"source\":\"aws.ec2\"}");

    takeAll();

    assertThat(queues.noticesSetAside()).containsExactly("{\"source\":\"aws.ec2\"}");
  }

  private void sweep() {
    world.clock.advance(Duration.ofMinutes(1));
    world.outcomes(objects, FaultyPorts.sound()).sweep(world.clock.instant());
  }

  private void takeAll() {
    do {
      consumer.takeSome(Duration.ZERO);
    } while (queues.noticesWaiting() > 0);
  }

  private List<Arrival> arrivals(Optional<State> state) {
    return world.inboxes.arrivals(world.inbox, state, 10, Optional.empty()).items();
  }

  private String written(String key) throws IOException {
    return Json.MAPPER
        .readTree(bucket.s3().getObjectAsBytes(g -> g.bucket(bucket.name()).key(key)).asByteArray())
        .toString();
  }

  private String event(String key, String tag) {
    return """
        {"version":"0","detail-type":"Object Created","source":"aws.s3",
         "detail":{"bucket":{"name":"%s"},"object":{"key":"%s","size":5,"etag":"%s"}}}
        """
        .formatted(bucket.name(), key, tag);
  }
}
