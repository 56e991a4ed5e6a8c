package dev.docket.local.analyst;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a part of a law, a contract or rules, whose words bind somebody, from one of a report. */
final class Binding {
  private static final Set<String> KINDS =
      Set.of("article", "paragraph", "item", "subitem", "supplement", "recital");
  private static final double SECTIONS = 0.25; // that are articles and the like
  private static final double SENTENCES = 0.08; // that bind, where there are too few sections
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:shall|hereby|hereunder|herein|agrees? to|agrees? that|liable|party|parties)\\b"
              + "|なければならない|てはならない|ものとする|甲|乙",
          Pattern.CASE_INSENSITIVE);

  private static final int NAMED = 2; // times that a text calls itself what binds

  /** What a text calls itself that binds, whatever words its duties have: this agreement. */
  private static final Pattern ITSELF =
      Pattern.compile(
          "(?i)\\bthis (?:agreement|contract|lease|NDA|addendum)\\b|\\bthese (?:terms|by-?laws|rules)\\b|(?:本|この)(?:契約|規約|約款|規程|規則|会則|定款)");

  private static final int LONGEST_TITLE = 60; // characters

  /** What a text is called that sets rules. */
  private static final Pattern RULES =
      Pattern.compile(
          "(?i)\\b(?:policy|policies|terms|terms (?:of|and) [\\w ]{1,20}|rules|by-?laws|agreement|contract|code of (?:conduct|ethics))$"
              + "|(?:規約|規程|規則|約款|契約書|ポリシー|条例|細則|要綱|会則|定款)$");

  /** What a text is called that looks into such rules. */
  private static final Pattern REPORTS =
      Pattern.compile(
          "(?i)\\b(?:audit|review|report|assessment|evaluation|analysis|study)\\b|監査|報告|調査|検査");

  private Binding() {}

  /** Whether the first line of the text, or the part around this one, calls it rules. */
  private static boolean isTitled(Part part) {
    String first = part.units().isEmpty() ? "" : part.units().getFirst().text().strip();
    return first.length() <= LONGEST_TITLE
        && RULES.matcher(first).find()
        && !REPORTS.matcher(first).find();
  }

  static boolean is(Part part) {
    int sections = 0;
    int articles = 0;
    if (part.units().stream().anyMatch(unit -> unit.finding() > 0)) {
      return false;
    }
    for (Part.Section section : part.sections()) {
      sections += section.kind().isEmpty() ? 0 : 1;
      articles += KINDS.contains(section.kind()) ? 1 : 0;
    }
    if (articles >= 2 && articles >= sections * SECTIONS) {
      return true;
    }
    if (isTitled(part)) {
      return true;
    }
    if (part.units().stream().filter(u -> ITSELF.matcher(u.text()).find()).count() >= NAMED) {
      return true;
    }
    long prose = part.units().stream().filter(u -> !u.isHeading()).count();
    long binding =
        part.units().stream().filter(u -> !u.isHeading() && WORDS.matcher(u.text()).find()).count();
    return binding >= 3 && binding >= prose * SENTENCES;
  }
}
