package dev.docket.worker.answer.search;

import java.util.List;

/**
 * A stretch of a document as it is searched.
 *
 * @param key what a hit is told by, unique in an index
 * @param text its own words
 * @param near the words right before and after it, and those that introduce it, which lend it
 *     theirs at a lesser weight
 * @param headings the document's name and the headings above it
 * @param labels the numbers of the sections that hold it, as {@link SectionLabels} writes them
 */
public record Passage(String key, String text, String near, String headings, List<String> labels) {

  /** A passage that stands under the labels that {@code labels} names, as 第五条の二. */
  public static Passage labelled(
      String key, String text, String near, String headings, String labels) {
    return new Passage(key, text, near, headings, List.copyOf(SectionLabels.in(labels)));
  }
}
