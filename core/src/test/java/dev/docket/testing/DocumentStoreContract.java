package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.GivenTitle;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.document.Original;
import dev.docket.document.PageLines;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.document.Table;
import dev.docket.document.Text;
import dev.docket.document.UnreadPage;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Page;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link DocumentStore} must do. */
@Timeout(60)
public abstract class DocumentStoreContract {
  private static final byte[] ORIGINAL = "%PDF-1.7 bytes as uploaded".getBytes(UTF_8);

  private final TenantId tenant = Samples.tenant();
  private final DocumentStore store;

  /** Tests {@code store}. */
  protected DocumentStoreContract(DocumentStore store) {
    this.store = store;
  }

  @Test
  void aDocumentComesBackAsStored() {
    Document document = document("第一条（目的）\n𠮷野家は \"引用\" \\ する。\n脚注\n");
    StoredDocument stored = stored("規程#%.pdf", "規程", 12, NOW);

    assertThat(store.create(stored, document, ORIGINAL)).isTrue();

    assertThat(store.find(tenant, stored.id())).contains(stored);
    assertThat(store.read(tenant, stored.id())).contains(document);
    assertThat(store.whole(tenant, stored.id()))
        .contains(new DocumentStore.Whole(stored, document));
  }

  @Test
  void aDocumentWithoutPagesOrCollectionComesBackToo() {
    Document document =
        new Document(Text.of(""), Language.EN, List.of(), List.of(), List.of(), 0, List.of());
    StoredDocument stored = stored("a", null, null, NOW);
    store.create(stored, document, ORIGINAL);

    assertThat(store.find(tenant, stored.id())).contains(stored);
    assertThat(store.read(tenant, stored.id())).contains(document);
    assertThat(store.whole(tenant, stored.id()))
        .contains(new DocumentStore.Whole(stored, document));
  }

  @Test
  void manyAreFoundAtOnceAndWhatIsNotThereOrAnothersIsLeftOut() {
    List<StoredDocument> all = new ArrayList<>();
    for (int i = 0; i < 120; i++) { // more than one call of DynamoDB takes
      StoredDocument stored = stored("d" + i, null, null, NOW);
      store.create(stored, document("text " + i), ORIGINAL);
      all.add(stored);
    }
    List<DocumentId> ids = new ArrayList<>(all.stream().map(StoredDocument::id).toList());
    ids.add(all.getFirst().id());
    ids.add(DocumentId.random());

    assertThat(store.findAll(tenant, ids)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(store.findAll(Samples.tenant(), ids)).isEmpty();
    assertThat(store.findAll(tenant, List.of())).isEmpty();
  }

  @Test
  void anIdThatIsTakenKeepsItsDocument() {
    Document document = document("first");
    StoredDocument first = stored("a", null, null, NOW);
    assertThat(store.create(first, document, ORIGINAL)).isTrue();

    assertThat(store.create(first, document, ORIGINAL)).isTrue(); // a reply was lost
    StoredDocument second = withId(stored("b", null, null, NOW), first.id());
    assertThat(store.create(second, document("second"), ORIGINAL)).isFalse();
    assertThat(store.find(tenant, first.id())).contains(first);
    assertThat(store.read(tenant, first.id())).contains(document);
  }

  @Test
  @Tag(Race.CONTENDED)
  void theSameBytesManyTimesAtOnceAreOneDocument() {
    List<StoredDocument> uploads = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      uploads.add(stored("a", "c", null, NOW.plusSeconds(i)));
    }

    List<DocumentId> ids = Race.of(6, i -> createdOnce(uploads.get(i), Optional.empty()));

    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(versions(Optional.of("c"), "a"))
        .extracting(StoredDocument::id)
        .containsExactly(ids.getFirst());
    uploads.stream()
        .map(StoredDocument::id)
        .filter(id -> !id.equals(ids.getFirst()))
        .forEach(id -> assertThat(store.original(tenant, id)).isEmpty());
  }

  @Test
  void bytesThatWereSupersededOrDeletedAreStoredAgain() {
    StoredDocument first = stored("a", "c", null, NOW);
    createdOnce(first, Optional.empty());
    StoredDocument other =
        with(stored("a", "c", null, NOW.plusSeconds(1)), DocumentId.random(), "cd".repeat(32));
    assertThat(createdOnce(other, Optional.of(first))).isEqualTo(other.id());
    StoredDocument again = stored("a", "c", null, NOW.plusSeconds(2));
    assertThat(createdOnce(again, Optional.of(other))).isEqualTo(again.id());
    assertThat(createdOnce(again, Optional.of(other))).isEqualTo(again.id()); // a reply was lost

    store.delete(tenant, again.id());
    StoredDocument last = stored("a", "c", null, NOW.plusSeconds(3));
    assertThat(createdOnce(last, Optional.of(other))).isEqualTo(last.id());
    StoredDocument elsewhere = stored("a", "d", null, NOW.plusSeconds(3));
    assertThat(createdOnce(elsewhere, Optional.empty())).isEqualTo(elsewhere.id());
  }

  private DocumentId createdOnce(StoredDocument stored, Optional<StoredDocument> newest) {
    return store.createOnce(stored, document("text"), new Original.Held(ORIGINAL), newest);
  }

  @Test
  void aDeletedDocumentIsGoneFromEverywhere() {
    StoredDocument kept = created("a", "regulations", NOW);
    StoredDocument deleted = created("a", "regulations", NOW.plusSeconds(1));

    assertThat(store.delete(tenant, deleted.id())).isTrue();
    assertThat(store.delete(tenant, deleted.id())).isFalse();

    assertThat(store.find(tenant, deleted.id())).isEmpty();
    assertThat(store.read(tenant, deleted.id())).isEmpty();
    assertThat(store.whole(tenant, deleted.id())).isEmpty();
    assertThat(listed(Optional.empty(), Optional.empty())).containsExactly(kept);
    assertThat(versions(Optional.of("regulations"), "a")).containsExactly(kept);
    assertThat(store.original(tenant, deleted.id())).isEmpty();
    assertThat(store.read(tenant, kept.id())).isPresent();
    assertThat(store.original(tenant, kept.id())).contains(ORIGINAL);
  }

  @Test
  void versionsAreThoseOfOneNameInOneCollectionNewestFirst() {
    StoredDocument old = created("a", "regulations", NOW);
    StoredDocument current = created("a", "regulations", NOW.plusNanos(1));
    created("a#b", "regulations", NOW);
    created("ab", "regulations", NOW);
    created("a", "regulations-2", NOW);
    StoredDocument loose = created("a", null, NOW);

    assertThat(versions(Optional.of("regulations"), "a")).containsExactly(current, old);
    assertThat(store.versions(tenant, Optional.of("regulations"), "a", 1)).containsExactly(current);
    assertThat(versions(Optional.empty(), "a")).containsExactly(loose);
    assertThat(versions(Optional.of("none"), "a")).isEmpty();
  }

  @Test
  void aListIsNewestFirstInPages() {
    List<StoredDocument> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.addFirst(created("n" + i % 2, i < 3 ? "c" : null, NOW.plusSeconds(i)));
    }

    Page<StoredDocument> first =
        store.list(tenant, Optional.empty(), Optional.empty(), 3, Optional.empty());
    Page<StoredDocument> second =
        store.list(tenant, Optional.empty(), Optional.empty(), 3, first.next());

    assertThat(first.items()).isEqualTo(all.subList(0, 3));
    assertThat(second.items()).isEqualTo(all.subList(3, 5));
    assertThat(second.next()).isEmpty();
    assertThat(listed(Optional.of("c"), Optional.empty())).isEqualTo(all.subList(2, 5));
    assertThat(listed(Optional.empty(), Optional.of("n1"))).containsExactly(all.get(1), all.get(3));
  }

  @Test
  void aFilteredPageIsFullAndTheLastMatchEndsTheList() {
    List<StoredDocument> matching = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      StoredDocument created = created("n" + i, i % 10 == 5 ? "c" : "d", NOW.plusSeconds(i));
      if (i % 10 == 5) {
        matching.addFirst(created);
      }
    }

    Page<StoredDocument> first =
        store.list(tenant, Optional.of("c"), Optional.empty(), 2, Optional.empty());
    Page<StoredDocument> second =
        store.list(tenant, Optional.of("c"), Optional.empty(), 2, first.next());
    Page<StoredDocument> all =
        store.list(tenant, Optional.of("c"), Optional.empty(), 3, Optional.empty());

    assertThat(first.items()).isEqualTo(matching.subList(0, 2));
    assertThat(first.next()).isPresent();
    assertThat(second.items()).isEqualTo(matching.subList(2, 3));
    assertThat(second.next()).isEmpty();
    assertThat(all.items()).isEqualTo(matching);
    assertThat(all.next()).isEmpty();
  }

  @Test
  void anotherTenantSeesAndChangesNothing() {
    StoredDocument own = created("a", "c", NOW);
    TenantId stranger = Samples.tenant();

    assertThat(store.find(stranger, own.id())).isEmpty();
    assertThat(store.read(stranger, own.id())).isEmpty();
    assertThat(store.whole(stranger, own.id())).isEmpty();
    assertThat(store.original(stranger, own.id())).isEmpty();
    assertThat(store.delete(stranger, own.id())).isFalse();
    assertThat(store.versions(stranger, Optional.of("c"), "a", 10)).isEmpty();
    assertThat(
            store.list(stranger, Optional.empty(), Optional.empty(), 10, Optional.empty()).items())
        .isEmpty();
    assertThat(store.find(tenant, own.id())).contains(own);
  }

  private StoredDocument created(String name, @Nullable String collection, Instant createdAt) {
    StoredDocument stored = stored(name, collection, null, createdAt);
    assertThat(store.create(stored, document(name), ORIGINAL)).isTrue();
    return stored;
  }

  private List<StoredDocument> versions(Optional<String> collection, String name) {
    return store.versions(tenant, collection, name, 10);
  }

  private List<StoredDocument> listed(Optional<String> collection, Optional<String> name) {
    return store.list(tenant, collection, name, 50, Optional.empty()).items();
  }

  private static Document document(String text) {
    Text whole = Text.of(text);
    int end = whole.length();
    return new Document(
        whole,
        Language.JA,
        List.of(0, 3),
        List.of(
            new Section("sec-1", SectionKind.ARTICLE, "第一条", "1", "目的", 0, -1, 0, 1, end),
            new Section("sec-2", SectionKind.HEADING, null, null, null, 1, 0, 1, 1, end)),
        List.of(
            new Sentence("s1", Sentence.Kind.HEADING, 0, 0, 1),
            new Sentence("s2", Sentence.Kind.SENTENCE, 1, 1, 2),
            new Sentence("s3", Sentence.Kind.ROW, 1, 2, 3),
            new Sentence("s4", Sentence.Kind.FOOTNOTE, -1, 3, end)),
        List.of(
            new Table(
                List.of(
                    new Table.Row(List.of(new Table.Cell(0, 2, 3), new Table.Cell(2, 3, 3))),
                    new Table.Row(List.of(new Table.Cell(1, 3, end)))))),
        42,
        List.of("Page 2 has no text"),
        List.of(new UnreadPage(2, "It is a scan.")),
        List.of(
            PageLines.of(595.3f, 842, 0, List.of(new PageLines.Line(0, end, 72.5f, 90, 300, 12))),
            PageLines.of(1200, 600.5f, 90, List.of())),
        new GivenTitle("約款", true));
  }

  private StoredDocument stored(
      String name, @Nullable String collection, @Nullable Integer pages, Instant createdAt) {
    return new StoredDocument(
        DocumentId.random(),
        tenant,
        name,
        MediaType.PDF,
        "ab".repeat(32),
        5_000_000_000L,
        pages,
        1000,
        42,
        Language.JA,
        2,
        List.of("Page 2 has no text"),
        List.of(
            new UnreadPage(2, "It is a scan."),
            new UnreadPage(3, "It is a scan."),
            new UnreadPage(4, "It is damaged."),
            new UnreadPage(7, "It is a scan.")),
        collection,
        createdAt);
  }

  private static StoredDocument withId(StoredDocument stored, DocumentId id) {
    return with(stored, id, stored.sha256());
  }

  private static StoredDocument with(StoredDocument stored, DocumentId id, String sha256) {
    return new StoredDocument(
        id,
        stored.tenant(),
        stored.name(),
        stored.mediaType(),
        sha256,
        stored.bytes(),
        stored.pages(),
        stored.characters(),
        stored.tokens(),
        stored.language(),
        stored.sections(),
        stored.warnings(),
        stored.unreadPages(),
        stored.collection(),
        stored.createdAt());
  }
}
