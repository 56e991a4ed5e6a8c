package dev.docket.worker.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.inbox.Arrival;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.Notices;
import dev.docket.job.Priority;
import dev.docket.worker.run.FaultyPorts;
import dev.docket.worker.run.FaultyPorts.Death;
import dev.docket.worker.run.FaultyPorts.Trouble;
import dev.docket.worker.run.WatchedPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the process, or fails the call, at every call in turn, before and after its effect, while
 * an object becomes a document and a job and what came of it is written back.
 */
@Timeout(60)
class ArrivalCrashTest {
  private static final String EVENT =
      """
      {"source":"aws.s3","detail-type":"Object Created","detail":{"bucket":{"name":"b"},
       "object":{"key":"in/a.txt","size":22,"etag":"e1"}}}
      """;

  @ParameterizedTest
  @EnumSource
  void anObjectIsOneDocumentOneJobAndOneOutcomeWhereverThereIsTrouble(Trouble trouble) {
    FaultyPorts undisturbed = FaultyPorts.sound();
    run(undisturbed, "undisturbed");
    int calls = undisturbed.calls().size();
    assertThat(calls).isGreaterThan(12);
    for (int call = 1; call <= calls; call++) {
      run(new FaultyPorts(trouble, call, false), "before call " + call);
      run(new FaultyPorts(trouble, call, true), "after call " + call);
    }
  }

  private static void run(FaultyPorts first, String where) {
    InboxWorld world = new InboxWorld("b");
    Store store = new Store();
    FaultyPorts process = first;
    for (int processes = 1; !isOver(world, store); processes++) {
      assertThat(processes).as(where).isLessThan(5);
      try {
        work(world, store, process);
      } catch (Death e) {
        assertThat(process.isDead()).as(where).isTrue();
      } catch (IllegalStateException e) {
        assertThat(e).as(where).hasMessage(process.struck());
      }
      process = FaultyPorts.sound();
      world.clock.advance(Duration.ofMinutes(1));
    }
    check(world, store, where + ": " + first.struck());
  }

  private static boolean isOver(InboxWorld world, Store store) {
    return store.notices.isEmpty()
        && !store.outcomes.isEmpty()
        && world.inboxes.open(world.clock.instant().plus(Duration.ofDays(1)), 10).isEmpty();
  }

  /** What a worker does once: takes what is told, and, when jobs have ended, writes back. */
  private static void work(InboxWorld world, Store store, FaultyPorts process) {
    BucketObjects objects = store.seenBy(process);
    new InboxConsumer(store.noticesSeenBy(process), world.arrivals(objects, process))
        .takeSome(Duration.ZERO);
    world.endJobs();
    world.clock.advance(Duration.ofMinutes(1));
    world.outcomes(objects, process).sweep(world.clock.instant());
  }

  private static void check(InboxWorld world, Store store, String where) {
    assertThat(
            world
                .documents
                .list(InboxWorld.ACME, Optional.empty(), Optional.empty(), 10, Optional.empty())
                .items())
        .as(where)
        .hasSize(1);
    assertThat(world.allJobs()).as(where).hasSize(1);
    assertThat(store.outcomes.keySet()).as(where).containsExactly("in/a.txt.docket.json");
    assertThat(store.outcomes.get("in/a.txt.docket.json"))
        .as(where)
        .contains("\"status\":\"completed\"", "\"result\":{\"type\":\"summary\"}");
    assertThat(world.inboxes.arrivals(world.inbox, Optional.empty(), 10, Optional.empty()).items())
        .as(where)
        .singleElement()
        .satisfies(
            arrival -> {
              assertThat(arrival.state()).isEqualTo(Arrival.State.DONE);
              assertThat(arrival.checkAt()).isNull();
            });
    Set<String> sent = new HashSet<>();
    for (Delivery delivery :
        world.queue.receive(Priority.INTERACTIVE, 10, Duration.ZERO, Duration.ofMinutes(5))) {
      sent.add(delivery.message().body());
    }
    assertThat(sent).as(where).containsExactly("job:acme/" + world.allJobs().getFirst().id());
    assertThat(store.files).as("files left on the disk, " + where).allMatch(Files::notExists);
  }

  /** One object, what was written beside it, and the notice of it until it is acknowledged. */
  private static final class Store {
    private final Map<String, String> outcomes = new HashMap<>();
    private final List<Notices.Notice> notices =
        new ArrayList<>(
            List.of(new Notices.Notice("1", EVENT, "r"), new Notices.Notice("2", EVENT, "s")));
    private final List<Path> files = new ArrayList<>();

    BucketObjects seenBy(FaultyPorts process) {
      return new BucketObjects() {
        @Override
        public Fetched fetch(ObjectCreated object, long most) {
          int number = process.before("BucketObjects.fetch");
          try {
            Path file = Files.createTempFile("docket-test-", ".txt");
            files.add(file);
            Files.writeString(file, "Invoices must be paid.");
            try {
              process.after("BucketObjects.fetch", number);
            } catch (Death | IllegalStateException e) {
              Files.delete(file); // the answer never comes
              throw e;
            }
            return new Fetched.Whole(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public Optional<String> write(String bucket, String key, byte[] json) {
          int number = process.before("BucketObjects.write");
          outcomes.put(key, new String(json, StandardCharsets.UTF_8));
          process.after("BucketObjects.write", number);
          return Optional.empty();
        }
      };
    }

    Notices noticesSeenBy(FaultyPorts process) {
      return WatchedPorts.of(
          Notices.class,
          new Notices() {
            @Override
            public List<Notice> receive(Duration wait, Duration visibility) {
              return List.copyOf(notices);
            }

            @Override
            public void acknowledge(Notice notice) {
              notices.remove(notice);
            }

            @Override
            public void setAside(Notice notice) {
              throw new AssertionError("The notice is sound");
            }
          },
          process);
    }
  }
}
