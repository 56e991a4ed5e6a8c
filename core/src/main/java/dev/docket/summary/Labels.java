package dev.docket.summary;

import dev.docket.document.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The headings and labels of a rendered summary, in the result's language. */
final class Labels {
  private final Properties labels = new Properties();

  Labels(Language language) {
    String text = Prompts.resource("labels_" + language.code() + ".properties");
    try (StringReader in = new StringReader(text)) {
      labels.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The label {@code name}, which is one of the resource's. */
  String of(String name) {
    String label = labels.getProperty(name);
    if (label == null) {
      throw new IllegalStateException("There is no label " + name);
    }
    return label;
  }

  /** The label of an enum constant. */
  String of(Enum<?> constant) {
    return of(constant.name().toLowerCase(java.util.Locale.ROOT));
  }
}
