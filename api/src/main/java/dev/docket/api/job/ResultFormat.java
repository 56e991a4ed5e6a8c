package dev.docket.api.job;

import dev.docket.api.http.ListHeader;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.document.MediaType;
import dev.docket.page.Xlsx;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form in which results are served. */
public enum ResultFormat {
  JSON("application/json"),
  MARKDOWN("text/markdown"),
  HTML("text/html"),
  DOCX(MediaType.DOCX.mimeName()),
  CSV("text/csv"),
  XLSX(Xlsx.MEDIA_TYPE),
  PDF(MediaType.PDF.mimeName());

  private record Range(String type, double quality) {
    static final Range NONE = new Range("", 0);

    int exactness() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  private final String mediaType;

  ResultFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type by itself. */
  public String mediaType() {
    return mediaType;
  }

  /** The media type with the charset of what is text. */
  public String contentType() {
    return switch (this) {
      case MARKDOWN, HTML, CSV -> mediaType + "; charset=utf-8";
      case JSON, DOCX, XLSX, PDF -> mediaType;
    };
  }

  /** How {@code ?format=} names it, and the end of a file's name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a file to keep rather than a page to read. */
  public boolean isFile() {
    return switch (this) {
      case JSON, MARKDOWN, HTML -> false;
      case DOCX, CSV, XLSX, PDF -> true;
    };
  }

  /** The form of those {@code served} that {@code ?format=} or else {@code Accept} asks for. */
  public static ResultFormat asked(Context http, Query query, List<ResultFormat> served) {
    Optional<String> code = query.oneOf("format", served.stream().map(ResultFormat::code).toList());
    if (code.isPresent()) {
      return valueOf(code.get().toUpperCase(Locale.ROOT));
    }
    List<Range> ranges =
        ListHeader.elements(http, "Accept").stream().map(ResultFormat::range).toList();
    if (ranges.isEmpty()) {
      return JSON;
    }
    return served.stream()
        .filter(format -> format.range(ranges).quality() > 0)
        .max(
            Comparator.comparingDouble((ResultFormat format) -> format.range(ranges).quality())
                .thenComparingInt(format -> -ranges.indexOf(format.range(ranges)))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemKind.NOT_ACCEPTABLE,
                        "The result is served as "
                            + String.join(
                                ", ", served.stream().map(ResultFormat::mediaType).toList())
                            + ".")
                    .exception());
  }

  /** The range that decides on this form: the most exact that it is in; without one, none. */
  private Range range(List<Range> ranges) {
    return ranges.stream()
        .filter(this::isIn)
        .max(Comparator.comparingInt(Range::exactness))
        .orElse(Range.NONE);
  }

  private boolean isIn(Range range) {
    return range.type().equals("*/*")
        || range.type().equals(mediaType)
        || (range.type().endsWith("/*")
            && mediaType.startsWith(range.type().substring(0, range.type().length() - 1)));
  }

  private static Range range(String text) {
    List<String> parts = ListHeader.parts(text);
    double quality = 1;
    for (String parameter : parts) {
      if (parameter.matches("(?i)q=[01](\\.[0-9]{0,3})?")) {
        quality = Double.parseDouble(parameter.substring(2));
      }
    }
    return new Range(parts.isEmpty() ? "" : parts.getFirst().toLowerCase(Locale.ROOT), quality);
  }
}
