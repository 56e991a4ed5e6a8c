package dev.docket.worker.summary.claim;

/**
 * Where a short text occurs most nearly in a longer one (Sellers 1980: edit distance with free ends
 * on the longer side).
 *
 * @param start the first index of the stretch in the longer text
 * @param end the index after it
 * @param similarity 1 minus edits per character of the shorter text
 */
public record QuoteAlignment(int start, int end, double similarity) {
  /** The best stretch of {@code text} for {@code pattern}, the earliest of equals. */
  public static QuoteAlignment of(String pattern, String text) {
    int n = pattern.length();
    int m = text.length();
    if (n == 0) {
      return new QuoteAlignment(0, 0, 0);
    }
    int exact = text.indexOf(pattern);
    if (exact >= 0) {
      return new QuoteAlignment(exact, exact + n, 1);
    }
    int[] cost = new int[m + 1];
    int[] from = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      from[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      int diagonal = cost[0];
      int diagonalFrom = from[0];
      cost[0] = i;
      for (int j = 1; j <= m; j++) {
        int replace = diagonal + (pattern.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
        int replaceFrom = diagonalFrom;
        diagonal = cost[j];
        diagonalFrom = from[j];
        int delete = cost[j] + 1;
        int insert = cost[j - 1] + 1;
        if (replace <= delete && replace <= insert) {
          cost[j] = replace;
          from[j] = replaceFrom;
        } else if (delete <= insert) {
          cost[j] = delete;
        } else {
          cost[j] = insert;
          from[j] = from[j - 1];
        }
      }
    }
    int best = 0;
    for (int j = 1; j <= m; j++) {
      if (cost[j] < cost[best]) {
        best = j;
      }
    }
    return new QuoteAlignment(from[best], best, 1 - (double) cost[best] / n);
  }
}
