package dev.docket.worker.summary.claim;

import dev.docket.wording.Script;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens a sentence by leaving whole clauses out of it, each gap marked by an ellipsis. What says
 * anything of force, denial, condition, limit, number or party stays, and so do subject and verb:
 * read again, the shorter sentence says the same of what is left.
 */
public final class Shortening {
  private static final Pattern ASIDE =
      Pattern.compile("（[^（）]{3,}）|\\([^()]{5,}\\)|\\[[^\\[\\]]{5,}\\]");
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:、；]+$");

  private Shortening() {}

  /**
   * {@code text} with as little left out as brings it to {@code most} code points; longer where no
   * more of it can be spared.
   */
  public static String of(String text, int most) {
    return of(text, most, "");
  }

  /**
   * The same.
   *
   * @param term a word that the text defines: the brackets that do so stay; or an empty text
   */
  public static String of(String text, int most, String term) {
    if (length(text) <= most) {
      return text;
    }
    String bare = withoutAsides(text, most, term);
    return length(bare) <= most ? bare : withoutClauses(text, bare, most);
  }

  private static String withoutAsides(String text, int most, String term) {
    String bare = text;
    List<String> asides = ASIDE.matcher(text).results().map(aside -> aside.group()).toList();
    for (String aside : asides.reversed()) {
      int at = bare.lastIndexOf(aside);
      boolean defines = !term.isEmpty() && aside.contains(term);
      if (!defines && length(bare) > most && at > 0 && Meaning.of(aside).isEmpty()) {
        String before = bare.substring(0, at).stripTrailing();
        String shorter = before + "…" + bare.substring(at + aside.length());
        bare = Meaning.isKept(text, shorter) ? shorter : bare;
      }
    }
    return bare;
  }

  private static String withoutClauses(String source, String text, int most) {
    String best = text;
    for (Clauses.Gap gap : Clauses.of(text).gaps()) {
      String shorter = without(text, gap);
      if (length(shorter) < length(best) && Meaning.isKept(source, shorter)) {
        best = shorter;
        if (length(best) <= most) {
          return best;
        }
      }
    }
    return best.equals(text) ? text : withoutClauses(source, best, most);
  }

  private static String without(String text, Clauses.Gap gap) {
    Matcher loose = LOOSE_END.matcher(text.substring(0, gap.start()));
    String before = loose.replaceFirst("") + "…";
    String after = text.substring(gap.end());
    return Script.isJapanese(text) ? before + after.strip() : (before + after).stripTrailing();
  }

  /** How many characters the text has, as limits count them. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
