package dev.docket.wording.number;

import dev.docket.wording.number.NumberWords.Role;
import dev.docket.wording.number.NumberWords.Word;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/**
 * Reads numbers in English words: {@code twenty-five}, {@code one hundred and twenty}, {@code two
 * thirds}, {@code twenty-first}, {@code half a million}.
 */
final class WordNumerals {
  /** Words after which an article before a unit of time is a number. */
  static final Set<String> BEFORE_ONE =
      Set.of(
          "within",
          "after",
          "before",
          "for",
          "exceed",
          "exceeds",
          "exceeding",
          "than",
          "least",
          "most");

  private static final int LONGEST_LEAD = 10; // letters of such a word

  private final Glyphs text;

  WordNumerals(Glyphs text) {
    this.text = text;
  }

  /** The number that starts with the word at {@code at}. */
  Optional<Numeral> read(int at) {
    int end = text.endOfWord(at);
    boolean article = isArticle(at, end);
    if (!article && NumberWords.word(text, at, end).isEmpty()) {
      return NumberWords.part(text, at, end, true).filter(p -> p.denominator() == 2).isPresent()
          ? Optional.of(half(at, end))
          : Optional.empty();
    }
    Phrase phrase = new Phrase(at);
    if (article) {
      int next = between(end);
      int nextEnd = text.endOfWord(next);
      Optional<Word> word = NumberWords.word(text, next, nextEnd);
      if (isOnePeriod(at, end)) {
        return Optional.of(new Numeral(Ratio.of(1), "1", at, end, Numeral.Form.WORDS));
      }
      if (word.isEmpty() || word.get().ordinal() || word.get().row().value() < 12) {
        return fraction(Ratio.of(1), at, end)
            .filter(f -> wordAfter(f.end()).equals("of") || isBy(at));
      }
      Role role = word.get().row().role();
      if (role != Role.HUNDRED && role != Role.SCALE && role != Role.DOZEN) {
        return Optional.empty();
      }
      phrase.group = 1;
      phrase.last = Role.UNIT;
      end = next;
    } else {
      end = at;
    }
    return phrase.read(end);
  }

  /** Whether an article counts a period: within a week, but three times a week. */
  private boolean isOnePeriod(int at, int end) {
    int to = at - 1;
    int from = to;
    while (text.isLetter(from - 1) && to - from < LONGEST_LEAD) {
      from--;
    }
    return from < to
        && BEFORE_ONE.contains(text.lower(from, to))
        && Units.after(text, end)
            .filter(u -> u.meaning().sort() == Unit.Sort.PERIOD && text.at(end) != '-')
            .isPresent();
  }

  /** Whether something grows or shrinks by what is told at {@code at}: rises by a fifth. */
  private boolean isBy(int at) {
    return text.lower(Math.max(0, at - 3), at).equals("by ") && !text.isLetter(at - 4);
  }

  private String wordAfter(int at) {
    int from = between(at);
    return text.lower(from, text.endOfWord(from));
  }

  private boolean isArticle(int at, int end) {
    return end - at <= 2
        && end > at
        && (text.lower(at, end).equals("a") || text.lower(at, end).equals("an"));
  }

  /** A half, or half of what follows: half a million. */
  private Numeral half(int at, int end) {
    Ratio half = new Ratio(BigInteger.ONE, BigInteger.TWO);
    int article = text.afterSpace(end);
    int articleEnd = text.endOfWord(article);
    if (article > end && isArticle(article, articleEnd)) {
      int next = text.afterSpace(articleEnd);
      int nextEnd = text.endOfWord(next);
      Optional<Word> word = NumberWords.word(text, next, nextEnd).filter(w -> !w.ordinal());
      if (word.isPresent() && word.get().row().value() >= 12) {
        Ratio number = half.times(Ratio.of(word.get().row().value()));
        return new Numeral(number, number.toString(), at, nextEnd, Numeral.Form.WORDS);
      }
    }
    return new Numeral(half, half.toString(), at, end, Numeral.Form.FRACTION);
  }

  /** The parts of one that {@code count} words before {@code from} count: two thirds. */
  private Optional<Numeral> fraction(Ratio count, int start, int from) {
    int next = between(from);
    int end = text.endOfWord(next);
    boolean one = count.equals(Ratio.of(1)) || isAdjective(from, end);
    if (next == from) {
      return Optional.empty();
    }
    return NumberWords.part(text, next, end, one)
        .filter(p -> p.denominator() != 4 || text.at(from) == '-' || isShare(end))
        .filter(_ -> !isOfPersons(end))
        .map(p -> count.over(Ratio.of(p.denominator())))
        .map(value -> new Numeral(value, value.toString(), start, end, Numeral.Form.FRACTION));
  }

  /** Whether a hyphen makes one word of a count and its part: a three-quarter majority. */
  private boolean isAdjective(int from, int end) {
    return text.at(from) == '-' && NumberWords.part(text, from + 1, end, false).isEmpty();
  }

  /** Whether a quarter is one of something, not three months. */
  private boolean isShare(int at) {
    String next = wordAfter(at);
    return next.equals("of") || next.equals("interest") || next.equals("majority");
  }

  /** Whether an ordinal goes with these: a third party is none of three. */
  private boolean isOfPersons(int at) {
    String next = wordAfter(at);
    return next.equals("party")
        || next.equals("parties")
        || next.equals("person")
        || next.equals("persons");
  }

  /** The index after the space or hyphen at {@code at}. */
  private int between(int at) {
    return text.at(at) == '-' ? at + 1 : text.afterSpace(at);
  }

  /** The words of one number, taken one by one. */
  private final class Phrase {
    private final int start;
    private long total; // thousands and above
    private long group; // below the next thousand
    private Role last = Role.DOZEN; // nothing yet
    private boolean hundreds;
    private long lastScale = Long.MAX_VALUE;

    Phrase(int start) {
      this.start = start;
    }

    Optional<Numeral> read(int from) {
      int end = from;
      int next = from;
      boolean ordinal = false;
      boolean any = false;
      while (!ordinal) {
        int wordEnd = text.endOfWord(next);
        Optional<Word> word = NumberWords.word(text, next, wordEnd);
        if (word.isEmpty() || !takes(word.get().row())) {
          break;
        }
        ordinal = word.get().ordinal();
        add(word.get().row());
        any = true;
        end = wordEnd;
        next = next(end);
      }
      if (!any) {
        return Optional.empty();
      }
      Ratio number = Ratio.of(total + group);
      if (!ordinal) {
        Optional<Numeral> fraction = fraction(number, start, end);
        if (fraction.isPresent()) {
          return fraction;
        }
      } else if (isOfPersons(end)) {
        return Optional.empty();
      }
      return Optional.of(
          new Numeral(
              number,
              number.toString(),
              start,
              end,
              ordinal ? Numeral.Form.ORDINAL : Numeral.Form.WORDS));
    }

    private boolean takes(NumberWords.Row row) {
      boolean first = total == 0 && group == 0 && last == Role.DOZEN;
      return switch (row.role()) {
        case UNIT ->
            first
                || (last == Role.TEN && row.value() > 0)
                || last == Role.HUNDRED
                || last == Role.SCALE;
        case TEEN, TEN -> first || last == Role.HUNDRED || last == Role.SCALE;
        case HUNDRED -> group > 0 && !hundreds;
        case SCALE -> group > 0 && row.value() < lastScale;
        case DOZEN -> !first && group > 0 && total == 0;
      };
    }

    private void add(NumberWords.Row row) {
      switch (row.role()) {
        case UNIT, TEEN, TEN -> group += row.value();
        case HUNDRED -> {
          group *= row.value();
          hundreds = true;
        }
        case SCALE -> {
          total += group * row.value();
          group = 0;
          hundreds = false;
          lastScale = row.value();
        }
        case DOZEN -> {
          total = group * row.value();
          group = 0;
          lastScale = 0;
        }
      }
      last = row.role();
    }

    /** The index of the next word that may go on the number which ends at {@code end}. */
    private int next(int end) {
      int next = between(end);
      if (last == Role.SCALE && text.at(end) == ',') {
        next = text.afterSpace(end + 1);
        return goesOn(next, true) ? next : end;
      }
      if (next == end || (last != Role.HUNDRED && last != Role.SCALE)) {
        return next;
      }
      int wordEnd = text.endOfWord(next);
      if (wordEnd - next == 3 && text.lower(next, wordEnd).equals("and")) {
        next = between(wordEnd);
        return goesOn(next, false) ? next : end;
      }
      return next;
    }

    /** Whether the words at {@code at} are a smaller part of this number, not one of its own. */
    private boolean goesOn(int at, boolean afterComma) {
      boolean large = !afterComma;
      int next = at;
      for (int words = 0; words < 3; words++) {
        int end = text.endOfWord(next);
        Optional<Word> word = NumberWords.word(text, next, end);
        if (word.isEmpty()) {
          return words > 0 && large;
        }
        Role role = word.get().row().role();
        if (role == Role.HUNDRED && last == Role.HUNDRED) {
          return false;
        }
        if (role == Role.SCALE) {
          return words > 0 && word.get().row().value() < lastScale;
        }
        large |= role == Role.HUNDRED;
        next = between(end);
      }
      return large;
    }
  }
}
