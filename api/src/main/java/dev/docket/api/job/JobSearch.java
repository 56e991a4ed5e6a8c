package dev.docket.api.job;

import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.JobStore.JobFilter;
import dev.docket.job.Page;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jobs by a text in what their reader knows them by: their question, the names of their documents
 * and collections, their metadata, their id. Case and width of letters do not matter.
 */
final class JobSearch {
  /** How many jobs one page goes through at most to find one with the text. */
  private static final int MOST_LOOKED_AT = 1000;

  private final JobStore jobs;
  private final DocumentStore documents;

  JobSearch(JobStore jobs, DocumentStore documents) {
    this.jobs = jobs;
    this.documents = documents;
  }

  /** The next jobs that {@code filter} admits and that have {@code text}: a page may be short. */
  Page<Job> list(
      TenantId tenant, JobFilter filter, String text, int limit, Optional<String> after) {
    String wanted = folded(text);
    Page<Job> page = jobs.list(tenant, filter, limit, after);
    List<Job> found = having(tenant, wanted, page.items());
    int lookedAt = page.items().size();
    while (found.isEmpty() && page.next().isPresent() && lookedAt < MOST_LOOKED_AT) {
      page = jobs.list(tenant, filter, limit, page.next());
      found = having(tenant, wanted, page.items());
      lookedAt += Math.max(1, page.items().size());
    }
    return new Page<>(found, page.next());
  }

  private List<Job> having(TenantId tenant, String wanted, List<Job> some) {
    List<DocumentId> read =
        some.stream().flatMap(job -> job.request().documents().stream()).distinct().toList();
    Map<DocumentId, StoredDocument> known =
        documents.findAll(tenant, read).stream()
            .collect(Collectors.toMap(StoredDocument::id, Function.identity()));
    return some.stream()
        .filter(job -> words(job, known).anyMatch(word -> folded(word).contains(wanted)))
        .toList();
  }

  private static Stream<String> words(Job job, Map<DocumentId, StoredDocument> known) {
    Stream<String> own =
        job.request() instanceof JobRequest.Answer answer
            ? Stream.of(answer.question(), Optional.ofNullable(answer.collection()).orElse(""))
            : Stream.empty();
    Stream<String> read =
        job.request().documents().stream()
            .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
            .flatMap(d -> Stream.of(d.name(), Optional.ofNullable(d.collection()).orElse("")));
    Stream<String> metadata = job.request().terms().metadata().values().stream();
    return Stream.of(own, read, metadata, Stream.of(job.id().value())).flatMap(all -> all);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
