package dev.docket.worker.comparison.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The assignment of left to right nodes, at most one each, with the greatest sum of gains over a
 * sparse set of edges: the Hungarian method by shortest augmenting paths.
 */
public final class Assignment {
  /** An edge that may be taken, for a gain above 0. */
  public record Edge(int right, double gain) {}

  private record Reached(int right, double distance) {}

  private final List<List<Edge>> edges;
  private final int rights;
  private final double[] leftPotential;
  private final double[] rightPotential;
  private final int[] leftOf;
  private final double[] distance; // of the right nodes reached from one left node
  private final int[] from;
  private final boolean[] done;
  private final List<Integer> touched = new ArrayList<>(); // what of these is to be reset

  private Assignment(List<List<Edge>> edges, int rights) {
    this.edges = edges;
    this.rights = rights;
    this.leftPotential = new double[edges.size()];
    this.rightPotential = new double[rights + edges.size()]; // the last ones mean: unassigned
    this.leftOf = new int[rights + edges.size()];
    Arrays.fill(leftOf, -1);
    this.distance = new double[leftOf.length];
    this.from = new int[leftOf.length];
    this.done = new boolean[leftOf.length];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
  }

  /** The right node of each left node, or -1. */
  public static int[] best(List<List<Edge>> edges, int rights) {
    Assignment assignment = new Assignment(edges, rights);
    for (int left = 0; left < edges.size(); left++) {
      assignment.augment(left);
    }
    int[] rightOf = new int[edges.size()];
    Arrays.fill(rightOf, -1);
    for (int right = 0; right < rights; right++) {
      if (assignment.leftOf[right] >= 0) {
        rightOf[assignment.leftOf[right]] = right;
      }
    }
    return rightOf;
  }

  private void augment(int start) {
    double least = 0;
    for (Edge edge : edges.get(start)) {
      least = Math.min(least, -edge.gain() - rightPotential[edge.right()]);
    }
    leftPotential[start] = least;
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Reached::distance).thenComparingInt(Reached::right));
    int left = start;
    double base = 0;
    int end;
    while (true) {
      for (Edge edge : edges.get(left)) {
        relax(left, edge.right(), base - edge.gain(), queue);
      }
      relax(left, rights + left, base, queue);
      Reached nearest = queue.remove();
      while (done[nearest.right]) {
        nearest = queue.remove();
      }
      done[nearest.right] = true;
      base = nearest.distance;
      end = nearest.right;
      if (leftOf[end] < 0) {
        break;
      }
      left = leftOf[end];
    }
    leftPotential[start] += base;
    for (int right : touched) {
      if (done[right] && right != end) {
        leftPotential[leftOf[right]] += base - distance[right];
        rightPotential[right] -= base - distance[right];
      }
    }
    int right = end;
    while (right >= 0) {
      int taker = from[right];
      int given = rightOf(taker);
      leftOf[right] = taker;
      right = taker == start ? -1 : given;
    }
    for (int each : touched) {
      distance[each] = Double.POSITIVE_INFINITY;
      done[each] = false;
    }
    touched.clear();
  }

  private void relax(int left, int right, double cost, PriorityQueue<Reached> queue) {
    double reached = cost - leftPotential[left] - rightPotential[right];
    if (reached < distance[right] - 1e-12) {
      if (distance[right] == Double.POSITIVE_INFINITY) {
        touched.add(right);
      }
      distance[right] = reached;
      from[right] = left;
      queue.add(new Reached(right, reached));
    }
  }

  private int rightOf(int left) {
    for (Edge edge : edges.get(left)) {
      if (leftOf[edge.right()] == left) {
        return edge.right();
      }
    }
    return leftOf[rights + left] == left ? rights + left : -1;
  }
}
