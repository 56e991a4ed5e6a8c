package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.document.ContentType;
import dev.docket.api.document.DocumentLookup;
import dev.docket.api.document.DocumentUploads;
import dev.docket.api.document.DocumentUploads.Upload;
import dev.docket.api.document.DocumentView;
import dev.docket.api.document.OutlineView;
import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.api.http.Lists;
import dev.docket.api.mcp.Tool.Call;
import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.DocumentStore;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Sha256;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tools that take documents in and read them. */
final class DocumentTools {
  private static final int MOST_SECTIONS = 500;
  private static final int MOST_DOCUMENTS = 200;
  private static final int FEW_DOCUMENTS = 50;
  private static final int LONGEST_TOKEN = 2000;

  private final DocumentStore store;
  private final DocumentLookup lookup;
  private final DocumentUploads uploads;
  private final ReadingSlots slots;
  private final Lists lists;

  DocumentTools(
      DocumentStore store,
      DocumentLookup lookup,
      DocumentUploads uploads,
      ReadingSlots slots,
      Lists lists) {
    this.store = store;
    this.lookup = lookup;
    this.uploads = uploads;
    this.slots = slots;
    this.lists = lists;
  }

  ObjectNode upload(Call call) throws Exception {
    JsonFields fields =
        call.arguments().only("name", "collection", "text", "content_base64", "media_type");
    Optional<String> text = fields.string("text");
    Optional<String> content = fields.string("content_base64");
    if (text.isPresent() == content.isPresent()) {
      throw fields.bad("text", "Give either a text or content_base64.");
    }
    Optional<String> declared = fields.text("media_type", 200);
    if (text.isPresent() && declared.isPresent()) {
      throw fields.bad("media_type", "It belongs to content_base64; a text is plain text.");
    }
    Optional<String> name = fields.string("name").map(value -> Label.checked("name", value));
    byte[] bytes =
        text.isPresent()
            ? DocumentUploads.bytes(text.get(), "text")
            : decoded(fields, content.orElseThrow());
    ContentType type =
        text.isPresent() ? ContentType.TEXT : ContentType.declaredOrSeen(declared, bytes, name);
    Upload upload =
        new Upload(
            call.tenant(),
            name.orElse(Label.UNTITLED),
            fields.string("collection").map(value -> Label.checked("collection", value)),
            type);
    DocumentIntake.Taken taken =
        call.hasTurn() ? take(upload, bytes) : slots.inTurn(() -> take(upload, bytes));
    return ToolResult.data(DocumentView.of(taken.document()));
  }

  private DocumentIntake.Taken take(Upload upload, byte[] bytes) {
    return uploads.take(
        DocumentId.derived(UUID.randomUUID().toString()), upload, bytes, Sha256.hex(bytes));
  }

  private static byte[] decoded(JsonFields fields, String content) {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw fields.bad("content_base64", "It is not Base64.");
    }
    if (bytes.length > DocumentReader.MAX_BYTES) {
      throw fields.bad(
          "content_base64", "It may hold at most " + DocumentReader.MAX_BYTES + " bytes.");
    }
    return bytes;
  }

  ObjectNode list(Call call) {
    JsonFields fields = call.arguments().only("collection", "name", "page_size", "page_token");
    Optional<String> collection = fields.text("collection", 255);
    Optional<String> name = fields.text("name", 255);
    int size = (int) fields.number("page_size", 1, MOST_DOCUMENTS).orElse(FEW_DOCUMENTS);
    return ToolResult.data(
        lists.page(
            new Lists.Listed(
                call.tenant(), "documents", List.of(collection.orElse(""), name.orElse(""))),
            size,
            fields.text("page_token", LONGEST_TOKEN),
            (limit, after) -> store.list(call.tenant(), collection, name, limit, after),
            DocumentView::of));
  }

  ObjectNode outline(Call call) throws Exception {
    JsonFields fields = call.arguments().only("document", "offset", "limit");
    Document document = read(call);
    List<OutlineView.Item> all = OutlineView.of(document).items();
    int from = (int) Math.min(all.size(), fields.number("offset", 0, Integer.MAX_VALUE).orElse(0));
    int size = (int) fields.number("limit", 1, MOST_SECTIONS).orElse(MOST_SECTIONS);
    int to = Math.min(all.size(), from + size);
    return ToolResult.data(
        new Outline(
            all.subList(from, to),
            all.size(),
            document.text().length(),
            to < all.size() ? Integer.valueOf(to) : null));
  }

  ObjectNode section(Call call) throws Exception {
    JsonFields fields = call.arguments().only("document", "section", "start", "max_characters");
    Document document = read(call);
    Optional<String> id = fields.text("section", 200);
    Optional<Section> section =
        id.map(
            named ->
                document.sections().stream()
                    .filter(s -> s.id().equals(named))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            fields.bad(
                                "section", "There is no such section; get_outline lists them.")));
    int first = section.map(Section::start).orElse(0);
    int last = section.map(Section::end).orElse(document.text().length());
    int start = (int) fields.number("start", first, last).orElse(first);
    int end = Math.min(last, start + Cut.size(fields));
    OptionalInt page = document.page(start);
    ObjectNode about = JsonNodeFactory.instance.objectNode();
    about.put("section", id.orElse(null)).put("start", start).put("end", end);
    about.put("next_start", end < last ? Integer.valueOf(end) : null);
    about.put("page", page.isPresent() ? Integer.valueOf(page.getAsInt()) : null);
    return ToolResult.data(document.text().slice(start, end), about);
  }

  private Document read(Call call) throws Exception {
    JsonFields fields = call.arguments();
    String id = fields.required(fields.text("document", 200), "document");
    return slots.inTurn(() -> lookup.read(call.tenant(), id));
  }

  private record Outline(
      List<OutlineView.Item> items, int total, int characters, @Nullable Integer nextOffset) {}
}
