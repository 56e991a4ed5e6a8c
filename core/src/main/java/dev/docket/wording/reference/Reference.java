package dev.docket.wording.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * A reference to a provision, as it stands in a key: a text without differences of width.
 *
 * @param start index of its first character in the key
 * @param word what it calls that, in small letters and the singular; empty where it has no word
 *     before its number, as in Japanese
 * @param base what it starts from
 * @param number the normal form of the number of {@code base}, empty where it has none
 * @param below what it names within, outermost first
 * @param isElsewhere whether it is to another text than the one that it stands in
 */
public record Reference(
    int start,
    int end,
    String word,
    Base base,
    String number,
    List<Step> below,
    boolean isElsewhere) {

  /** What a reference starts from. */
  public enum Base {
    /** An article, section or clause by its number: 第12条の2, Section 3. */
    ARTICLE,
    /** An article of the 附則. */
    SUPPLEMENT_ARTICLE,
    /** The 附則, in which a paragraph is named. */
    SUPPLEMENT,
    /** 別表第一, Schedule A; the number is empty for the only one. */
    SCHEDULE,
    /** A chapter or another part that holds articles. */
    PART,
    /** The article that it stands in: 第2項, paragraph (b). */
    OWN,
    PREVIOUS_ARTICLE,
    NEXT_ARTICLE,
    PREVIOUS_PARAGRAPH,
    NEXT_PARAGRAPH,
    PREVIOUS_ITEM,
    NEXT_ITEM,
    /** One that the text has just named, or several at once: 同条, 前各号, 前二項. */
    NAMED_BEFORE
  }

  /** What a part of a reference names. */
  public enum Level {
    /** 項. */
    PARAGRAPH,
    /** 号. */
    ITEM,
    /** イロハ. */
    SUBITEM,
    /** (a) and the like, at any depth. */
    LETTERED
  }

  /** One step further into a provision. */
  public record Step(Level level, String number) {}

  public Reference {
    below = List.copyOf(below);
  }

  /** The same reference, within {@code whole}: paragraph (b) of Section 3 is Section 3(b). */
  Reference within(Reference whole) {
    List<Step> steps = new ArrayList<>(whole.below);
    if (!number.isEmpty()) {
      steps.add(new Step(Level.LETTERED, number));
    }
    steps.addAll(below);
    return new Reference(
        start, end, whole.word, whole.base, whole.number, steps, whole.isElsewhere);
  }

  /** The same reference, to another text. */
  Reference elsewhere() {
    return new Reference(start, end, word, base, number, below, true);
  }

  /** Whether it says by its own words where it leads, wherever it stands. */
  public boolean isAbsolute() {
    return switch (base) {
      case ARTICLE, SUPPLEMENT_ARTICLE, SUPPLEMENT, SCHEDULE, PART -> true;
      case OWN,
          PREVIOUS_ARTICLE,
          NEXT_ARTICLE,
          PREVIOUS_PARAGRAPH,
          NEXT_PARAGRAPH,
          PREVIOUS_ITEM,
          NEXT_ITEM,
          NAMED_BEFORE ->
          false;
    };
  }

  /** Its normal form, the same for all ways of writing it. */
  public String value() {
    StringBuilder value = new StringBuilder(base.name()).append(' ').append(number);
    below.forEach(s -> value.append('/').append(s.level).append(' ').append(s.number));
    return value.toString();
  }
}
