package dev.docket.worker.step;

/** Says at a job that pages of a document could not be read. */
public final class UnreadPages {
  private UnreadPages() {}

  /** Warns that {@code count} pages of the document {@code name} are not read, if there are any. */
  public static void warn(JobContext context, String name, int count) {
    if (count > 0) {
      context.warn(
          "%d %s of \"%s\" could not be read, or not wholly; the result names each under unread"
              .formatted(count, count == 1 ? "page" : "pages", name));
    }
  }
}
