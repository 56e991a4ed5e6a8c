package dev.docket.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The server's own sentences, which are written in English, in Japanese: warnings, refusals, and
 * reasons. The pages tell them by the same table, which is served to them.
 */
public final class Told {
  private static final Pattern PART = Pattern.compile("\\{(\\d)}");
  private static final List<Sentence> JAPANESE =
      new String(bytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("=") && !line.startsWith("#"))
          .map(Sentence::of)
          .toList();

  private Told() {}

  /** The table: lines of sentence=Japanese, with {0}, {1} … for what varies; # starts a comment. */
  public static byte[] bytes() {
    try (InputStream in = Told.class.getResourceAsStream("told.ja.properties")) {
      return Objects.requireNonNull(in, "The table is part of this module").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The table is part of this module", e);
    }
  }

  /**
   * {@code sentence} in Japanese, and the sentences within it; as it is where the table lacks it.
   */
  public static String inJapanese(String sentence) {
    return found(sentence).orElse(sentence);
  }

  private static Optional<String> found(String sentence) {
    return JAPANESE.stream().flatMap(known -> known.told(sentence).stream()).findFirst();
  }

  /** A sentence and how it is told. */
  private record Sentence(Pattern looks, String text) {
    static Sentence of(String line) {
      int equals = line.indexOf('=');
      String[] parts = PART.split(line.substring(0, equals).strip(), -1);
      String looks =
          IntStream.range(0, parts.length)
              .mapToObj(i -> Pattern.quote(parts[i]))
              .collect(Collectors.joining("([\\s\\S]+?)"));
      return new Sentence(Pattern.compile(looks), line.substring(equals + 1).strip());
    }

    Optional<String> told(String sentence) {
      Matcher found = looks.matcher(sentence);
      if (!found.matches()) {
        return Optional.empty();
      }
      MatchResult parts = found.toMatchResult();
      return Optional.of(
          PART.matcher(text)
              .replaceAll(
                  part ->
                      Matcher.quoteReplacement(
                          inJapanese(parts.group(Integer.parseInt(part.group(1)) + 1)))));
    }
  }
}
