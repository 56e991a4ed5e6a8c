package dev.docket.worker.answer;

import dev.docket.wording.Opposites;
import dev.docket.wording.Phrase;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a statement turns or widens what it cites in words that a count of shared words does not
 * notice: the opposite of a word, a rule told of all cases, a permission without the one case that
 * it is given for, an exception told as the rule, a name from elsewhere.
 */
final class Turned {
  /** Two sides of which a text that has one alone says the opposite of one that has the other. */
  private record Sides(Pattern one, Pattern other) {
    static Sides of(String one, String other) {
      return new Sides(Pattern.compile("(?i)" + one), Pattern.compile("(?i)" + other));
    }

    boolean areSwapped(String text, String cited) {
      return (isOnly(one, other, text) && isOnly(other, one, cited))
          || (isOnly(other, one, text) && isOnly(one, other, cited));
    }

    private static boolean isOnly(Pattern side, Pattern that, String text) {
      return side.matcher(text).find() && !that.matcher(text).find();
    }
  }

  private static final List<Sides> SIDES =
      List.of(
          Sides.of("(?<!不)合格", "不合格"),
          Sides.of("(?<!不)(?:適合|可能|適用)", "不(?:適合|可能)|適用除外"),
          Sides.of("(?:日|月|年|週間?|時間|分)(?:以上)?前(?!後)", "(?:日|月|年|週間?|時間|分)(?:以上)?後"),
          Sides.of(
              "\\b(?:before|prior to|no later than)\\b",
              "\\b(?:after|following|no earlier than)\\b"),
          Sides.of("\\bincluding\\b|\\bincludes?\\b", "\\bexcluding\\b|\\bexcludes?\\b"),
          Sides.of(
              "\\bat least\\b|\\bnot less than\\b",
              "\\bat most\\b|\\bnot more than\\b|\\bup to\\b"),
          Sides.of("を含む|を含み|を含め", "を除く|を除き|を含まない"));

  /** What something is done with or without. */
  private static final Pattern WITH =
      Pattern.compile(
          "(?i)\\bwith(out)?\\b (?:(?:an?|the|any|its|their|his|her|your|our|such|prior|previous|written|express|further) )*(\\p{L}{4,})");

  private static final Pattern ALWAYS =
      Pattern.compile(
          "(?i)\\bin (?:all|any|every) (?:cases?|circumstances?|events?)\\b|\\bunder (?:all|any) circumstances\\b"
              + "|\\bwithout (?:any )?exceptions?\\b|\\bregardless of\\b|\\bno matter\\b|\\beven (?:if|where|when|for|in)\\b"
              + "|(?:いかなる|どのような|どんな|すべての|全ての|あらゆる)(?:場合|とき|事由|理由|事情)|例外なく"
              + "|(?:場合|とき|時)(?:も|でも|であっても|においても|にも)|(?:に|を)(?:かかわらず|問わず)");

  /** What the exception before it does not bind: However, this does not apply to X. */
  private static final Pattern EXCEPTED =
      Pattern.compile(
          "(?i)\\b(?:does|do|shall|will) not (?:apply|extend) to ([^.;]+)|\\b(?:except|other than|excluding)(?: for| in case of)? ([^.;,]+)");

  private static final Pattern TELLS_EXCEPTION =
      Pattern.compile(
          "(?i)\\b(?:not|no|except|excluding|exclud\\w+|other than|unless|without|however|but|unlimited)\\b|n['’]t\\b");

  private static final Pattern ONLY_ENGLISH =
      Pattern.compile("(?i)([\\p{L}-]+)? ?\\b(?:only|solely|exclusively)\\b((?: [\\p{L}-]+){0,5})");
  private static final Pattern ONLY_JAPANESE =
      Pattern.compile(
          "([\\p{IsHan}ァ-ヶー]{2,})(?:による|の|した|する|された)?(?:場合|とき|もの|目的|範囲)?(?:のため)?(?:にのみ|のみ|に限り|に限る|に限って|だけ)");
  private static final Pattern LIMITS =
      Pattern.compile("(?i)\\b(?:only|solely|exclusively|limited|restricted)\\b|のみ|に限|だけ|限定");
  private static final Pattern MAY =
      Pattern.compile("(?i)\\b(?:may|can|allowed|permitted|entitled)\\b|できる|できます|てもよい|許可");
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** A name by its first letters, which a text does not have by chance. */
  private static final Pattern LETTERS = Pattern.compile("(?<![A-Za-z])[A-Z]{3,}(?![A-Za-z])");

  private static final int STEM = 5; // letters that the forms of a word share
  private static final double MOST_OF_IT = 0.6; // of an exception's words, to speak of it

  private Turned() {}

  /** Why {@code text} says other than {@code cited}; empty if nothing is found. */
  static Optional<String> fault(String text, String cited) {
    if (cited.contains(text)) {
      return Optional.empty(); // word for word
    }
    if (isOpposite(text, cited)) {
      return Optional.of("It tells the opposite of a word of the cited text");
    }
    if (ALWAYS.matcher(text).find() && !ALWAYS.matcher(cited).find()) {
      return Optional.of("It tells of cases that the cited text does not");
    }
    if (isExcepted(text, cited)) {
      return Optional.of("It tells as the rule what the cited text excepts from it");
    }
    if (isWider(text, cited)) {
      return Optional.of("It leaves out what the cited text allows it for only");
    }
    return nameFromElsewhere(text, cited).map(name -> "“" + name + "” is not in the cited text");
  }

  private static boolean isOpposite(String text, String cited) {
    if (SIDES.stream().anyMatch(sides -> sides.areSwapped(text, cited))
        || areSwapped(with(text), with(cited))) {
      return true;
    }
    Set<Opposites.Word> told = words(text);
    Set<Opposites.Word> source = words(cited);
    return told.stream()
        .filter(word -> told.stream().noneMatch(word::isOpposite))
        .anyMatch(word -> !source.contains(word) && source.stream().anyMatch(word::isOpposite));
  }

  /** Whether a statement tells with something what its source tells without it, or the reverse. */
  private static boolean areSwapped(
      Map<String, Set<Boolean>> told, Map<String, Set<Boolean>> source) {
    return told.entrySet().stream()
        .anyMatch(
            thing -> {
              Set<Boolean> cited = source.getOrDefault(thing.getKey(), thing.getValue());
              return Collections.disjoint(cited, thing.getValue());
            });
  }

  /** The things, by their stems, that something is done with (true) or without (false). */
  private static Map<String, Set<Boolean>> with(String text) {
    return WITH.matcher(text)
        .results()
        .collect(
            Collectors.groupingBy(
                found -> stems(found.group(2)).getFirst(),
                Collectors.mapping(found -> found.group(1) == null, Collectors.toSet())));
  }

  private static Set<Opposites.Word> words(String text) {
    return Opposites.in(text).stream().map(Phrase::kind).collect(Collectors.toSet());
  }

  /** Whether a statement speaks of an exception, and not as of one. */
  private static boolean isExcepted(String text, String cited) {
    Matcher excepted = EXCEPTED.matcher(cited);
    while (excepted.find()) {
      String what = excepted.group(1) == null ? excepted.group(2) : excepted.group(1);
      List<String> words = stems(what);
      long shared = words.stream().filter(stems(text)::contains).count();
      if (!words.isEmpty()
          && shared >= MOST_OF_IT * words.size()
          && !TELLS_EXCEPTION.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement allows what the source allows for one case only, and leaves that out. */
  private static boolean isWider(String text, String cited) {
    if (!MAY.matcher(text).find() || LIMITS.matcher(text).find()) {
      return false;
    }
    Matcher english = ONLY_ENGLISH.matcher(cited);
    while (english.find()) {
      String after = english.group(2);
      String before = english.group(1) == null ? "" : english.group(1);
      List<String> limit = stems(stems(after).isEmpty() ? before : after);
      if (!limit.isEmpty() && limit.stream().noneMatch(stems(text)::contains)) {
        return true;
      }
    }
    Matcher japanese = ONLY_JAPANESE.matcher(cited);
    while (japanese.find()) {
      if (!text.contains(japanese.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> nameFromElsewhere(String text, String cited) {
    return LETTERS
        .matcher(text)
        .results()
        .map(name -> name.group())
        .filter(name -> !cited.toUpperCase(Locale.ROOT).contains(name))
        .findFirst();
  }

  private static List<String> stems(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group().substring(0, Math.min(STEM, word.group().length())))
        .toList();
  }
}
