package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.wording.Bound;
import dev.docket.wording.Condition;
import dev.docket.wording.Phrase;
import dev.docket.wording.Scope;
import dev.docket.wording.force.Denials;
import dev.docket.wording.force.Force;
import dev.docket.wording.number.CurrencyNames;
import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.diff.Span;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names the amounts, dates, bounds and the like that another took the place of. */
final class SpanRule implements Rule {
  private static final Map<Kind, ChangeClass> QUANTITIES =
      Map.of(
          Kind.AMOUNT, ChangeClass.AMOUNT,
          Kind.PERCENTAGE, ChangeClass.PERCENTAGE,
          Kind.DATE, ChangeClass.DATE,
          Kind.PERIOD, ChangeClass.PERIOD,
          Kind.REFERENCE, ChangeClass.REFERENCE);
  private static final Map<Kind, ChangeClass> WORDS =
      Map.of(
          Kind.COMPARISON, ChangeClass.COMPARISON,
          Kind.SCOPE, ChangeClass.SCOPE,
          Kind.CONJUNCTION, ChangeClass.CONJUNCTION,
          Kind.NEGATION, ChangeClass.NEGATION);
  private static final Pattern NOBODY =
      Pattern.compile("(?:no|neither|none|nobody)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile("not|never|\\w+n['’]t", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDED_BEFORE = // to a rate
      Pattern.compile("(?:\\bplus|\\+|にプラス)(?: a margin of)? ?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDED_AFTER =
      Pattern.compile(
          "を(?:加え|加算|上乗せ)|(?:上乗せ|加算)"
              + "|(?: (?:a year|per annum|per year))? (?:above|over) (?:the |its )?[\\w ]{0,30}\\b(?:rate|libor|euribor|sofr|sonia|tibor|tona)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME = Pattern.compile("[0-9]{1,2}:[0-9]{2}"); // of day
  private static final int MARKER = 2; // the last index at which a list marker's number starts

  /** The class of a quantity or reference; empty for what is none. */
  static Optional<ChangeClass> classOf(Kind kind) {
    return Optional.ofNullable(QUANTITIES.get(kind));
  }

  @Override
  public List<Reason> read(HunkSpans stretch) {
    List<Reason> reasons = new ArrayList<>();
    QUANTITIES.forEach(
        (kind, what) -> {
          if (!saysTheSame(kind, stretch)) {
            compare(kind, what, stretch, reasons);
          }
        });
    if (stretch.isSmall()) {
      WORDS.forEach(
          (kind, what) -> {
            if (saysTheSame(kind, stretch)) {
              return;
            }
            boolean both = !stretch.old(kind).isEmpty() && !stretch.now(kind).isEmpty();
            if (both || kind != Kind.CONJUNCTION) {
              compare(kind, what, stretch, reasons);
            }
          });
    }
    readNumbers(stretch, reasons);
    readCurrencies(stretch, reasons);
    return reasons;
  }

  /** Whether the words differ and their meaning does not: at least, not less than. */
  private static boolean saysTheSame(Kind kind, HunkSpans stretch) {
    return switch (kind) {
      case COMPARISON -> bounds(stretch.old(kind)).equals(bounds(stretch.now(kind)));
      case AMOUNT -> amounts(stretch.before()).equals(amounts(stretch.after()));
      case PERCENTAGE -> isOneAddition(stretch);
      case SCOPE -> isOneScope(stretch.old(kind), stretch.now(kind));
      case NEGATION ->
          isOfConsent(stretch)
              || Denials.areOne(stretch.oldSentence(), stretch.newSentence())
              || (isPlain(stretch.old(kind)) && isPlain(stretch.now(kind)))
              || (isForbidden(stretch.before()) && isForbidden(stretch.after()))
              || (NOBODY.matcher(stretch.gone()).lookingAt()
                  && NOBODY.matcher(stretch.come()).lookingAt());
      default -> false;
    };
  }

  /** Whether nothing denies but a plain not, at no time or at any: not, never. */
  private static boolean isPlain(String negation) {
    return PLAIN.matcher(negation).matches();
  }

  /** Whether what denies is part of a consent that came or went as a whole: 同意なく. */
  private static boolean isOfConsent(HunkSpans stretch) {
    List<Phrase<Condition>> gone = consents(stretch.gone());
    List<Phrase<Condition>> come = consents(stretch.come());
    List<Span> denials =
        Stream.concat(
                stretch.old(EnumSet.of(Kind.NEGATION)).stream(),
                stretch.now(EnumSet.of(Kind.NEGATION)).stream())
            .toList();
    List<Phrase<Condition>> consents = gone.isEmpty() ? come : gone;
    int from = gone.isEmpty() ? stretch.hunk().afterFrom() : stretch.hunk().beforeFrom();
    return gone.isEmpty() != come.isEmpty()
        && denials.stream()
            .allMatch(
                d ->
                    consents.stream()
                        .anyMatch(c -> c.start() + from <= d.start() && d.end() <= c.end() + from))
        && (gone.isEmpty() ? stretch.old(Kind.NEGATION) : stretch.now(Kind.NEGATION)).isEmpty();
  }

  private static List<Phrase<Condition>> consents(String text) {
    return Condition.in(text).stream().filter(c -> c.kind() == Condition.CONSENT).toList();
  }

  /** Amounts, with the dollar of the United States as the bare dollar that such texts write. */
  private static List<String> amounts(List<Span> spans) {
    return spans.stream()
        .filter(s -> s.kind() == Kind.AMOUNT)
        .map(s -> s.value().replace("USD", "$"))
        .toList();
  }

  /**
   * Whether both add the same to a rate: plus 2.5% says the same as plus 250 bps, though 2.5% more
   * of a rate is not 250 basis points more.
   */
  private static boolean isOneAddition(HunkSpans stretch) {
    List<String> before = added(stretch.before(), stretch.oldText());
    List<String> after = added(stretch.after(), stretch.newText());
    return !before.isEmpty() && before.equals(after);
  }

  /** Shares added to a rate, in points; none if one of the shares here is not added. */
  private static List<String> added(List<Span> spans, String text) {
    List<Span> shares = spans.stream().filter(s -> s.kind() == Kind.PERCENTAGE).toList();
    boolean all =
        shares.stream()
            .allMatch(
                s ->
                    ADDED_BEFORE.matcher(text.substring(0, s.start())).find()
                        || ADDED_AFTER.matcher(text).region(s.end(), text.length()).lookingAt());
    return all ? shares.stream().map(s -> s.value().replace(" points", "")).toList() : List.of();
  }

  /** Whether both name one scope, whose words all say the same: notwithstanding, despite. */
  private static boolean isOneScope(String before, String after) {
    List<Scope> old = Scope.in(before).stream().map(Phrase::kind).toList();
    List<Scope> now = Scope.in(after).stream().map(Phrase::kind).toList();
    return !old.isEmpty() && old.equals(now) && old.stream().allMatch(Scope::hasOneMeaning);
  }

  private static List<Bound> bounds(String words) {
    return Bound.in(words).stream().map(Phrase::kind).toList();
  }

  /** Whether the modal phrases of a side forbid, as in No party shall and The parties shall not. */
  private static boolean isForbidden(List<Span> spans) {
    List<Force> forces = spans.stream().map(Span::force).filter(Objects::nonNull).toList();
    return !forces.isEmpty() && forces.stream().allMatch(f -> f == Force.PROHIBITION);
  }

  private static void compare(
      Kind kind, ChangeClass what, HunkSpans stretch, List<Reason> reasons) {
    if (!stretch.old(kind).isEmpty() || !stretch.now(kind).isEmpty()) {
      reasons.add(new Reason.Changed(what, stretch.old(kind), stretch.now(kind)));
    }
  }

  /** A number that is no amount, date or period matters too: 8文字以上, 100 kilometres. */
  private static void readNumbers(HunkSpans stretch, List<Reason> reasons) {
    boolean both =
        stretch.before().stream().anyMatch(s -> isNumber(s, stretch.oldText()))
            && stretch.after().stream().anyMatch(s -> isNumber(s, stretch.newText()));
    if (both && isOneCount(stretch)) {
      return;
    }
    if (both) {
      reasons.add(new Reason.OtherNumber(stretch.old(Kind.NUMBER), stretch.now(Kind.NUMBER)));
    } else if (hasTime(stretch.before())
        || hasTime(stretch.after())) { // by 5 May, by noon on 5 May
      compare(Kind.NUMBER, ChangeClass.PERIOD, stretch, reasons);
    }
  }

  /** Whether the numbers are the same and only the word for what they count came or went. */
  private static boolean isOneCount(HunkSpans stretch) {
    List<Span> before = stretch.old(EnumSet.of(Kind.NUMBER));
    List<Span> after = stretch.now(EnumSet.of(Kind.NUMBER));
    return before.size() == 1
        && after.size() == 1
        && (before.getFirst().value().startsWith(after.getFirst().value() + " ")
            || after.getFirst().value().startsWith(before.getFirst().value() + " "));
  }

  /**
   * A currency without a number that stands in another's place: payable in US dollars, in euros.
   */
  private static void readCurrencies(HunkSpans stretch, List<Reason> reasons) {
    List<Phrase<String>> before = CurrencyNames.in(stretch.gone());
    List<Phrase<String>> after = CurrencyNames.in(stretch.come());
    boolean isNamed = stretch.isSmall() && !before.isEmpty() && !after.isEmpty();
    boolean isOther = !names(before).equals(names(after));
    if (isNamed && isOther && reasons.stream().noneMatch(SpanRule::isOfAmount)) {
      reasons.add(
          new Reason.Changed(
              ChangeClass.AMOUNT,
              before.getFirst().in(stretch.gone()),
              after.getFirst().in(stretch.come())));
    }
  }

  private static List<String> names(List<Phrase<String>> currencies) {
    return currencies.stream().map(Phrase::kind).toList();
  }

  private static boolean isOfAmount(Reason reason) {
    return reason.classes().contains(ChangeClass.AMOUNT);
  }

  private static boolean hasTime(List<Span> spans) {
    return spans.stream()
        .anyMatch(s -> s.kind() == Kind.NUMBER && TIME.matcher(s.value()).matches());
  }

  /** Whether {@code span} is a number and no list marker at the start of its paragraph. */
  private static boolean isNumber(Span span, String paragraph) {
    boolean isCell = paragraph.startsWith("|") || span.end() >= paragraph.length();
    boolean hasWords =
        paragraph.substring(0, span.start()).codePoints().anyMatch(SpanRule::isOfAWord);
    return span.kind() == Kind.NUMBER && (isCell || hasWords || span.start() > MARKER);
  }

  /** Whether a character before a number shows that no list marker starts with it: 年齢60歳. */
  private static boolean isOfAWord(int c) {
    return Character.isLetter(c) && c != '第';
  }
}
