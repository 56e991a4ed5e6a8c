package dev.docket.worker.inbox;

import dev.docket.document.MediaType;
import dev.docket.document.Original;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.inbox.Arrival;
import dev.docket.inbox.Inbox;
import dev.docket.inbox.InboxStore;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus.Queued;
import dev.docket.job.JobStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.WorkMessage;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.BatchSource;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Sha256;
import dev.docket.worker.inbox.BucketObjects.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes documents and jobs of objects that arrived. All ids follow from inbox, key and version, so
 * that an event may come twice, and a worker may die anywhere and another begin again.
 */
final class Arrivals {
  /** After this a job's row is looked at for its end. */
  static final Duration FIRST_LOOK = Duration.ofSeconds(15);

  private static final Duration RESENT_AFTER = Duration.ofHours(1);

  private final InboxStore inboxes;
  private final DocumentStore documents;
  private final DocumentIntake intake;
  private final JobStore jobs;
  private final JobQueue queue;
  private final AllowedSources allowed;
  private final BucketObjects objects;
  private final Clock clock;

  Arrivals(
      InboxStore inboxes,
      DocumentStore documents,
      DocumentIntake intake,
      JobStore jobs,
      JobQueue queue,
      AllowedSources allowed,
      BucketObjects objects,
      Clock clock) {
    this.inboxes = inboxes;
    this.documents = documents;
    this.intake = intake;
    this.jobs = jobs;
    this.queue = queue;
    this.allowed = allowed;
    this.objects = objects;
    this.clock = clock;
  }

  /** Does with an object what each inbox asks that it is for. */
  void take(ObjectCreated object) {
    for (Inbox inbox : inboxes.of(object.bucket())) {
      if (inbox.takes(object.key()) && isAllowed(inbox)) {
        take(inbox, object);
      }
    }
  }

  private boolean isAllowed(Inbox inbox) {
    BatchSource source =
        new BatchSource.Bucket(
            new BatchSource.Bucket.Prefix(inbox.bucket(), inbox.prefix()), BatchSource.Select.ALL);
    return allowed.refusal(inbox.tenant(), source).isEmpty();
  }

  private void take(Inbox inbox, ObjectCreated object) {
    String id = Arrival.id(inbox.id(), object.key(), object.version());
    if (inboxes.arrival(inbox.id(), id).isEmpty()) {
      inboxes.keep(arrived(inbox, object, id));
    }
  }

  private Arrival arrived(Inbox inbox, ObjectCreated object, String id) {
    Optional<MediaType> type = MediaType.ofFileName(object.key());
    if (type.isEmpty()) {
      return refused(inbox, object, id, "Its name ends in none of pdf, docx, html, htm, md, txt");
    }
    return switch (objects.fetch(object, DocumentReader.MAX_FILE_BYTES)) {
      case Fetched.Refused(String reason) -> refused(inbox, object, id, reason);
      case Fetched.Whole(Path file) -> {
        try {
          yield taken(inbox, object, id, type.get(), file);
        } catch (UnreadableDocumentException e) {
          yield refused(
              inbox, object, id, Objects.requireNonNullElse(e.getMessage(), "It is unreadable"));
        } finally {
          delete(file);
        }
      }
    };
  }

  private Arrival taken(Inbox inbox, ObjectCreated object, String id, MediaType type, Path file)
      throws UnreadableDocumentException {
    Instant now = clock.instant();
    DocumentIntake.Upload upload =
        new DocumentIntake.Upload(
            inbox.tenant(),
            object.key(),
            Optional.ofNullable(inbox.collection()),
            type,
            Optional.empty(),
            new Original.InFile(file),
            sha256(file));
    DocumentId document = DocumentId.derived(id + "/document");
    StoredDocument stored = intake.add(document, upload, now);
    Optional<JobRequest> request =
        Optional.ofNullable(inbox.job())
            .flatMap(job -> job.of(document, () -> versionBefore(stored)));
    Optional<JobId> job = request.map(wanted -> submitted(inbox, id, wanted, now));
    boolean isOpen = inbox.writeBack() || job.isPresent();
    return new Arrival(
        id,
        inbox.id(),
        inbox.tenant(),
        object.key(),
        object.version(),
        stored.bytes(),
        isOpen ? Arrival.State.TAKEN : Arrival.State.DONE,
        inbox.job() != null && request.isEmpty()
            ? "There is no earlier version to compare with"
            : null,
        document,
        job.orElse(null),
        now,
        isOpen ? now.plus(job.isPresent() ? FIRST_LOOK : Duration.ZERO) : null);
  }

  private JobId submitted(Inbox inbox, String id, JobRequest request, Instant now) {
    JobId jobId = JobId.derived(id + "/job");
    Job job =
        Job.submitted(jobId, inbox.tenant(), request, null, now).checkedAt(now.plus(RESENT_AFTER));
    boolean unsent =
        jobs.create(job)
            || jobs.find(inbox.tenant(), jobId)
                .filter(found -> found.status() instanceof Queued && found.lease() == null)
                .isPresent();
    if (unsent) {
      queue.send(
          request.terms().priority(), new WorkMessage.RunJob(inbox.tenant(), jobId), Duration.ZERO);
    }
    return jobId;
  }

  private Optional<DocumentId> versionBefore(StoredDocument document) {
    return documents
        .versions(
            document.tenant(),
            Optional.ofNullable(document.collection()),
            document.name(),
            DocumentStore.LIST_PAGE)
        .stream()
        .dropWhile(version -> !version.id().equals(document.id()))
        .skip(1)
        .map(StoredDocument::id)
        .findFirst();
  }

  private Arrival refused(Inbox inbox, ObjectCreated object, String id, String reason) {
    Instant now = clock.instant();
    return new Arrival(
        id,
        inbox.id(),
        inbox.tenant(),
        object.key(),
        object.version(),
        object.bytes(),
        Arrival.State.REFUSED,
        reason,
        null,
        null,
        now,
        inbox.writeBack() ? now : null);
  }

  private static String sha256(Path file) {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was received can be read", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("A file of one's own can be deleted", e);
    }
  }
}
