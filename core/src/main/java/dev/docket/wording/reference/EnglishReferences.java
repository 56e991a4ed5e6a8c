package dev.docket.wording.reference;

import dev.docket.wording.label.LabelNumber;
import dev.docket.wording.reference.Reference.Base;
import dev.docket.wording.reference.Reference.Level;
import dev.docket.wording.reference.Reference.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Section 3(b)(ii), clauses 2.1(a) and 2.3, paragraph (b), Schedule A and their like. */
final class EnglishReferences {
  private static final String LETTERS = "(?:\\([A-Za-z0-9]{1,4}\\))";
  private static final String NUMBER =
      "(?:[0-9]+(?:\\.[0-9]+)*(?:-[0-9]+)?[A-Z]?(?![0-9A-Za-z])LETTERS*|[IVXLC]+\\bLETTERS*|LETTERS+|[A-Z](?:-?[0-9]+)?(?![A-Za-z'])LETTERS*)"
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

  private final String key;
  private final OtherTexts others;
  private final List<Reference> found = new ArrayList<>();

  EnglishReferences(String key, OtherTexts others) {
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
      int end = first.end();
      Matcher more = MORE.matcher(key);
      while (more.region(end, key.length()).lookingAt()) {
        list.add(more.toMatchResult());
        end = more.end();
      }
      if (isReference(word, first.group("number"))) {
        boolean elsewhere = others.hasEnglishAt(key, first.start(), end);
        for (int i = 0; i < list.size(); i++) {
          MatchResult each = list.get(i);
          int start = i == 0 ? each.start() : each.start("number");
          add(word, each.group("number"), start, each.end("number"), elsewhere);
        }
      }
      at = end;
    }
    return found;
  }

  /** Whether it is no "Part of" or "article I write": a lone letter follows a word of a heading. */
  private static boolean isReference(String word, String number) {
    boolean isSmall = !word.equals("§") && Character.isLowerCase(word.charAt(0));
    return !isSmall || !number.matches("[A-Z]") || isSchedule(word);
  }

  private void add(String word, String number, int start, int end, boolean elsewhere) {
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
      found.add(continued(start, end, below, elsewhere));
      return;
    }
    boolean isPart = word.toLowerCase(Locale.ROOT).matches("parts?|chapters?");
    Base kind = isSchedule(word) ? Base.SCHEDULE : isPart ? Base.PART : Base.ARTICLE;
    String normal =
        kind == Base.SCHEDULE
            ? singular(word) + LabelNumber.of("Schedule " + base)
            : LabelNumber.of("Section " + base).toLowerCase(Locale.ROOT);
    found.add(new Reference(start, end, kind, normal, below, elsewhere));
  }

  /** A reference by letters alone: in the same list as one with a number, it shares that. */
  private Reference continued(int start, int end, List<Step> below, boolean elsewhere) {
    Reference own = new Reference(start, end, Base.OWN, "", below, elsewhere);
    if (found.isEmpty()) {
      return own;
    }
    Reference last = found.getLast();
    boolean shares =
        last.base() == Base.ARTICLE
            && !last.below().isEmpty()
            && MORE.matcher(key).region(last.end(), end).matches();
    if (!shares) {
      return own;
    }
    List<Step> steps = new ArrayList<>(last.below());
    int kept = Math.max(0, steps.size() - below.size());
    List<Step> all = new ArrayList<>(steps.subList(0, kept));
    all.addAll(below);
    return new Reference(start, end, last.base(), last.number(), all, elsewhere);
  }

  private static boolean isSchedule(String word) {
    return word.toLowerCase(Locale.ROOT)
        .matches("schedules?|exhibits?|annex(?:es)?|appendix|appendices|attachments?");
  }

  private static String singular(String word) {
    return word.toLowerCase(Locale.ROOT)
        .replaceFirst("appendices", "appendix")
        .replaceFirst("annexes", "annex")
        .replaceFirst("s$", "");
  }
}
