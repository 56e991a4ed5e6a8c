package dev.docket.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the terms that a text defines, by the conventions of Japanese and English drafting. */
public final class Definitions {
  /** What may follow a defined term that is told what it means. */
  static final List<String> JAPANESE_VERBS = List.of("とは", "とは、", "の意味は", "の定義は");

  static final List<String> ENGLISH_VERBS =
      Template.expand(
          "(shall |will |)(mean|means|refer to|refers to|include|includes)|(shall have|has|have|will have) the (meaning|meanings|same meaning|following meaning)|(is|are|shall be) defined (as|in)");

  /** What may stand behind a short name: (以下「甲」という。). */
  static final List<String> NAMING =
      Template.expand(
          "と(いう|いい|いいます|する|します|し|呼ぶ|呼び|呼びます|称する|称し|称します|総称する|総称し|総称します|略称する|略称し|略す|定義する|定義し|定義します)");

  /** What may stand before a term in parentheses: (the "Agreement"). */
  static final List<String> ARTICLES =
      Template.expand(
          "the|each|each,|each a|each, a|each an|each, an|a|an|collectively|collectively,|together|together,|together the|together, the|collectively the|collectively, the|individually|individually,|hereinafter|hereinafter,|hereinafter the|hereinafter, the|hereafter|hereafter the|(hereinafter|hereafter) (referred to as|called)( the|)|referred to as( the|)|any such|all such|such|this|or|as|in each case,|each individually a");

  private static final Set<String> NO_TERMS =
      Set.of(
          "this", "that", "it", "these", "those", "which", "what", "there", "here", "he", "she",
          "they", "who", "the", "by", "all", "any", "a");

  private static final String JAPANESE_TERM = "[「『｢\"“]([^「」『』｢｣\"“”]{1,40})[」』｣\"”]";
  private static final Pattern DEFINED =
      Pattern.compile(
          JAPANESE_TERM
              + "(?:"
              + alternatives(JAPANESE_VERBS)
              + ")"
              + "|(?<=[(（、,を])(?:以下|以降)[、,]?(?:[^「」『』（）()。]{0,20}?)"
              + JAPANESE_TERM
              + "(?:"
              + alternatives(NAMING)
              + ")?"
              + "|(?<!とあるのは)(?<!とあるのは、)" // what one reads in another's place is no term
              + JAPANESE_TERM
              + "(?:"
              + alternatives(NAMING)
              + ")(?![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])" // 「甲」という情報 names nothing
              + "|(?<=[(（、,を])(?:以下|以降)[、,]?(?:単に)?((?!の)[^「」『』\"“”、,。()（）]{1,12}?)(?:" // 以下のとおりとする
              // names
              // nothing
              + alternatives(NAMING)
              + ")"
              + "|(?<=^|[。.]|\\n)(?:[^、。「」,.()（）]{1,20}(?:において|における|では)[、,])?([^、。「」,.()（）]{1,30})とは[、,](?=[^。]{0,400}?(?:をいう|を指す|を意味する|のこと))"
              + "|[\"“]([^\"“”]{1,60})[\"”]\\)?,?\\s+(?i:"
              + alternatives(ENGLISH_VERBS)
              + ")\\b"
              + "|\\*\\*[\"“]?([^*\"“”]{1,60})[\"”]?\\*\\*,?\\s+(?i:"
              + alternatives(ENGLISH_VERBS)
              + ")\\b"
              + "|[(（]\\s*(?:(?i:"
              + alternatives(ARTICLES)
              + ")\\s+)?[\"“]([^\"“”]{1,60})[\"”](?:\\s*[)）]|,? or |\\s+and )|(?<=^|[.;:]\\s|\\n)(?:[Tt]he term )?([A-Z][A-Za-z'’-]*(?: [A-Za-z'’-]+){0,4})(?<! (?:no|any|all|the|by|technical|other|reasonable|of)),?\\s+(?:shall mean|means)\\b");

  /** The groups of the pattern that hold a short name. */
  private static final Set<Integer> SHORT_NAMES = Set.of(2, 3, 4, 8);

  /** What stands before a term without quotation marks: a list's mark, where the term is used. */
  private static final Pattern BEFORE_TERM =
      Pattern.compile("^(?:[-*・●○]\\s*|[^、]{1,20}(?:において|における|では)、?)+(?=.)");

  /** Another word for what stands before it, which nothing names so: (or "interest-based"). */
  private static final Pattern ANOTHER_WORD = Pattern.compile("^[(（]\\s*or\\s+[\"“]\\p{Ll}");

  private static final String STARTS = "「『｢\"“以*(（"; // of the alternatives of the pattern

  private static final int UNQUOTED = 5; // the group of a Japanese term without quotation marks

  private Definitions() {}

  /** The definitions of {@code text} in order. */
  public static List<Definition> in(String text) {
    List<Definition> found = new ArrayList<>();
    if (!mayDefine(text)) {
      return found;
    }
    Matcher matcher = DEFINED.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = nextStart(text, 0);
    while (at < text.length()) {
      matcher.region(at, text.length());
      if (!matcher.lookingAt()) {
        at = nextStart(text, at + 1);
        continue;
      }
      at = nextStart(text, matcher.end());
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String term = matcher.group(group);
        if (term != null
            && !ANOTHER_WORD.matcher(matcher.group()).find()
            && !NO_TERMS.contains(term.strip().toLowerCase(Locale.ROOT))) {
          boolean isName = SHORT_NAMES.contains(group);
          String bare = group == UNQUOTED ? BEFORE_TERM.matcher(term).replaceFirst("") : term;
          found.add(isName ? named(text, matcher, term) : meant(text, matcher, bare));
        }
      }
    }
    return found;
  }

  /** Where a definition may begin from {@code at} on: few places are worth the pattern. */
  private static int nextStart(String text, int at) {
    int next = at;
    while (next < text.length() && !mayStart(text, next)) {
      next++;
    }
    return next;
  }

  /** With a mark or 以下, or first of all, of a line, a sentence or a clause. */
  private static boolean mayStart(String text, int at) {
    if (at == 0 || STARTS.indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return before == '。' || before == '.' || Character.isWhitespace(before);
  }

  private static Definition named(String text, Matcher matcher, String term) {
    int end = matcher.start();
    while (end > 0 && "(（".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && "、。，,.;；「」『』()（）\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return new Definition(
        term.strip(),
        new Phrase<>(Definition.Kind.SHORT_NAME, start, matcher.end()),
        text.substring(start, end).strip());
  }

  private static Definition meant(String text, Matcher matcher, String term) {
    int end = Sentences.end(text, matcher.end());
    return new Definition(
        term.strip(),
        new Phrase<>(Definition.Kind.MEANING, matcher.start(), end),
        text.substring(matcher.end(), end).strip());
  }

  /** A first look that spares most texts the pattern: what every definition has. */
  private static boolean mayDefine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isClosed = c == '」' || c == '』' || c == '｣';
      if (c == '"' || c == '“' || c == '*' || (isClosed && isTold(text, i + 1))) {
        return true;
      }
    }
    return text.contains("とは")
        || text.contains("以下")
        || text.contains("以降")
        || text.contains("mean");
  }

  /** Whether a term in quotation marks that ends before {@code at} is named or told its meaning. */
  private static boolean isTold(String text, int at) {
    return at < text.length() && (text.charAt(at) == 'と' || text.charAt(at) == 'の');
  }

  private static String alternatives(List<String> literals) {
    return String.join(
        "|",
        literals.stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote).toList());
  }
}
