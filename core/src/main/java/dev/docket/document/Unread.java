package dev.docket.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document that a job has not read.
 *
 * @param document the document's id; null where the result has one document only
 * @param page the 1-based physical page; null where a section is what was not read
 * @param section the headings above it; null where there are none
 * @param reason why, a sentence
 */
public record Unread(
    @Nullable String document, @Nullable Integer page, @Nullable String section, String reason) {

  /** A section that was not read. */
  public Unread(String section, String reason) {
    this(null, null, section, reason);
  }

  /** The pages of {@code document}, whose id is {@code id}, that could not be read. */
  public static List<Unread> pagesOf(Document document, String id) {
    return document.unreadPages().stream()
        .map(page -> new Unread(id, page.page(), section(document, page.page()), page.reason()))
        .toList();
  }

  /** The same in the document {@code id}. */
  public Unread in(String id) {
    return new Unread(id, page, section, reason);
  }

  /** Page and section as one line; empty where both are unknown. */
  public String place() {
    String where = page == null ? "" : "p. " + page;
    String part = section == null ? "" : section;
    return where + (where.isEmpty() || part.isEmpty() ? "" : ", ") + part;
  }

  /** The headings above what starts {@code page}; null where there are none. */
  private static @Nullable String section(Document document, int page) {
    if (page > document.pageStarts().size()) {
      return null;
    }
    int start = document.pageStarts().get(page - 1);
    int innermost = -1;
    for (int i = 0; i < document.sections().size(); i++) {
      Section section = document.sections().get(i);
      if (section.start() <= start && start < section.end()) {
        innermost = i; // a parent comes before its children
      }
    }
    String path = innermost < 0 ? "" : document.path(innermost);
    return path.isEmpty() ? null : path;
  }
}
