package dev.docket.worker.comparison.reason;

import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.party.Parties;
import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells where the parties of a sentence stay and another of them does or bears it: 甲は、乙に支払う,
 * 乙は、甲に支払う; at its own expense, at the Buyer's expense.
 */
final class RoleRule implements Rule {
  private static final Pattern SUBJECT_JA = Pattern.compile("(?:は|が|も)(?![ぁ-ん])");
  private static final Pattern SUBJECT_EN =
      Pattern.compile(
          " (?:shall|will|must|may|can|agrees to|undertakes to|is (?:entitled|obliged|required) to)"
              + "(?: not)? (?!be )");
  private static final Pattern BEARER =
      Pattern.compile(
          "\\bat (?<who>(?:the )?[\\w-]+['’]s?|its|his|her|their)(?: (?:own|sole))* (?:cost|expense)s?\\b"
              + "|(?<wer>自己|自ら|自社|[\\p{IsHan}ァ-ー]{1,8})の(?:費用|負担|責任と負担|費用と責任)(?:で|において|により|とする|と責任)",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> BEARING =
      List.of("の費用", "の負担", "の責任と負担", "cost", "expense", "Cost", "Expense", "COST", "EXPENSE");
  private static final Pattern OWN =
      Pattern.compile("its|his|her|their|自己|自ら|自社", Pattern.CASE_INSENSITIVE);

  private final OurSide side;

  RoleRule(OurSide side) {
    this.side = side;
  }

  @Override
  public List<Reason> read(HunkSpans stretch) {
    if (!stretch.old(Kind.PARTY).isEmpty() && !stretch.now(Kind.PARTY).isEmpty()) {
      return List.of(); // told by the parties that changed
    }
    List<Reason> reasons = new ArrayList<>();
    String before = stretch.oldSentence();
    String after = stretch.newSentence();
    if (parties(before).equals(parties(after))) {
      add(subject(before), subject(after), reasons);
    }
    if (stretch.isSmall()) {
      add(bearer(before), bearer(after), reasons);
    }
    return reasons;
  }

  private void add(String before, String after, List<Reason> reasons) {
    if (!before.isEmpty() && !after.isEmpty() && !before.equalsIgnoreCase(after)) {
      boolean was = side.isIn(before, true);
      boolean is = side.isIn(after, false);
      reasons.add(new Reason.OtherParty(before, after, is && !was, was && !is));
    }
  }

  /** The parties of a sentence, sorted. */
  private static List<String> parties(String sentence) {
    return Parties.COMMON.in(sentence).stream()
        .map(p -> p.in(sentence).toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  /** The first party that a verb of the sentence has as its subject; empty if none is found. */
  private static String subject(String sentence) {
    for (Phrase<?> party : Parties.COMMON.in(sentence)) {
      boolean japanese = Script.hasCjk(party.in(sentence));
      Matcher behind =
          (japanese ? SUBJECT_JA : SUBJECT_EN)
              .matcher(sentence)
              .region(party.end(), sentence.length())
              .useTransparentBounds(true);
      if (behind.lookingAt()) {
        return party.in(sentence);
      }
    }
    return "";
  }

  /** At whose expense something is done; empty if the sentence does not say so. */
  private static String bearer(String sentence) {
    if (BEARING.stream().noneMatch(sentence::contains)) {
      return ""; // the pattern is not tried for nothing
    }
    Matcher bearer = BEARER.matcher(sentence);
    if (!bearer.find()) {
      return "";
    }
    String who = bearer.group("who") == null ? bearer.group("wer") : bearer.group("who");
    return OWN.matcher(who).matches() ? bearer.group() : who;
  }
}
