package dev.docket.api.document;

import dev.docket.document.Document;
import dev.docket.document.Section;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The section tree of a document, in document order. */
public record OutlineView(List<Item> items) {
  /** The view of the sections of {@code document}. */
  public static OutlineView of(Document document) {
    return new OutlineView(
        document.sections().stream().map(section -> item(document, section)).toList());
  }

  private static Item item(Document document, Section section) {
    OptionalInt page = document.page(section.start());
    return new Item(
        section.id(),
        section.kind().code(),
        section.label(),
        section.caption(),
        section.level(),
        section.start(),
        section.end(),
        page.isPresent() ? Integer.valueOf(page.getAsInt()) : null);
  }

  public record Item(
      String id,
      String kind,
      @Nullable String label,
      @Nullable String caption,
      int level,
      int start,
      int end,
      @Nullable Integer page) {}
}
