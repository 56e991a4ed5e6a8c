package dev.docket.worker.comparison.align;

/** Counts of terms, by their numbers, without an object for each of them. */
final class TermCounts {
  private static final int SMALLEST = 64; // places; a power of two, as all sizes are
  private static final int MIX = 0x9E37_79B9; // spreads numbers whose low bits are alike

  private int[] terms = new int[SMALLEST];
  private int[] counts = new int[SMALLEST]; // zero where the place is free
  private int size;

  /** Counts one more of {@code term}. */
  void add(int term) {
    if (size * 2 >= terms.length) {
      grow();
    }
    int place = place(term);
    if (counts[place] == 0) {
      terms[place] = term;
      size++;
    }
    counts[place]++;
  }

  /** How many of {@code term} were added. */
  int of(int term) {
    return counts[place(term)];
  }

  /** Where a term stands, or is put. */
  private int place(int term) {
    int mask = terms.length - 1;
    int hash = term * MIX;
    int place = (hash ^ hash >>> 15) & mask;
    while (counts[place] != 0 && terms[place] != term) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    int[] oldTerms = terms;
    int[] oldCounts = counts;
    terms = new int[oldTerms.length * 2];
    counts = new int[terms.length];
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldCounts[i] != 0) {
        int place = place(oldTerms[i]);
        terms[place] = oldTerms[i];
        counts[place] = oldCounts[i];
      }
    }
  }
}
