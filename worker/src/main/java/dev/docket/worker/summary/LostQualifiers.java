package dev.docket.worker.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Qualifiers that get lost between a source and a claim: samples, exceptions, plans. */
final class LostQualifiers {
  private static final Pattern SAMPLE =
      Pattern.compile("\\bsampl\\w+|抽出|サンプル|試査|一部の", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "\\bunless\\b|\\bexcept\\w*|\\bprovided that\\b|\\bexcluding\\b|\\bsubject to\\b|ただし|但し|を除[くきい]|場合を除|この限りでない",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLANNED =
      Pattern.compile(
          "\\bplan(?:s|ned|ning)?\\b|\\bintend\\w*|\\bwill be\\b|\\bexpect\\w*|予定|計画|見込|検討中",
          Pattern.CASE_INSENSITIVE);

  private LostQualifiers() {}

  /** What {@code source} qualifies and {@code claim} does not, each a sentence. */
  static List<String> between(String claim, String source) {
    List<String> drifts = new ArrayList<>();
    add(drifts, SAMPLE, claim, source, "The source speaks of a sample");
    add(drifts, EXCEPTION, claim, source, "The source names an exception");
    add(drifts, PLANNED, claim, source, "The source speaks of a plan");
    return drifts;
  }

  private static void add(
      List<String> drifts, Pattern qualifier, String claim, String source, String what) {
    // one pattern for both languages, so that a translated qualifier counts
    if (qualifier.matcher(source).find() && !qualifier.matcher(claim).find()) {
      drifts.add(what);
    }
  }
}
