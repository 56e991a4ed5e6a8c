package dev.docket.local.soak;

/** Contracts of several sizes, each with one request or several to the model. */
final class Contract {
  static final int SIZES = 4;
  private static final int ARTICLES = 16; // of the smallest; a part of a document takes about 40

  private Contract() {}

  /** The contract of size {@code size} below {@link #SIZES}; always the same. */
  static String text(int size) {
    StringBuilder text = new StringBuilder("Master Services Agreement " + size + "\n\n");
    for (int article = 1; article <= ARTICLES * (1 + 2 * size); article++) {
      text.append("Article %d (Duties of phase %d)\n\n".formatted(article, article))
          .append(
              "The Supplier shall deliver report %d within %d days of the end of the month. "
                  .formatted(article, 5 + article % 40))
          .append(
              "The Customer must pay USD %d,000 no later than 30 days after the invoice. "
                  .formatted(1 + article))
          .append(
              "The Supplier must not disclose the contents of report %d.\n\n".formatted(article));
    }
    return text.toString();
  }

  /** The same contract after a revision: other deadlines, one article gone, and one new. */
  static String revised(int size) {
    return text(size)
            .replace("within 10 days", "within 20 days")
            .replaceFirst("(?s)Article 7 .*?(?=Article 8 )", "")
        + "Article 999 (Audit)\n\nThe Customer may audit the Supplier once a year.\n";
  }
}
