package dev.docket.worker.answer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.DocumentId;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.answer.search.PassageIndex.Hit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CollectionIndexesTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final TenantId OTHER = new TenantId("other");
  private static final long ROOM = 10_000_000;

  @TempDir private Path directory;
  private final List<String> read = Collections.synchronizedList(new ArrayList<>());

  private static StoredDocument stored(TenantId tenant, String id) {
    return new StoredDocument(
        new DocumentId(id),
        tenant,
        id + ".txt",
        MediaType.PLAIN,
        "0".repeat(64),
        1,
        null,
        1,
        1,
        Language.EN,
        1,
        List.of(),
        List.of(),
        "rules",
        Instant.EPOCH);
  }

  private Optional<Document> document(DocumentId id) {
    read.add(id.value());
    String text =
        "1. Matter\n1.1 The %s shall be kept in the red cupboard.\n".formatted(id.value());
    try {
      return Optional.of(
          new DocumentReader()
              .read(text.getBytes(StandardCharsets.UTF_8), MediaType.PLAIN, Optional.empty()));
    } catch (UnreadableDocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> found(
      CollectionIndexes indexes, TenantId tenant, String collection, String... ids)
      throws IOException, InterruptedException {
    List<StoredDocument> documents = Stream.of(ids).map(id -> stored(tenant, id)).toList();
    try (CollectionIndexes.Opened opened =
        indexes.open(tenant, collection, documents, this::document, (_, _) -> {})) {
      return opened.index().search("What is kept in the red cupboard?", 50).stream()
          .map(Hit::key)
          .map(key -> key.substring(0, key.indexOf('#')))
          .distinct()
          .sorted()
          .toList();
    }
  }

  @Test
  void tenantsNeverShareAnIndexAlsoOfCollectionsOfOneName() throws Exception {
    try (CollectionIndexes indexes = new CollectionIndexes(directory, ROOM)) {
      assertThat(found(indexes, ACME, "rules", "doc_a", "doc_b")).containsExactly("doc_a", "doc_b");
      assertThat(found(indexes, OTHER, "rules", "doc_c")).containsExactly("doc_c");
      assertThat(found(indexes, ACME, "rules", "doc_a", "doc_b")).containsExactly("doc_a", "doc_b");
    }
  }

  @Test
  void whatIsHeldIsNotReadAgainAndWhatIsGoneIsNotFound() throws Exception {
    try (CollectionIndexes indexes = new CollectionIndexes(directory, ROOM)) {
      assertThat(found(indexes, ACME, "rules", "doc_a", "doc_b")).hasSize(2);
    }
    read.clear();
    try (CollectionIndexes indexes = new CollectionIndexes(directory, ROOM)) {
      assertThat(found(indexes, ACME, "rules", "doc_b", "doc_c")).containsExactly("doc_b", "doc_c");
    }
    assertThat(read).containsExactly("doc_c");
  }

  @Test
  void aBrokenIndexIsMadeAnew() throws Exception {
    try (CollectionIndexes indexes = new CollectionIndexes(directory, ROOM)) {
      assertThat(found(indexes, ACME, "rules", "doc_a")).hasSize(1);
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.writeString(file, "no index");
      }
    }
    try (CollectionIndexes indexes = new CollectionIndexes(directory, ROOM)) {
      assertThat(found(indexes, ACME, "rules", "doc_a")).containsExactly("doc_a");
    }
  }

  @Test
  void whatWasNotUsedLongestGoesWhereThereIsNoRoom() throws Exception {
    try (CollectionIndexes indexes = new CollectionIndexes(directory, 0)) {
      found(indexes, ACME, "one", "doc_a");
      found(indexes, ACME, "two", "doc_b");
      read.clear();
      found(indexes, ACME, "two", "doc_b");
      assertThat(read).isEmpty();
      assertThat(found(indexes, ACME, "one", "doc_a")).containsExactly("doc_a");
      assertThat(read).containsExactly("doc_a");
    }
  }

  @Test
  void twoWorkersOfOneMachineKeepApart() throws Exception {
    try (CollectionIndexes one = new CollectionIndexes(directory, ROOM);
        CollectionIndexes two = new CollectionIndexes(directory, ROOM)) {
      assertThat(found(one, ACME, "rules", "doc_a")).containsExactly("doc_a");
      assertThat(found(two, ACME, "rules", "doc_a")).containsExactly("doc_a");
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.filter(Files::isDirectory)).hasSize(2);
    }
  }

  @Test
  void ofManyDocumentsEachIsReadOnceAndToldOf() throws Exception {
    String[] ids = IntStream.range(0, 40).mapToObj(i -> "doc_" + i).toArray(String[]::new);
    List<StoredDocument> documents = Stream.of(ids).map(id -> stored(ACME, id)).toList();
    List<Integer> told = new ArrayList<>();
    try (CollectionIndexes indexes = new CollectionIndexes(directory, ROOM)) {
      indexes.open(ACME, "rules", documents, this::document, (done, _) -> told.add(done)).close();
      assertThat(read).containsExactlyInAnyOrder(ids);
      assertThat(told).isSorted().hasSize(40).last().isEqualTo(40);
      assertThat(found(indexes, ACME, "rules", ids)).containsExactlyInAnyOrder(ids);
    }
  }

  @Test
  void aDocumentThatCannotBeReadKeepsTheOthersAndIsReadTheNextTime() throws Exception {
    List<StoredDocument> documents =
        Stream.of("doc_a", "doc_b", "doc_c").map(id -> stored(ACME, id)).toList();
    try (CollectionIndexes indexes = new CollectionIndexes(directory, ROOM)) {
      assertThatThrownBy(
              () ->
                  indexes.open(
                      ACME,
                      "rules",
                      documents,
                      id -> {
                        if (id.value().equals("doc_b")) {
                          throw new IllegalStateException("The store is away");
                        }
                        return document(id);
                      },
                      (_, _) -> {}))
          .hasMessage("The store is away");
      assertThat(found(indexes, ACME, "rules", "doc_a", "doc_b", "doc_c"))
          .containsExactly("doc_a", "doc_b", "doc_c");
      assertThat(read).doesNotHaveDuplicates();
    }
  }
}
