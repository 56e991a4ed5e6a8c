package dev.docket.job.batch;

import dev.docket.job.JobRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a batch found at its source, stored once: the jobs to create, in order, and what was left
 * out.
 *
 * @param found how many documents the source held
 * @param unchanged the SHA-256 by name of the documents left out because they are as the run before
 *     knew them
 */
public record Manifest(
    int found, List<Entry> entries, List<Skipped> skipped, Map<String, String> unchanged) {
  /** The most jobs in one batch. */
  public static final int MAX_ENTRIES = 1000;

  /** The reason of what did not fit into the batch. */
  public static final String LEFT_FOR_THE_NEXT =
      "A run has at most " + MAX_ENTRIES + " jobs; left for the next";

  /**
   * One job to create.
   *
   * @param name the document's name; null where the job was given as such
   * @param sha256 the document's bytes; null where the job was given as such
   */
  public record Entry(JobRequest request, @Nullable String name, @Nullable String sha256) {}

  /** A document that gets no job, and why, as a sentence. */
  public record Skipped(String name, String reason) {}

  /** The manifest of jobs given as such. */
  public static Manifest of(List<JobRequest> requests) {
    return new Manifest(
        requests.size(),
        requests.stream().map(request -> new Entry(request, null, null)).toList(),
        List.of(),
        Map.of());
  }

  /** The names of what did not fit into the batch, in the order in which they are due. */
  public List<String> left() {
    return skipped.stream()
        .filter(s -> s.reason().equals(LEFT_FOR_THE_NEXT))
        .map(Skipped::name)
        .toList();
  }
}
