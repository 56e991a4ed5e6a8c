package dev.docket.local.bench;

/** Documents to be worked on. */
final class Texts {
  private Texts() {}

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
