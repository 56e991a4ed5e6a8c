package dev.docket.api.result;

import dev.docket.api.job.JobForms;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.JobStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.review.Review;
import dev.docket.job.review.Review.Decision;
import dev.docket.job.review.ReviewStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The reviews of results as they stand: what is stored, and where nothing is stored yet, what was
 * decided of the same statements in an earlier version of the same documents.
 */
public final class Reviews {
  private final JobStore jobs;
  private final ReviewStore store;
  private final DocumentStore documents;

  /** Reads what the stores hold. */
  public Reviews(JobStore jobs, ReviewStore store, DocumentStore documents) {
    this.jobs = jobs;
    this.store = store;
    this.documents = documents;
  }

  /**
   * A result with its review.
   *
   * @param statements of the result: by their ids what they say
   * @param stored the version of the row that is stored, of whichever result
   */
  record Reviewed(Job job, SequencedMap<String, String> statements, Review review, long stored) {
    /** The ids of the statements. */
    Set<String> ids() {
      return statements.sequencedKeySet();
    }

    /** The ids of what was rejected, in the order of the result. */
    List<String> rejected() {
      Set<String> rejected = review.rejected();
      return statements.sequencedKeySet().stream().filter(rejected::contains).toList();
    }
  }

  /** The review of {@code result}, which {@code job} has. */
  Reviewed of(Job job, byte[] result) {
    SequencedMap<String, String> statements = statements(job, result);
    Instant at = finishedAt(job);
    Optional<Review> stored = store.find(job.tenant(), job.id());
    long version = stored.map(Review::version).orElse(0L);
    Review review =
        stored
            .filter(one -> one.result().equals(at))
            .orElseGet(
                () ->
                    new Review(
                        job.id(),
                        at,
                        version,
                        stored.isEmpty() ? carried(job, statements) : Map.of(),
                        null,
                        null));
    return new Reviewed(job, statements, review, version);
  }

  /** The review that is stored of this result of {@code job}; empty if none is. */
  Optional<Review> stored(Job job) {
    return store.find(job.tenant(), job.id()).filter(one -> one.result().equals(finishedAt(job)));
  }

  /** Stores {@code next} over what was read; false if that has moved on. */
  boolean replace(Reviewed read, Review next) {
    Job job = read.job();
    if (!store.replace(job.tenant(), read.stored(), next)) {
      return false;
    }
    subject(job).ifPresent(subject -> store.remember(job.tenant(), subject, job.id()));
    return true;
  }

  /** What was decided of the same statements when an earlier version was reviewed. */
  private Map<String, Decision> carried(Job job, SequencedMap<String, String> statements) {
    Optional<Job> earlier =
        subject(job)
            .flatMap(subject -> store.lastReviewed(job.tenant(), subject))
            .flatMap(id -> jobs.find(job.tenant(), id))
            .filter(one -> one.createdAt().isBefore(job.createdAt()));
    Optional<Review> review = earlier.flatMap(this::stored);
    Optional<byte[]> result = earlier.flatMap(one -> jobs.result(job.tenant(), one.id()));
    if (review.isEmpty() || result.isEmpty()) {
      return Map.of();
    }
    Map<String, Decision> decided = new HashMap<>();
    statements(earlier.get(), result.get())
        .forEach(
            (id, said) -> {
              Decision decision = review.get().decisions().get(id);
              if (decision != null) {
                decided.put(said, decision.carriedFrom(earlier.get().id()));
              }
            });
    Map<String, Decision> carried = new HashMap<>();
    statements.forEach(
        (id, said) ->
            Optional.ofNullable(decided.get(said))
                .ifPresent(decision -> carried.put(id, decision)));
    return carried;
  }

  /**
   * What a job asks of which documents, whatever their version; empty where one of them is deleted.
   */
  private Optional<String> subject(Job job) {
    StringBuilder subject =
        new StringBuilder(job.request().type().name())
            .append('\n')
            .append(JobForms.subject(job.request()));
    for (DocumentId id : job.request().documents()) {
      Optional<StoredDocument> document = documents.find(job.tenant(), id);
      if (document.isEmpty()) {
        return Optional.empty();
      }
      subject
          .append('\n')
          .append(Objects.requireNonNullElse(document.get().collection(), ""))
          .append('\t')
          .append(document.get().name());
    }
    return Optional.of(subject.toString());
  }

  private static SequencedMap<String, String> statements(Job job, byte[] result) {
    try {
      return JobForms.of(job.request().type()).statements(result);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored result can be read", e);
    }
  }

  private static Instant finishedAt(Job job) {
    return job.status() instanceof JobStatus.Finished finished
        ? finished.finishedAt()
        : job.createdAt();
  }
}
