package dev.docket.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many of the words of a known text are read, and how many in its order.
 *
 * @param words of the known text
 * @param lost how many of them are not read
 * @param inOrder the length of the longest sequence of them that is read in order
 */
record WordOrder(int words, int lost, int inOrder) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** The words of {@code read} against those of {@code known}. */
  static WordOrder of(String known, String read) {
    List<String> expected = words(known);
    Map<String, int[]> places = new HashMap<>(); // of each word in what was read, the last first
    List<String> found = words(read);
    for (int i = found.size() - 1; i >= 0; i--) {
      int[] before = places.getOrDefault(found.get(i), new int[0]);
      int[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = i;
      places.put(found.get(i), more);
    }
    Map<String, Integer> left = new HashMap<>();
    found.forEach(word -> left.merge(word, 1, Integer::sum));
    int lost = 0;
    int[] ends = new int[Math.min(expected.size(), found.size())]; // of sequences by length
    int longest = 0;
    for (String word : expected) {
      lost += left.merge(word, -1, Integer::sum) < 0 ? 1 : 0;
      for (int at : places.getOrDefault(word, new int[0])) {
        int index = Arrays.binarySearch(ends, 0, longest, at);
        int length = index < 0 ? -index - 1 : index;
        ends[length] = at;
        longest = Math.max(longest, length + 1);
      }
    }
    return new WordOrder(expected.size(), lost, longest);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  double share() {
    return words == 0 ? 1 : (double) inOrder / words;
  }

  @Override
  public String toString() {
    return "%.4f of %d words in order, %d lost".formatted(share(), words, lost);
  }
}
