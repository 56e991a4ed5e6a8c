package dev.docket.worker.summary.sheet;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The clauses of a document in its order, without its contents page and drafting notes. */
final class Clauses {
  static final int LONGEST_CAPTION = 90; // chars; what is longer under a number is a sentence

  private static final int LONGEST_LABEL = 60; // chars of a line that stands as a heading
  private static final double MOST = 0.6; // of the document: a section of more is its title
  private static final Pattern CONTENTS = Pattern.compile("\\.{4,}|…{2,}|(?:\\. ){4,}");
  private static final Pattern PAGE = Pattern.compile("(?i)<page>|[-–—]? ?[0-9]{1,4} ?[-–—]?");
  private static final Pattern NOTE =
      Pattern.compile("^\\[?\\s*(?i:drafting note|note to draft|instructions?:)");
  private static final Pattern SUPPLEMENT = Pattern.compile("[附付][\\s　]*則");
  private static final Pattern LABEL_LIKE =
      Pattern.compile("^[A-Z][^.。;:：,、?!|/]*(?:[;&][^.:|]*)?$");

  /** A line that is a chapter's number and title, though nothing marks it as a heading. */
  static final Pattern CHAPTER =
      Pattern.compile("^([0-9]{1,2})\\.? +(\\p{Lu}[\\p{L}’'&,/ -]{2,50})$");

  private final List<Clause> clauses = new ArrayList<>();

  Clauses(Document document) {
    int section = -2;
    String label = "";
    Matcher chapter = CHAPTER.matcher("");
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence unit = document.sentences().get(i);
      boolean opens = unit.section() != section;
      if (opens) {
        section = unit.section();
        label = "";
      }
      List<String> captions = captions(document, section);
      if (isOf(chapter, document, section)) {
        captions.add(chapter.group(2));
      }
      if (!label.isEmpty()) {
        captions.addFirst(label);
      }
      Clause clause =
          Clause.of(
              document, i, captions, above(document, section), isInSchedule(document, section));
      if (CONTENTS.matcher(clause.text()).find()
          || NOTE.matcher(clause.text()).find()
          || PAGE.matcher(clause.text()).matches()) {
        continue;
      }
      Optional<String> runOn = Said.caption(clause.text());
      if (unit.kind() == Sentence.Kind.SENTENCE && runOn.isPresent()) {
        label = runOn.get();
        captions.addFirst(label);
      }
      clauses.add(clause);
      Matcher opened = CHAPTER.matcher(clause.text());
      chapter = unit.kind() == Sentence.Kind.SENTENCE && opened.matches() ? opened : chapter;
      if (unit.kind() == Sentence.Kind.SENTENCE && isLabel(clause.text(), opens)) {
        label = clause.text();
      }
    }
  }

  private Clauses(List<Clause> clauses) {
    this.clauses.addAll(clauses);
  }

  /** The clauses from one index to before another. */
  Clauses between(int from, int to) {
    return new Clauses(clauses.subList(from, to));
  }

  /**
   * A line that stands as a heading though nothing marks it as one: one with a colon only where it
   * {@code opens} a section and has no verb, as in "4. Compensation:".
   */
  private static boolean isLabel(String text, boolean opens) {
    boolean colon = opens && text.endsWith(":") && !Said.isSaid(text);
    String words = colon ? text.substring(0, text.length() - 1) : text;
    return SUPPLEMENT.matcher(text).matches()
        || (text.length() <= LONGEST_LABEL && LABEL_LIKE.matcher(words).matches());
  }

  /** Whether a section is one of a chapter's by its number: 12.2 of 12. */
  private static boolean isOf(Matcher chapter, Document document, int section) {
    if (section < 0 || !chapter.hasMatch()) {
      return false;
    }
    String number = chapter.group(1);
    return above(document, section).stream()
        .map(i -> document.sections().get(i).heading())
        .anyMatch(h -> h.matches(number + "\\.[0-9].*"));
  }

  private static List<String> captions(Document document, int section) {
    List<String> captions = new ArrayList<>();
    int length = Math.max(1, document.text().length());
    for (int i = section; i >= 0; i = document.sections().get(i).parent()) {
      Section at = document.sections().get(i);
      boolean title = at.parent() < 0 && at.end() - at.start() > MOST * length;
      if (at.kind() == SectionKind.SUPPLEMENT) {
        captions.add(at.heading());
      } else if (at.caption() != null && at.kind() != SectionKind.PREAMBLE && !title) {
        String caption = shortened(at.caption());
        if (caption.length() <= LONGEST_CAPTION && !PAGE.matcher(caption).matches()) {
          captions.add(caption);
        }
      }
    }
    return captions;
  }

  /** The caption of a clause whose text runs on after it: Term. This Agreement … */
  private static String shortened(String caption) {
    int stop = caption.indexOf(". ");
    return stop > 0 && stop < LONGEST_CAPTION ? caption.substring(0, stop) : caption;
  }

  /** A schedule is part of a document: one of most of it is the document, filed as an exhibit. */
  private static boolean isInSchedule(Document document, int section) {
    int length = Math.max(1, document.text().length());
    for (int i : above(document, section)) {
      Section at = document.sections().get(i);
      boolean all = at.end() - at.start() > MOST * length;
      if (!all && (at.kind() == SectionKind.SCHEDULE || at.kind() == SectionKind.FORM)) {
        return true;
      }
    }
    return false;
  }

  /** A section and those that it lies in. */
  private static List<Integer> above(Document document, int section) {
    List<Integer> sections = new ArrayList<>();
    for (int i = section; i >= 0; i = document.sections().get(i).parent()) {
      sections.add(i);
    }
    return sections;
  }

  List<Clause> all() {
    return clauses;
  }

  /** The clauses that say something: no headings, no rows of tables. */
  Stream<Clause> sentences() {
    return clauses.stream().filter(c -> !c.isRow() && !c.isHeading());
  }

  /** The first sentence in which {@code pattern} is found. */
  Optional<Clause> first(Pattern pattern) {
    return sentences().filter(c -> pattern.matcher(c.text()).find()).findFirst();
  }

  /** The sentences that stand under a line that is {@code label} and no more. */
  Stream<Clause> below(Pattern label) {
    return IntStream.range(1, clauses.size())
        .filter(i -> label.matcher(Said.bare(clauses.get(i - 1).text())).matches())
        .mapToObj(clauses::get)
        .filter(c -> !c.isRow() && !c.isHeading());
  }

  /** The clause before {@code clause}. */
  Optional<Clause> before(Clause clause) {
    int index = index(clause);
    return index > 0 ? Optional.of(clauses.get(index - 1)) : Optional.empty();
  }

  /** The clause behind {@code clause}. */
  Optional<Clause> after(Clause clause) {
    int index = index(clause) + 1;
    return index < clauses.size() ? Optional.of(clauses.get(index)) : Optional.empty();
  }

  /** Where {@code clause} stands among these, which are in the order of their units. */
  private int index(Clause clause) {
    return Collections.binarySearch(clauses, clause, Comparator.comparingInt(Clause::unit));
  }

  /** The clauses behind {@code clause}, as long as they are {@code wanted}. */
  List<Clause> following(Clause clause, Predicate<Clause> wanted) {
    List<Clause> following = new ArrayList<>();
    for (int i = index(clause) + 1; i < clauses.size(); i++) {
      if (!wanted.test(clauses.get(i))) {
        break;
      }
      following.add(clauses.get(i));
    }
    return following;
  }

  /** What {@code pattern} finds first in {@code text}, if anything. */
  static Optional<Matcher> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }
}
