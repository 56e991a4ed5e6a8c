package dev.docket.worker.answer.search;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.wording.label.LabelNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of sections as words that are searched for: a question for 第12条第2項 or Section 4.2
 * finds the passages of it. A word is the class of the outermost section and the numbers from there
 * inwards: {@code clause:12/2}.
 */
final class SectionLabels {
  private static final String CLAUSE = "clause:";
  private static final String CHAPTER = "chapter:";
  private static final String SCHEDULE = "schedule:";
  private static final String SUPPLEMENT = "supplement:";

  private static final String NUMERAL = "[0-9０-９〇一二三四五六七八九十百千]+";
  private static final String BRANCHES = "(?:[のノ]" + NUMERAL + ")*";
  private static final Pattern JAPANESE =
      Pattern.compile(
          "第?(?<number>"
              + NUMERAL
              + ")(?<kind>条|章|節|編)(?<branch>"
              + BRANCHES
              + ")(?:第?(?<paragraph>"
              + NUMERAL
              + ")項)?(?:第?(?<item>"
              + NUMERAL
              + ")号)?|(?<form>別表|別紙|様式|附属書)第?(?<sheet>"
              + NUMERAL
              + ")");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?:\\b(?<kind>sections?|articles?|clauses?|paragraphs?|sec\\.|art\\.|chapters?|parts?|schedules?|exhibits?|annex(?:es)?|appendix|appendices|attachments?)|(?<sign>§+))\\s*(?<number>[0-9]+(?:\\.[0-9]+)*[a-z]?\\b|[ivxl]+\\b|[a-z]\\b)(?<inner>(?:\\s?\\([0-9a-z]{1,4}\\))*)");
  private static final Pattern NAMED =
      Pattern.compile("(?<name>[\\p{IsHan}\\p{IsKatakana}ー・]{2,40})第?" + NUMERAL + "条");
  private static final Pattern ENDING = Pattern.compile("\\.(?:pdf|docx?|html?|md|txt)$");
  private static final Pattern INNER = Pattern.compile("\\(([0-9A-Za-z]{1,4})\\)");

  private SectionLabels() {}

  /** The words for the section at {@code index}: of itself and of those that hold it. */
  static List<String> of(Document document, int index) {
    List<Section> path = new ArrayList<>();
    for (int i = index; i >= 0; i = document.sections().get(i).parent()) {
      path.addFirst(document.sections().get(i));
    }
    List<String> words = new ArrayList<>();
    String open = "";
    boolean supplement = false;
    for (Section section : path) {
      supplement |= section.kind() == SectionKind.SUPPLEMENT;
      String number = section.number();
      if (number == null || number.isEmpty()) {
        continue;
      }
      String begun = begun(section.kind(), open);
      open = begun.isEmpty() ? open + "/" + lower(number) : begun + lower(number);
      words.add(supplement ? SUPPLEMENT + open : open);
      if (open.indexOf('/') < 0 && section.kind() == SectionKind.CHAPTER) {
        open = ""; // the numbers of clauses do not hang on their chapter
      }
    }
    return List.copyOf(words);
  }

  /** The class with which a section of this kind begins a word; empty where it goes on with one. */
  private static String begun(SectionKind kind, String open) {
    return switch (kind) {
      case PART, CHAPTER, SECTION, SUBSECTION, DIVISION -> CHAPTER;
      case SCHEDULE, FORM -> SCHEDULE;
      case ARTICLE, FINDING -> CLAUSE;
      case PREAMBLE, PARAGRAPH, ITEM, SUBITEM, SUPPLEMENT, RECITAL, CLOSING, HEADING ->
          open.isEmpty() || open.startsWith(CHAPTER) ? CLAUSE : "";
    };
  }

  /** The words for a label alone, as 第五条の二. */
  static List<String> of(String label) {
    return List.copyOf(in(label));
  }

  /** The name of the document that {@code headings} begin with, as a question would write it. */
  static String name(String headings) {
    String first = headings.lines().findFirst().orElse("").strip();
    return lower(ENDING.matcher(first).replaceFirst(""));
  }

  /** The name that stands right before a label: 就業規則第12条 is of the document 就業規則. */
  static Set<String> namesBefore(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      names.add(lower(named.group("name")));
    }
    return names;
  }

  /** The words for the labels that {@code text} names, each with those of what holds it. */
  static Set<String> in(String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher japanese = JAPANESE.matcher(text);
    while (japanese.find()) {
      japanese(japanese, words);
    }
    Matcher english = ENGLISH.matcher(text);
    while (english.find()) {
      english(english, words);
    }
    return words;
  }

  private static void japanese(MatchResult found, Collection<String> words) {
    if (found.group("form") != null) {
      words.add(SCHEDULE + LabelNumber.of(found.group("sheet")));
      return;
    }
    boolean clause = found.group("kind").equals("条");
    String word =
        (clause ? CLAUSE : CHAPTER)
            + LabelNumber.of("第" + found.group("number") + "条" + found.group("branch"));
    words.add(word);
    for (String inner : List.of("paragraph", "item")) {
      String number = found.group(inner);
      if (number != null) {
        word += "/" + LabelNumber.of("第" + number + "項");
        words.add(word);
      }
    }
  }

  private static void english(MatchResult found, Collection<String> words) {
    String kind = found.group("kind") == null ? "section" : lower(found.group("kind"));
    String number = lower(LabelNumber.of("Section " + found.group("number")));
    List<String> classes =
        kind.startsWith("chapter") || kind.startsWith("part")
            ? List.of(CHAPTER)
            : kind.startsWith("sec") || kind.startsWith("clause") || kind.startsWith("para")
                // where clauses are 3.1 and 3.2, Section 3 is what holds them
                ? number.indexOf('.') < 0 ? List.of(CHAPTER, CLAUSE) : List.of(CLAUSE)
                : kind.startsWith("art") ? List.of(CLAUSE, CHAPTER) : List.of(SCHEDULE);
    for (String type : classes) {
      String word = type + number;
      words.add(word);
      Matcher inner = INNER.matcher(found.group("inner"));
      while (inner.find()) {
        word += "/" + lower(inner.group(1));
        words.add(word);
      }
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
