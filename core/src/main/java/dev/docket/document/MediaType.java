package dev.docket.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format that documents are read from. */
public enum MediaType {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  HTML("text/html"),
  MARKDOWN("text/markdown"),
  PLAIN("text/plain");

  private final String name;

  MediaType(String name) {
    this.name = name;
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
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
    return switch (extension.toLowerCase(Locale.ROOT)) {
      case "pdf" -> Optional.of(PDF);
      case "docx" -> Optional.of(DOCX);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "txt", "text" -> Optional.of(PLAIN);
      default -> Optional.empty();
    };
  }
}
