package dev.docket.api.document;

import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.document.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Content-Type that a document may come with, and the charset that it declares. */
public record ContentType(MediaType type, Optional<String> charset) {
  /** Text that came in a JSON string. */
  public static final ContentType TEXT = new ContentType(MediaType.PLAIN, Optional.of("UTF-8"));

  /** The type that {@code header} declares; a problem if documents are not read from it. */
  static ContentType parse(Optional<String> header) {
    String[] parts = header.orElse("").split(";", -1);
    String name = parts[0].strip().toLowerCase(Locale.ROOT);
    Optional<MediaType> type = MediaType.named(name);
    if (type.isEmpty()) {
      throw Problem.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE,
              (name.isEmpty()
                      ? "Send a Content-Type: one of "
                      : "Documents are not read from " + name + " but from ")
                  + Arrays.stream(MediaType.values())
                      .map(MediaType::mimeName)
                      .collect(Collectors.joining(", "))
                  + ", application/octet-stream, or application/json.")
          .exception();
    }
    Optional<String> charset =
        Arrays.stream(parts)
            .skip(1)
            .map(String::strip)
            .filter(part -> part.regionMatches(true, 0, "charset=", 0, 8))
            .map(part -> part.substring(8).replace("\"", "").strip())
            .filter(value -> !value.isEmpty())
            .findFirst();
    charset.ifPresent(ContentType::requireSupported);
    return new ContentType(type.get(), charset);
  }

  /**
   * The type that {@code declared} says, or, where it says nothing or {@code
   * application/octet-stream}, the one that {@code bytes} and the name show.
   */
  public static ContentType declaredOrSeen(
      Optional<String> declared, byte[] bytes, Optional<String> name) {
    return declared.filter(type -> !isOctets(type)).isPresent()
        ? parse(declared)
        : new ContentType(
            SeenType.of(bytes, name)
                .orElseThrow(
                    () ->
                        Problem.of(
                                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                                "The bytes are of no format that documents are read from.")
                            .exception()),
            Optional.empty());
  }

  /** The type that {@code header} declares, to be seen from the bytes where it says so. */
  static ContentType declared(Optional<String> header) {
    return header.filter(ContentType::isOctets).isPresent() ? TEXT : parse(header);
  }

  /** Whether {@code header} says no more than that there are bytes. */
  static boolean isOctets(String header) {
    return header.split(";", 2)[0].strip().equalsIgnoreCase("application/octet-stream");
  }

  private static void requireSupported(String charset) {
    boolean supported;
    try {
      supported = Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      supported = false;
    }
    if (!supported) {
      throw Problem.badField("Content-Type", "The charset " + charset + " is not known.")
          .exception();
    }
  }
}
