package dev.docket.wording.reference;

import dev.docket.wording.label.LabelNumber;
import dev.docket.wording.reference.Reference.Base;
import dev.docket.wording.reference.Reference.Level;
import dev.docket.wording.reference.Reference.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Section 3(b)(ii), clauses 2.1(a) and 2.3, paragraph (b), Schedule A and their like. */
final class EnglishReferences {
  private static final String LETTERS = "(?:\\([A-Za-z0-9]{1,4}\\))";
  private static final String NUMBER =
      "(?:[0-9]+(?:\\.[0-9]+)*(?:-[0-9]+)?(?!st|nd|rd|th)[A-Za-z]{0,2}(?:-[0-9]+)?(?![0-9A-Za-z])LETTERS*|[IVXLC]+\\bLETTERS*|LETTERS+|[A-Z](?:-?[0-9]+)?(?![A-Za-z'])LETTERS*)"
          .replace("LETTERS", LETTERS);
  private static final Pattern FIRST =
      Pattern.compile(
          ("(?:(?<![A-Za-z])(?<word>(?i:sections?|articles?|clauses?|paragraphs?|subsections?|subparagraphs?"
                  + "|sub-clauses?|sub-paragraphs?|schedules?|exhibits?|annex(?:es)?|appendix|appendices"
                  + "|attachments?|parts?|chapters?))|(?<sign>§§?)) ?(?<number>NUMBER)")
              .replace("NUMBER", NUMBER));
  private static final Pattern MORE =
      Pattern.compile(
          "(?:,? (?:and|or|and/or|to|through|&) |, |-)(?<number>NUMBER)(?! ?(?:%|percent|days?|business|calendar|months?|years?|hours?|dollars?|[A-Z][a-z]))"
              .replace("NUMBER", NUMBER));
  private static final Pattern PARTS = Pattern.compile("^([^(]*)((?:\\([^()]*\\))*)$");
  private static final Pattern LETTERED = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern LISTED = Pattern.compile("(?:,|,? (?:and|or|and/or|to|through|&)) ");
  private static final Pattern OF = Pattern.compile(",? (?:of|in) (?:the )?");
  private static final Pattern TO = Pattern.compile(",? (?:to|under) (?:the )?");
  private static final Pattern COMMA = Pattern.compile(",? ");
  private static final Set<String> PARTS_OF_ARTICLES =
      Set.of("paragraph", "subsection", "subparagraph", "sub-clause", "sub-paragraph");

  private final String key;
  private final EnglishTexts others;
  private final List<Group> groups = new ArrayList<>();
  private OptionalInt introduced = OptionalInt.empty(); // looked for at the first reference

  /** The references that one word governs: Sections 3, 4(b) and 5. */
  private record Group(String word, List<Reference> references) {
    int start() {
      return references.getFirst().start();
    }

    int end() {
      return references.getLast().end();
    }

    boolean isElsewhere() {
      return references.getLast().isElsewhere();
    }

    Group elsewhere() {
      return new Group(word, references.stream().map(Reference::elsewhere).toList());
    }

    Group within(Reference whole) {
      return new Group(word, references.stream().map(r -> r.within(whole)).toList());
    }
  }

  EnglishReferences(String key, EnglishTexts others) {
    this.key = key;
    this.others = others;
  }

  List<Reference> all() {
    Matcher first = FIRST.matcher(key);
    int at = 0;
    while (at < key.length() && first.find(at)) {
      String word = first.group("word") == null ? "§" : first.group("word");
      List<MatchResult> list = new ArrayList<>();
      list.add(first.toMatchResult());
      at = first.end();
      Matcher more = MORE.matcher(key);
      while (more.region(at, key.length()).lookingAt()) {
        list.add(more.toMatchResult());
        at = more.end();
      }
      if (isReference(word, first.group("number"))) {
        add(word, list);
      }
    }
    share();
    return groups.stream().flatMap(g -> g.references.stream()).toList();
  }

  private void add(String word, List<MatchResult> list) {
    int from = introduced.isPresent() ? introduced.getAsInt() : others.introduced(key);
    introduced = OptionalInt.of(from);
    boolean elsewhere =
        others.hasAt(key, list.getFirst().start(), list.getLast().end("number"), from);
    List<Reference> references = new ArrayList<>();
    for (MatchResult each : list) {
      int start = references.isEmpty() ? each.start() : each.start("number");
      add(word, each.group("number"), start, each.end("number"), elsewhere, references);
    }
    if (!references.isEmpty()) {
      groups.add(new Group(singular(word), List.copyOf(references)));
    }
  }

  /**
   * Lets references share what is said of the next: Section 5, Section 6 and Section 7 of the Act;
   * paragraph (b) of Section 3; Section 3, paragraph (b).
   */
  private void share() {
    for (int i = groups.size() - 2; i >= 0; i--) {
      Group group = groups.get(i);
      Group next = groups.get(i + 1);
      String between = key.substring(group.end(), next.start());
      Reference whole = next.references.getFirst();
      if (OF.matcher(between).matches()
          || (whole.base() == Base.SCHEDULE && TO.matcher(between).matches())) {
        groups.set(i, group.within(whole));
      } else if (COMMA.matcher(between).matches()
          && PARTS_OF_ARTICLES.contains(next.word)
          && !PARTS_OF_ARTICLES.contains(group.word)) {
        Group article = next.isElsewhere() ? group.elsewhere() : group;
        groups.set(i, article);
        groups.set(i + 1, next.within(article.references.getLast()));
      } else if (next.isElsewhere()
          && next.word.equals(group.word)
          && LISTED.matcher(between).matches()) {
        groups.set(i, group.elsewhere());
      }
    }
  }

  /** Whether it is no "Part of" or "article I write": a lone letter follows a word of a heading. */
  private static boolean isReference(String word, String number) {
    boolean isSmall = !word.equals("§") && Character.isLowerCase(word.charAt(0));
    return !isSmall || !number.matches("[A-Z]") || isSchedule(word);
  }

  private static void add(
      String word, String number, int start, int end, boolean elsewhere, List<Reference> found) {
    Matcher parts = PARTS.matcher(number);
    if (!parts.matches()) {
      return;
    }
    List<Step> below = new ArrayList<>();
    LETTERED
        .matcher(parts.group(2))
        .results()
        .forEach(r -> below.add(new Step(Level.LETTERED, r.group(1))));
    String base = parts.group(1);
    if (base.isEmpty()) {
      found.add(continued(word, start, end, below, elsewhere, found));
      return;
    }
    boolean isPart = word.toLowerCase(Locale.ROOT).matches("parts?|chapters?");
    Base kind = isSchedule(word) ? Base.SCHEDULE : isPart ? Base.PART : Base.ARTICLE;
    String normal =
        kind == Base.SCHEDULE
            ? singular(word) + LabelNumber.of("Schedule " + base)
            : LabelNumber.of("Section " + base).toLowerCase(Locale.ROOT);
    found.add(new Reference(start, end, singular(word), kind, normal, below, elsewhere));
  }

  /** A reference by letters alone: in the same list as one with a number, it shares that. */
  private static Reference continued(
      String word, int start, int end, List<Step> below, boolean elsewhere, List<Reference> found) {
    Reference last = found.isEmpty() ? null : found.getLast();
    if (last == null || last.base() != Base.ARTICLE || last.below().isEmpty()) {
      return new Reference(start, end, singular(word), Base.OWN, "", below, elsewhere);
    }
    List<Step> steps = new ArrayList<>(last.below());
    int kept = Math.max(0, steps.size() - below.size());
    List<Step> all = new ArrayList<>(steps.subList(0, kept));
    all.addAll(below);
    return new Reference(start, end, last.word(), last.base(), last.number(), all, elsewhere);
  }

  private static boolean isSchedule(String word) {
    return word.toLowerCase(Locale.ROOT)
        .matches("schedules?|exhibits?|annex(?:es)?|appendix|appendices|attachments?");
  }

  private static String singular(String word) {
    return word.toLowerCase(Locale.ROOT)
        .replaceFirst("§+", "section")
        .replaceFirst("appendices", "appendix")
        .replaceFirst("annexes", "annex")
        .replaceFirst("s$", "");
  }
}
