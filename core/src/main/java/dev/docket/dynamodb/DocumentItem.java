package dev.docket.dynamodb;

import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.job.DocumentId;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.runtime.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is known of a document, as a row. */
final class DocumentItem {
  /** Long after the last of several uploads at once has ended; older ones the index shows. */
  private static final Duration RACES = Duration.ofDays(1);

  private DocumentItem() {}

  static String pk(DocumentId id) {
    return "DOC#" + id;
  }

  static String list(TenantId tenant) {
    return "T#" + tenant + "#DOC";
  }

  static String collectionKey(TenantId tenant, Optional<String> collection) {
    return "T#" + tenant + "#COLL#" + collection.orElse("");
  }

  /** What the version keys of all documents of this name, and of no other, begin with. */
  static String versionPrefix(String name) {
    return name.replace("%", "%25").replace("#", "%23") + "#";
  }

  /** Which document came last with these bytes under this name. */
  static Row latest(StoredDocument document) {
    String same =
        String.join(
            "\0",
            document.tenant().value(),
            Objects.requireNonNullElse(document.collection(), ""),
            document.name(),
            document.mediaType().name(),
            document.sha256());
    return Row.keyed("SAME#" + Sha256.hex(same), Row.WHOLE)
        .with("tenant", document.tenant().value())
        .with("document", document.id().value())
        .with("created_at", document.createdAt())
        .expiringAt(document.createdAt().plus(RACES));
  }

  static Row row(StoredDocument document) {
    String created = Row.time(document.createdAt());
    Row row =
        Row.keyed(pk(document.id()), Row.WHOLE)
            .with("tenant", document.tenant().value())
            .with(Names.LIST, list(document.tenant()))
            .with(Names.LIST_KEY, created + "#" + document.id())
            .with(
                Names.COLLECTION_KEY,
                collectionKey(document.tenant(), Optional.ofNullable(document.collection())))
            .with(Names.VERSION_KEY, versionPrefix(document.name()) + created + "#" + document.id())
            .with(Names.NAME, document.name())
            .with(Names.COLLECTION, document.collection())
            .with("media_type", document.mediaType().name())
            .with("sha256", document.sha256())
            .with("bytes", document.bytes())
            .with("characters", document.characters())
            .with("tokens", document.tokens())
            .with("language", document.language().name())
            .with("sections", document.sections())
            .with("warnings", document.warnings())
            .with("unread_pages", UnreadPages.texts(document.unreadPages()))
            .with("created_at", document.createdAt());
    if (document.pages() != null) {
      row.with("pages", document.pages());
    }
    return row;
  }

  static StoredDocument document(Row row) {
    return new StoredDocument(
        new DocumentId(row.text(Names.PK).substring("DOC#".length())),
        new TenantId(row.text("tenant")),
        row.text(Names.NAME),
        MediaType.valueOf(row.text("media_type")),
        row.text("sha256"),
        row.number("bytes"),
        row.has("pages") ? Integer.valueOf(row.integer("pages")) : null,
        row.integer("characters"),
        row.integer("tokens"),
        Language.valueOf(row.text("language")),
        row.integer("sections"),
        row.texts("warnings"),
        row.has("unread_pages") ? UnreadPages.of(row.texts("unread_pages")) : List.of(),
        row.textOrNull(Names.COLLECTION),
        row.instant("created_at"));
  }
}
