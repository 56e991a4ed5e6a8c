package dev.docket.wording.party;

import dev.docket.wording.NormalizedText;
import dev.docket.wording.Script;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a company or person, recognised however it is written: in another width or case, with
 * the legal form before it, behind it, short or left out.
 */
final class PartyName {
  /** Legal forms of companies, each in its spellings. */
  private static final List<String> FORMS =
      List.of(
          "株式会社|\\(株\\)",
          "有限会社|\\(有\\)",
          "合同会社|\\([同合]\\)",
          "合資会社|\\(資\\)",
          "合名会社|\\(名\\)",
          "一般社団法人|\\(一社\\)",
          "一般財団法人|\\(一財\\)",
          "\\b(?:co(?:mpany)?\\b\\.?,? ?)?(?:ltd|limited)\\b\\.?",
          "\\binc(?:orporated)?\\b\\.?",
          "\\bcorp(?:oration)?\\b\\.?",
          "\\bl\\.?l\\.?c\\b\\.?",
          "\\bl\\.?l\\.?p\\b\\.?",
          "\\bplc\\b\\.?",
          "\\bgmbh\\b",
          "\\bk\\.?k\\b\\.?");

  private static final String ENDS_OF_ROLES = "者人主名称号"; // of 委託者, 売主, 氏名, 商号
  private static final Pattern PART_OF_NAME =
      Pattern.compile("\\b(?!(?i:and|between|by|among|with|the|is)\\b)[A-Z][\\w'&.-]* $");
  private static final int LONGEST_WORD = 30;

  private final Pattern pattern;

  PartyName(String given) {
    String bare = NormalizedText.words(given).text();
    String form = String.join("|", FORMS);
    for (String one : FORMS) {
      Matcher found =
          Pattern.compile("^(?:" + one + ") ?|,? ?(?:" + one + ")$", Pattern.CASE_INSENSITIVE)
              .matcher(bare);
      if (found.find() && found.end() - found.start() < bare.length()) {
        bare = bare.substring(0, found.start()) + bare.substring(found.end());
        form = one;
        break;
      }
    }
    pattern =
        Pattern.compile(
            "((?:" + form + ") ?)?" + Pattern.quote(bare) + "(?:,? ?(?:" + form + "))?",
            Pattern.CASE_INSENSITIVE);
  }

  /** Finds this name in a key, and maybe longer names that end like it. */
  Matcher matcher(String key) {
    return pattern.matcher(key);
  }

  /** Whether what {@code found} has found is a name of its own, not the end of a longer one. */
  static boolean isWhole(Matcher found, NormalizedText key, String raw) {
    int start = found.start();
    if (start == 0 || isJapanese(found.group(1))) {
      return true;
    }
    String lead = key.text().substring(Math.max(0, start - LONGEST_WORD), start);
    char last = lead.charAt(lead.length() - 1);
    char written = raw.charAt(key.start(start) - 1);
    if (last == ' ') {
      return written == '\n' || !PART_OF_NAME.matcher(lead).find();
    }
    return !Character.isLetterOrDigit(written)
        || Character.UnicodeScript.of(last) == Character.UnicodeScript.HIRAGANA
        || ENDS_OF_ROLES.indexOf(last) >= 0;
  }

  private static boolean isJapanese(@Nullable String form) {
    return form != null && Script.hasCjk(form);
  }
}
