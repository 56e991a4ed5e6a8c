package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.wording.Condition;
import dev.docket.wording.Form;
import dev.docket.wording.Phrase;
import dev.docket.wording.Spelling;
import dev.docket.worker.comparison.diff.HunkSpans;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells where a consent, a notice or another condition came, went or changed. */
public final class ConditionRule implements Rule {
  /** Characters at the start of a long stretch within which its condition governs all of it. */
  private static final int HEAD = 12;

  /** Conditions of which the words matter; of others only whether there is one. */
  private static final Set<ChangeClass> WORDED =
      EnumSet.of(ChangeClass.CONSENT, ChangeClass.NOTICE);

  private static final Pattern EXCEPTING =
      Pattern.compile("unless|except|save|other than|除|ない限り", Pattern.CASE_INSENSITIVE);

  private static final int FAR = 60; // characters before a consent in which its preposition stands
  private static final Pattern GOVERNING =
      Pattern.compile(
          "\\b(?:with|without|subject to|upon|absent)(?: [\\w'’-]+){1,4} $",
          Pattern.CASE_INSENSITIVE);

  /** A condition in a text. */
  private record Found(ChangeClass what, String words) {
    boolean isSame(Found other) {
      return what == other.what
          && Spelling.usual(words)
              .toLowerCase(Locale.ROOT)
              .equals(Spelling.usual(other.words).toLowerCase(Locale.ROOT));
    }
  }

  @Override
  public List<Reason> read(HunkSpans stretch) {
    var hunk = stretch.hunk();
    List<Found> before = found(stretch.oldText(), hunk.beforeFrom(), hunk.beforeTo(), stretch);
    List<Found> after = found(stretch.newText(), hunk.afterFrom(), hunk.afterTo(), stretch);
    before.removeIf(
        old -> after.stream().filter(old::isSame).findFirst().map(after::remove).orElse(false));
    List<Reason> reasons = new ArrayList<>();
    for (ChangeClass what :
        List.of(ChangeClass.CONSENT, ChangeClass.NOTICE, ChangeClass.CONDITION)) {
      String gone = words(before, what);
      String come = words(after, what);
      boolean both = !gone.isEmpty() && !come.isEmpty();
      boolean matters = WORDED.contains(what) || isTurned(before, after, what);
      if (!(gone.isEmpty() && come.isEmpty()) && (!both || matters)) {
        reasons.add(new Reason.Changed(what, gone, come));
      }
    }
    return reasons.isEmpty() && stretch.isSmall() ? forms(stretch) : reasons;
  }

  /** Whether a condition became its exception: if, unless. */
  private static boolean isTurned(List<Found> before, List<Found> after, ChangeClass what) {
    return what == ChangeClass.CONDITION && isExcepting(before, what) != isExcepting(after, what);
  }

  private static boolean isExcepting(List<Found> found, ChangeClass what) {
    return EXCEPTING.matcher(words(found, what)).find();
  }

  /** The form in which something must be said: 書面により, 口頭により; in writing. */
  private static List<Reason> forms(HunkSpans stretch) {
    var hunk = stretch.hunk();
    List<Phrase<Form>> before = forms(stretch.oldText(), hunk.beforeFrom(), hunk.beforeTo());
    List<Phrase<Form>> after = forms(stretch.newText(), hunk.afterFrom(), hunk.afterTo());
    if (kinds(before).equals(kinds(after))) {
      return List.of();
    }
    boolean consents =
        Condition.in(stretch.newSentence()).stream().anyMatch(c -> c.kind() == Condition.CONSENT);
    return List.of(
        new Reason.Changed(
            consents ? ChangeClass.CONSENT : ChangeClass.NOTICE,
            words(before, stretch.oldText()),
            words(after, stretch.newText())));
  }

  private static List<Phrase<Form>> forms(String text, int from, int to) {
    return Form.in(text).stream().filter(f -> f.start() < to && f.end() > from).toList();
  }

  private static Set<Form> kinds(List<Phrase<Form>> forms) {
    return forms.stream().map(Phrase::kind).collect(Collectors.toSet());
  }

  private static String words(List<Phrase<Form>> forms, String text) {
    return forms.stream().map(f -> f.in(text)).collect(Collectors.joining(", "));
  }

  /** The class of a change that adds a condition of this kind. */
  public static ChangeClass classOf(Condition condition) {
    return switch (condition) {
      case CONSENT -> ChangeClass.CONSENT;
      case NOTICE -> ChangeClass.NOTICE;
      case CONDITION, LIMIT, CONSULTATION -> ChangeClass.CONDITION;
    };
  }

  private static List<Found> found(String text, int from, int to, HunkSpans stretch) {
    List<Found> found = new ArrayList<>();
    if (from == to) {
      return found;
    }
    for (Phrase<Condition> phrase : Condition.in(text)) {
      int start = phrase.kind() == Condition.CONSENT ? governed(text, phrase) : phrase.start();
      boolean inside = start < to && phrase.end() > from;
      if (inside && (stretch.isSmall() || start <= from + HEAD)) {
        found.add(new Found(classOf(phrase.kind()), text.substring(start, phrase.end())));
      }
    }
    return found;
  }

  /** Where the words begin that a consent belongs to: without the Landlord's consent. */
  private static int governed(String text, Phrase<Condition> consent) {
    Matcher with = GOVERNING.matcher(text);
    int from = Math.max(0, consent.start() - FAR);
    return with.region(from, consent.start()).find() ? with.start() : consent.start();
  }

  private static String words(List<Found> found, ChangeClass what) {
    return found.stream()
        .filter(f -> f.what == what)
        .map(Found::words)
        .collect(Collectors.joining(", "));
  }
}
