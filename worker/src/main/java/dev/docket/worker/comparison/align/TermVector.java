package dev.docket.worker.comparison.align;

import dev.docket.wording.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A text as weighted terms: bigrams of characters for scripts without spaces, words and pairs of
 * words for others. Weights are 1 + ln tf times the inverse frequency among all texts compared, and
 * have length 1.
 */
public final class TermVector {
  private static final double HALF = 0.5; // of the weight: what lacks so much holds less than most

  private final int[] ids;
  private final float[] weights;

  private TermVector(int[] ids, float[] weights) {
    this.ids = ids;
    this.weights = weights;
  }

  /** The terms that {@link #ids} found, weighted by how many of {@code texts} have each. */
  static TermVector of(int[] ids, TermCounts frequencies, int texts) {
    return weighted(ids, frequencies, texts);
  }

  /** In how many of the texts, of each of which the terms are given, each term occurs. */
  static TermCounts frequencies(List<int[]> texts) {
    TermCounts frequencies = new TermCounts();
    for (int[] ids : texts) {
      for (int i = 0; i < ids.length; i++) {
        if (i == 0 || ids[i] != ids[i - 1]) {
          frequencies.add(ids[i]);
        }
      }
    }
    return frequencies;
  }

  /** The cosine with {@code other}, from 0 to 1. */
  double cosine(TermVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < ids.length && j < other.ids.length) {
      if (ids[i] == other.ids[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (ids[i] < other.ids[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** How much of this text's weight stands in {@code other}, from 0 to 1. */
  public double containedIn(TermVector other) {
    double shared = 0;
    double all = 0;
    int j = 0;
    for (int i = 0; i < ids.length; i++) {
      while (j < other.ids.length && other.ids[j] < ids[i]) {
        j++;
      }
      double weight = weights[i] * weights[i];
      all += weight;
      shared += j < other.ids.length && other.ids[j] == ids[i] ? weight : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  /**
   * The texts that may hold most of this one's weight, by an index of which have each term: those
   * that have one of the rarest terms, which together weigh too much to be missing altogether.
   */
  public SortedSet<Integer> sharing(Map<Integer, List<Integer>> index) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, ids.length).boxed().toList());
    order.sort(Comparator.comparingInt(k -> index.getOrDefault(ids[k], List.of()).size()));
    SortedSet<Integer> found = new TreeSet<>();
    double weight = 0;
    for (int k : order) {
      if (weight > HALF) {
        break;
      }
      found.addAll(index.getOrDefault(ids[k], List.of()));
      weight += weights[k] * weights[k];
    }
    return found;
  }

  /** How many different terms the text has. */
  public int size() {
    return ids.length;
  }

  /** The number of the term at {@code index}, in ascending order. */
  public int id(int index) {
    return ids[index];
  }

  float weight(int index) {
    return weights[index];
  }

  private static TermVector weighted(int[] sorted, TermCounts frequencies, int texts) {
    int[] ids = new int[sorted.length];
    float[] weights = new float[sorted.length];
    int count = 0;
    double square = 0;
    for (int i = 0; i < sorted.length; ) {
      int end = i;
      while (end < sorted.length && sorted[end] == sorted[i]) {
        end++;
      }
      double inverse = Math.log((texts + 1.0) / (frequencies.of(sorted[i]) + 0.5));
      double weight = (1 + Math.log(end - i)) * inverse;
      ids[count] = sorted[i];
      weights[count++] = (float) weight;
      square += weight * weight;
      i = end;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < count && length > 0; i++) {
      weights[i] /= length;
    }
    return new TermVector(Arrays.copyOf(ids, count), Arrays.copyOf(weights, count));
  }

  /** The terms of {@code key} in ascending order, each as often as it occurs. */
  static int[] ids(String key) {
    int[] ids = new int[key.length() + 1];
    int count = 0;
    int word = 0;
    for (int i = 0; i < key.length(); ) {
      char c = key.charAt(i);
      if (Character.isLetterOrDigit(c) && !Script.isCjk(c)) {
        int end = i + 1;
        while (end < key.length()
            && Character.isLetterOrDigit(key.charAt(end))
            && !Script.isCjk(key.charAt(end))) {
          end++;
        }
        int next = key.substring(i, end).toLowerCase(Locale.ROOT).hashCode() | 0x4000_0000;
        if (count + 2 > ids.length) {
          ids = Arrays.copyOf(ids, ids.length * 2);
        }
        ids[count++] = next;
        if (word != 0) {
          ids[count++] = (31 * word + next) ^ 0x2000_0000;
        }
        word = next;
        i = end;
      } else {
        if (Script.isCjk(c)) {
          word = 0;
          char next = i + 1 < key.length() ? key.charAt(i + 1) : 0;
          ids[count++] = c << 16 | (Script.isCjk(next) ? next : 0);
        }
        i++;
      }
    }
    int[] sorted = Arrays.copyOf(ids, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
