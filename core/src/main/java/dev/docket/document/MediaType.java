package dev.docket.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that documents are read from. */
public enum MediaType {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  HTML("text/html", "html", "htm", "xhtml"),
  MARKDOWN("text/markdown", "md", "markdown"),
  PLAIN("text/plain", "txt", "text");

  private final String name;
  private final List<String> extensions;

  MediaType(String name, String... extensions) {
    this.name = name;
    this.extensions = List.of(extensions);
  }

  /** The media type's registered name, without parameters. */
  public String mimeName() {
    return name;
  }

  /** The format named by {@code mimeName} (without parameters, any case); empty if not read. */
  public static Optional<MediaType> named(String mimeName) {
    return Arrays.stream(values()).filter(t -> t.name.equalsIgnoreCase(mimeName)).findFirst();
  }

  /** The format that a file's extension stands for (any case); empty if none is read so. */
  public static Optional<MediaType> ofFileName(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(t -> t.extensions.contains(extension)).findFirst();
  }
}
