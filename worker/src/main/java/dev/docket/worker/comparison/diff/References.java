package dev.docket.worker.comparison.diff;

import dev.docket.wording.number.KanjiDigits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Japanese and English drafting refers to other provisions. Works on the text of a key. */
public final class References {
  private static final String N = "[0-9〇一二三四五六七八九十百千]+";

  /** A reference as one stretch: 第12条の2第3項, 前条第一号, Section 4.2(b), § 1024.17(f). */
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?:附則|別表|様式|別記様式|別紙)?第N(?:条|項|号|章|節|款|編|目|表|項目)(?:のN)*".replace("N", N)
              + "(?:第N(?:条|項|号)(?:のN)*|[前次同]各?[項号])*(?:[イロハニホヘトチリヌル](?![ぁ-んァ-ヶー]))?".replace("N", N)
              + "|(?<=及び|又は|から|並びに|若しくは|,|、)N条(?![件文例])(?:のN)*(?:第N[項号])*".replace("N", N)
              + "|(?:別表|様式)第N(?:号)?(?:のN)*".replace("N", N)
              + "|[前次同本](?:N|各)?[条項号章節](?![件文例目数])(?:第N[項号](?:のN)*)*".replace("N", N)
              + "|§§?\\s?[0-9]+(?:\\.[0-9]+)*(?:-[0-9]+)?(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|\\b(?i:sections?|articles?|clauses?|paragraphs?|subsections?|sub-clauses?|exhibits?"
              + "|schedules?|annex(?:es)?|appendix|chapters?|comments?)\\s(?:"
              + "[0-9]+(?:\\.[0-9]+)*[A-Z]?(?![0-9A-Za-z])(?:-[0-9]+)?(?:\\.[A-Za-z0-9]{1,3}\\b)*(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|[IVXLC]+\\b(?:\\.[A-Z0-9]+\\b)*(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|[A-Z](?:\\.[0-9]+)*(?![A-Za-z'])(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|(?:\\([A-Za-z0-9]{1,4}\\))+)");

  /** A further number of an English list: 8 and 16 in Clauses 7, 8, 11 and 16. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?:, (?:and |or )?| (?:and|or|to|through|&) )(?<number>[0-9]+(?:\\.[0-9]+)*(?![0-9A-Za-z%.,]?[0-9A-Za-z%])"
              + "(?:\\([A-Za-z0-9]{1,4}\\))*|(?:\\([A-Za-z0-9]{1,4}\\))+)"
              + "(?! ?(?:%|percent|days?|business|calendar|months?|years?|hours?|minutes?|dollars?|[A-Z][a-z]))");

  private static final Pattern PLURAL = Pattern.compile("(?i:[a-z-]+s|§§) ?[0-9(].*");
  private static final String STARTS = "附別様第前次同本§〇一二三四五六七八九十百千";
  private static final String INITIALS = "sSaAcCpPeE";

  private References() {}

  /** What {@code key} refers to, in order, each in its normal form. */
  public static List<String> values(String key) {
    List<String> values = new ArrayList<>();
    find(
        key,
        (from, to) ->
            values.add(KanjiDigits.replaced(key.substring(from, to)).toLowerCase(Locale.ROOT)));
    return values;
  }

  /** {@code key} with every reference replaced by one sign, so that only the rest is compared. */
  public static String masked(String key) {
    StringBuilder masked = new StringBuilder(key.length());
    int[] at = {0};
    find(
        key,
        (from, to) -> {
          masked.append(key, at[0], from).append('§');
          at[0] = to;
        });
    return masked.append(key, at[0], key.length()).toString();
  }

  /** Takes the references that are found, one by one. */
  interface Found {
    void at(int from, int to);
  }

  /** Finds the references of {@code key}, in order. */
  static void find(String key, Found found) {
    Matcher matcher = PATTERN.matcher(key).useTransparentBounds(true).useAnchoringBounds(false);
    for (int i = 0; i < key.length(); ) {
      if (mayStart(key, i) && matcher.region(i, key.length()).lookingAt()) {
        found.at(i, matcher.end());
        boolean isList = PLURAL.matcher(key.substring(i, matcher.end())).matches();
        i = isList ? findListed(key, matcher.end(), found) : matcher.end();
      } else {
        i++;
      }
    }
  }

  /** Finds the further numbers of a list, and answers where it ends. */
  private static int findListed(String key, int from, Found found) {
    Matcher listed = LISTED.matcher(key).useTransparentBounds(true).useAnchoringBounds(false);
    int end = from;
    while (listed.region(end, key.length()).lookingAt()) {
      found.at(listed.start("number"), listed.end("number"));
      end = listed.end("number");
    }
    return end;
  }

  /** Whether a reference may start at {@code index}: the pattern is not tried everywhere. */
  private static boolean mayStart(String key, int index) {
    char c = key.charAt(index);
    if (c < 0x80) {
      boolean isInitial = (c >= '0' && c <= '9') || INITIALS.indexOf(c) >= 0;
      return isInitial && (index == 0 || !isWordCharacter(key.charAt(index - 1)));
    }
    return STARTS.indexOf(c) >= 0;
  }

  private static boolean isWordCharacter(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
