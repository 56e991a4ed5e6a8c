package dev.docket.worker.retention;

import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditLog;
import dev.docket.collection.CollectionRules;
import dev.docket.collection.CollectionStore;
import dev.docket.collection.JobCollections;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobErasure;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus;
import dev.docket.job.JobStore;
import dev.docket.job.JobStore.JobFilter;
import dev.docket.job.Page;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases the jobs of collections so many days after their end, and the documents so many days after
 * they came or were last used by a job. Each collection is looked at once a day, by one worker.
 */
final class RetentionSweep {
  private static final Logger log = LoggerFactory.getLogger(RetentionSweep.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
  private static final int PAGE = 200;

  private final CollectionStore collections;
  private final DocumentStore documents;
  private final JobStore jobs;
  private final JobErasure erasure;
  private final JobCollections jobCollections;
  private final AuditLog audit;

  RetentionSweep(
      CollectionStore collections,
      DocumentStore documents,
      JobStore jobs,
      JobErasure erasure,
      AuditLog audit) {
    this.collections = collections;
    this.documents = documents;
    this.jobs = jobs;
    this.erasure = erasure;
    this.jobCollections = new JobCollections(documents, collections);
    this.audit = audit;
  }

  /** Looks at every collection whose time has come. */
  void sweep(Instant now) {
    for (CollectionRules rules : collections.due(now)) {
      if (collections.lookAt(rules, now, now.plus(BETWEEN_LOOKS)) && !rules.legalHold()) {
        erase(rules, now);
      }
    }
  }

  private void erase(CollectionRules rules, Instant now) {
    int days = Objects.requireNonNull(rules.retentionDays(), "what is due has a retention");
    Instant before = now.minus(Duration.ofDays(days));
    List<StoredDocument> all = documents(rules);
    Set<DocumentId> ids = new HashSet<>();
    all.forEach(document -> ids.add(document.id()));
    Set<DocumentId> used = new HashSet<>();
    eachJob(
        rules.tenant(),
        job -> {
          boolean whole = isAskedOfAll(job, rules);
          if (!whole && job.request().documents().stream().noneMatch(ids::contains)) {
            return;
          }
          if (isOver(job, before) && isFree(job)) {
            expire(rules, job, now);
          } else {
            used.addAll(whole ? ids : job.request().documents());
          }
        });
    for (StoredDocument document : all) {
      if (document.createdAt().isBefore(before) && !used.contains(document.id())) {
        expire(rules, document, now);
      }
    }
  }

  private void expire(CollectionRules rules, Job job, Instant now) {
    if (haveMovedOn(rules)) {
      return;
    }
    Optional<String> sha256 = erasure.resultHash(job);
    receipt(rules, "job.expired", Map.of("id", job.id().value(), "sha256", sha256.orElse("")), now);
    erasure.erase(job, now);
  }

  private void expire(CollectionRules rules, StoredDocument document, Instant now) {
    if (haveMovedOn(rules) || isTakenUp(rules, document, now)) {
      return;
    }
    receipt(
        rules,
        "document.expired",
        Map.of("id", document.id().value(), "sha256", document.sha256()),
        now);
    documents.delete(rules.tenant(), document.id());
  }

  /** Whether a job reads the document that came after the jobs were looked through. */
  private boolean isTakenUp(CollectionRules rules, StoredDocument document, Instant looked) {
    Instant since = looked.minus(CLOCKS_DIFFER);
    Optional<String> after = Optional.empty();
    do {
      Page<Job> page = jobs.list(rules.tenant(), JobFilter.ALL, PAGE, after);
      for (Job job : page.items()) {
        if (job.createdAt().isBefore(since)) {
          return false; // the list has the newest first
        }
        if (isAskedOfAll(job, rules) || job.request().documents().contains(document.id())) {
          return true;
        }
      }
      after = page.next();
    } while (after.isPresent());
    return false;
  }

  /** Asked anew before each erasure: a hold counts from the moment that it is put. */
  private boolean haveMovedOn(CollectionRules rules) {
    return collections.find(rules.tenant(), rules.name()).version() != rules.version();
  }

  /** Written before the erasure, so that nothing goes without one. */
  private void receipt(
      CollectionRules rules, String action, Map<String, String> what, Instant now) {
    audit.add(
        AuditEntry.done(
            rules.tenant(),
            now,
            action,
            what,
            String.join("#", action, what.getOrDefault("id", ""), now.toString())));
    log.info("{}: {}", action, what.get("id"));
  }

  private static boolean isAskedOfAll(Job job, CollectionRules rules) {
    return job.request() instanceof JobRequest.Answer answer
        && rules.name().equals(answer.collection());
  }

  private List<StoredDocument> documents(CollectionRules rules) {
    List<StoredDocument> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<StoredDocument> page =
          documents.list(rules.tenant(), Optional.of(rules.name()), Optional.empty(), PAGE, after);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private void eachJob(TenantId tenant, Consumer<Job> reader) {
    Optional<String> after = Optional.empty();
    do {
      Page<Job> page = jobs.list(tenant, JobFilter.ALL, PAGE, after);
      page.items().forEach(reader);
      after = page.next();
    } while (after.isPresent());
  }

  private static boolean isOver(Job job, Instant before) {
    return job.status() instanceof JobStatus.Finished end && end.finishedAt().isBefore(before);
  }

  /** Whether no collection that the job reads of is under a hold. */
  private boolean isFree(Job job) {
    return jobCollections.rules(job).stream().noneMatch(CollectionRules::legalHold);
  }
}
