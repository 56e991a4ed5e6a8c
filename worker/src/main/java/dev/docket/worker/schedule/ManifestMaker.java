package dev.docket.worker.schedule;

import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.DocumentStore;
import dev.docket.job.JobRequest;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.BatchSource.Bucket.Prefix;
import dev.docket.job.batch.BatchSource.Select;
import dev.docket.job.batch.Manifest;
import dev.docket.job.batch.Manifest.Entry;
import dev.docket.job.batch.Manifest.Skipped;
import dev.docket.reading.DocumentReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the manifest of a batch from its order: looks at the source, takes files in as documents,
 * and decides which document gets a job. What cannot be read is recorded and stops nothing.
 */
final class ManifestMaker {
  private final DocumentStore documents;
  private final DocumentIntake intake;
  private final AllowedSources allowed;
  private final Function<Prefix, SourceFiles> buckets;

  ManifestMaker(
      DocumentStore documents,
      DocumentIntake intake,
      AllowedSources allowed,
      Function<Prefix, SourceFiles> buckets) {
    this.documents = documents;
    this.intake = intake;
    this.allowed = allowed;
    this.buckets = buckets;
  }

  /**
   * What the run before came to.
   *
   * @param known the SHA-256 by name of what it took, or left out as unchanged
   * @param left the names of what did not fit into it, in the order in which they are due
   */
  record Before(Map<String, String> known, List<String> left) {
    static final Before NONE = new Before(Map.of(), List.of());
  }

  /** The manifest of {@code batch}, which goes on where the run {@code before} ended. */
  Manifest make(Batch batch, Batch.Order order, Before before, Instant now) {
    List<Skipped> skipped = new ArrayList<>();
    List<StoredDocument> found =
        leftFirst(find(batch, order.source(), skipped, now), before.left());
    int all = found.size() + (int) skipped.stream().filter(s -> !s.name().isEmpty()).count();
    List<Entry> entries = new ArrayList<>();
    Map<String, String> unchanged = new LinkedHashMap<>();
    boolean changedOnly = select(order.source()) == Select.CHANGED;
    for (StoredDocument document : found) {
      if (changedOnly && document.sha256().equals(before.known().get(document.name()))) {
        unchanged.put(document.name(), document.sha256());
      } else if (entries.size() == Manifest.MAX_ENTRIES) {
        skipped.add(new Skipped(document.name(), Manifest.LEFT_FOR_THE_NEXT));
      } else {
        Optional<JobRequest> request = order.job().of(document.id(), () -> versionBefore(document));
        if (request.isPresent()) {
          entries.add(new Entry(request.get(), document.name(), document.sha256()));
        } else {
          skipped.add(new Skipped(document.name(), "There is no earlier version to compare with"));
        }
      }
    }
    if (!unchanged.isEmpty()) {
      skipped.add(new Skipped("", unchanged.size() + " unchanged since they were last taken"));
    }
    return new Manifest(all, entries, skipped, unchanged);
  }

  private static List<StoredDocument> leftFirst(List<StoredDocument> found, List<String> left) {
    Map<String, Integer> turn = new HashMap<>();
    for (String name : left) {
      turn.put(name, turn.size());
    }
    return found.stream()
        .sorted(Comparator.comparingInt(d -> turn.getOrDefault(d.name(), Integer.MAX_VALUE)))
        .toList();
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

  private List<StoredDocument> find(
      Batch batch, BatchSource source, List<Skipped> skipped, Instant now) {
    TenantId tenant = batch.tenant();
    Optional<String> refusal = allowed.refusal(tenant, source);
    if (refusal.isPresent()) {
      skipped.add(new Skipped("", refusal.get()));
      return List.of();
    }
    return switch (source) {
      case BatchSource.Documents(List<DocumentId> ids) -> byId(tenant, ids, skipped);
      case BatchSource.Collection(String collection, _) -> documents.newest(tenant, collection);
      case BatchSource.Bucket(Prefix from, _) ->
          taken(
              batch,
              "s3://" + from.bucket() + "/" + from.prefix(),
              buckets.apply(from),
              skipped,
              now);
      case BatchSource.Directory(String directory, _) -> {
        try {
          Path real = Path.of(directory).toRealPath();
          yield taken(batch, "file://" + real, new DirectoryFiles(real), skipped, now);
        } catch (IOException e) {
          skipped.add(new Skipped("", "Directory " + directory + " cannot be read"));
          yield List.of();
        }
      }
    };
  }

  private List<StoredDocument> byId(TenantId tenant, List<DocumentId> ids, List<Skipped> skipped) {
    List<StoredDocument> found = new ArrayList<>();
    for (DocumentId id : ids) {
      documents
          .find(tenant, id)
          .ifPresentOrElse(
              found::add,
              () -> skipped.add(new Skipped(id.value(), "The document is no longer there")));
    }
    return found;
  }

  private List<StoredDocument> taken(
      Batch batch, String collection, SourceFiles files, List<Skipped> skipped, Instant now) {
    List<SourceFiles.File> listed;
    try {
      listed = files.list();
    } catch (IOException e) {
      skipped.add(new Skipped("", String.valueOf(e.getMessage())));
      return List.of();
    }
    if (listed.size() > SourceFiles.MOST_FILES) {
      listed = listed.subList(0, SourceFiles.MOST_FILES);
      String reason =
          "The source holds more than %d files; none after %s was looked at"
              .formatted(SourceFiles.MOST_FILES, listed.getLast().name());
      skipped.add(new Skipped("", reason));
    }
    List<StoredDocument> found = new ArrayList<>();
    for (SourceFiles.File file : listed) {
      Function<String, Skipped> because = reason -> new Skipped(file.name(), reason);
      Optional<MediaType> type = MediaType.ofFileName(file.name());
      if (!file.refusal().isEmpty()) {
        skipped.add(because.apply(file.refusal()));
      } else if (type.isEmpty()) {
        skipped.add(because.apply("Its name ends in none of pdf, docx, html, htm, md, txt"));
      } else if (file.bytes() > DocumentReader.MAX_BYTES) {
        skipped.add(because.apply("It is larger than 20 MiB"));
      } else {
        try {
          byte[] bytes = files.read(file, DocumentReader.MAX_BYTES);
          DocumentIntake.Upload upload =
              DocumentIntake.Upload.of(
                  batch.tenant(),
                  file.name(),
                  Optional.of(collection),
                  type.get(),
                  Optional.empty(),
                  bytes);
          DocumentId id = DocumentId.derived(batch.id() + "/" + file.name());
          found.add(intake.take(id, upload, now).document());
        } catch (IOException | UnreadableDocumentException e) {
          skipped.add(because.apply(String.valueOf(e.getMessage())));
        }
      }
    }
    return found;
  }

  private static Select select(BatchSource source) {
    return switch (source) {
      case BatchSource.Documents _ -> Select.ALL;
      case BatchSource.Collection(_, Select select) -> select;
      case BatchSource.Bucket(_, Select select) -> select;
      case BatchSource.Directory(_, Select select) -> select;
    };
  }
}
