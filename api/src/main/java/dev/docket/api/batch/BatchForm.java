package dev.docket.api.batch;

import dev.docket.api.http.Query;
import java.util.Arrays;
import java.util.Locale;

/** A form in which the results of a batch are served; all but the lines are a table of answers. */
enum BatchForm {
  NDJSON,
  JSON,
  CSV,
  XLSX,
  HTML;

  /** The form that {@code ?format=} asks for; lines where it is not given. */
  static BatchForm asked(Query query) {
    return query
        .oneOf("format", Arrays.stream(values()).map(BatchForm::code).toList())
        .map(code -> valueOf(code.toUpperCase(Locale.ROOT)))
        .orElse(NDJSON);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
