package dev.docket.local.bench;

import java.util.List;

/** The least, the middle and the most of some figures. */
record Spread(double least, double middle, double most) {
  static Spread of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int size = sorted.size();
    double middle = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    return new Spread(sorted.getFirst(), middle, sorted.getLast());
  }

  /** The figure below which the part {@code share} of {@code figures} is. */
  static double quantile(List<Double> figures, double share) {
    List<Double> sorted = figures.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * share));
  }

  @Override
  public String toString() {
    return "%.2f (%.2f–%.2f)".formatted(middle, least, most);
  }
}
