package dev.docket.api.job;

import dev.docket.api.http.JsonFields;
import dev.docket.job.DocumentId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields that several types of job have. */
final class JobFields {
  private static final String AUTO = "auto";
  private static final List<String> LANGUAGES = List.of(AUTO, "ja", "en");

  private JobFields() {}

  static DocumentId document(JsonFields fields, String name) {
    return new DocumentId(fields.required(fields.text(name, 200), name));
  }

  /** The language of a result; null for that of the document. */
  static @Nullable String language(JsonFields options) {
    return options.oneOf("language", LANGUAGES).filter(l -> !l.equals(AUTO)).orElse(null);
  }

  static String shownLanguage(@Nullable String language) {
    return Objects.requireNonNullElse(language, AUTO);
  }

  /** The model; null for the default one. */
  static @Nullable String model(JsonFields options) {
    return options.text("model", 200).orElse(null);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
