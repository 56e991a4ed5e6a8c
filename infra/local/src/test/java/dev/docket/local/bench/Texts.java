package dev.docket.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Documents to be worked on. */
final class Texts {
  /** A report and a contract as people write them. */
  private static final List<Path> SAMPLES =
      List.of(
          Path.of("samples", "en", "audit-report.md"),
          Path.of("samples", "en", "services-agreement-v1.md"));

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final int STEP = 7; // between the numbers of one round and of the next

  private Texts() {}

  /**
   * The samples one after the other, in Markdown, until there are {@code characters} or a little
   * more; in each round with other numbers, so that its statements are not those of the one before.
   */
  static String ofSamples(int characters) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int round = 0; text.length() < characters; round++) {
      int more = round * STEP;
      for (Path sample : SAMPLES) {
        text.append(
                NUMBER
                    .matcher(Files.readString(sample))
                    .replaceAll(number -> "" + (Integer.parseInt(number.group()) + more)))
            .append("\n\n");
      }
    }
    return text.toString();
  }

  /** A contract of {@code characters} or a little more, another for each number. */
  static String text(int number, int characters) {
    StringBuilder text = new StringBuilder("Agreement " + number + "\n\n");
    for (int article = 1; text.length() < characters; article++) {
      text.append("Article %d (Duties of phase %d)\n".formatted(article, number + article))
          .append(
              "The Supplier shall deliver report %d within %d days of the end of the month.\n\n"
                  .formatted(number * article, 5 + article % 40));
    }
    return text.toString();
  }
}
