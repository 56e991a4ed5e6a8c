package peers;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.scheduling.BackgroundJob;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;

/** A job that asks, and one for each look at the answer, scheduled 5 s later. */
public final class JobRunrPeer {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5); // the least it polls at
  private static final int WORKERS = 64;
  private static final Peer PEER = new Peer();

  private JobRunrPeer() {}

  /** Usage: JOBS CHARACTERS [resume]. */
  public static void main(String[] args) throws Exception {
    StorageProvider storage = SqlStorageProviderFactory.using(PEER.data());
    if (!Peer.goesOn(args)) {
      PEER.prepare("", Integer.parseInt(args[1]));
      JobRunr.configure().useStorageProvider(storage).initialize();
      BackgroundJob.enqueue(IntStream.range(0, Integer.parseInt(args[0])).boxed(), job -> ask(job));
    }
    PEER.serve(
        () ->
            JobRunr.configure()
                .useStorageProvider(storage)
                .useBackgroundJobServer(
                    BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                        .andPollInterval(BETWEEN_LOOKS)
                        .andWorkerCount(WORKERS))
                .initialize());
  }

  /** Begins the response of a job. */
  public static void ask(int job) throws Exception {
    String response = PEER.model().create(PEER.document(job));
    BackgroundJob.schedule(Instant.now().plus(BETWEEN_LOOKS), () -> look(job, response));
  }

  /** Looks at the response of a job. */
  public static void look(int job, String response) throws Exception {
    if (!PEER.isStored(job, response)) {
      BackgroundJob.schedule(Instant.now().plus(BETWEEN_LOOKS), () -> look(job, response));
    }
  }
}
