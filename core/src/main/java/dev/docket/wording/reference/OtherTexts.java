package dev.docket.wording.reference;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by the words around a reference whether it is to another law or contract: 労働基準法第二十六条, 18
 * U.S.C. § 1833, Article 28 of the GDPR.
 */
final class OtherTexts {
  private static final int LEAD = 80; // characters before a reference that may name its text
  private static final Pattern JAPANESE_NAME =
      Pattern.compile(
          "(?:法|令|律|規則|規程|規定|条例|約款|契約|契約書|協定|協定書|覚書|通達|告示|準則|規約|定款|細則|要綱|要領|指針"
              + "|基準|方針|マニュアル|ガイドライン|憲章|憲法|条約|[A-Z]{2,})の?$");
  private static final Pattern OWN_NAME =
      Pattern.compile("(?<![一-龠])(?:本|当)[一-龠ァ-ヶー]{0,8}の?$|この[^,.()「」]{0,10}$");
  private static final Pattern NUMBERED_LAW =
      Pattern.compile("(?:法律|令|規則|条例|告示|規程|訓令)第[^()]{1,12}号|以下「[^」]*(?:法|令|規則|条例|契約)」");
  private static final Pattern SAME_TEXT = Pattern.compile("同[法令規条則約律]?[^,.条項号]{0,4}$");

  private static final String OWN_WORDS =
      "agreement|addendum|contract|terms|policy|lease|license|licence|deed|notice|dpa";
  private static final Pattern ENGLISH_BEFORE =
      Pattern.compile(
          "(?:\\b(?:U\\.?S\\.?C?\\.?(?:A\\.)?|C\\.?F\\.?R\\.?|Code|Act|Acts|Regulations?|Directive|GDPR|Law|Laws|Statutes?|Stat\\."
              + "|Rules?|Treaty|Constitution|Convention|Charter|Ordinance|Decree|Order|Standard|Clauses|SCCs?"
              + "|[A-Z]{3,}|(?:Civ|Pen|Bus|Prof|Rev|Gen|Ann|Lab|Gov|Com|Ins|Tit)\\.)"
              + "|[0-9]{2,4}/[0-9]{1,4}(?:/[A-Z]{2,3})?|\\b[Ii]ts|\\b[Tt]heir|\\b[Ww]hose|[0-9] [A-Z][a-z.]{1,6}\\.?)"
              + "(?: ?\\([^()]{0,40}\\))?(?:'s)?,? ?(?:at |in |under )?$");
  private static final Pattern OWN_BEFORE =
      Pattern.compile("\\b(?i:this|these|the present) [A-Za-z ]{0,24}(?:'s)?,? ?$");
  private static final Pattern ENGLISH_AFTER =
      Pattern.compile(
          "^,? ?(?:"
              + "(?:of|to|in|under|from) (?!(?:this|these|the present|hereof)\\b)(?:the |an? |that |such |its |their |said |any |each |applicable )*"
              + "(?<name>(?-i:[A-Z0-9][\\w.'&/()-]*(?: (?:and |of |on |for |the )?[A-Z0-9(][\\w.'&/()-]*){0,8})"
              + "|(?:[a-z]+ ){0,3}(?:act|regulations?|directive|laws?|code|statute|treaty|convention|rules?|constitution|clauses)\\b)"
              + "|(?:sec|sent|lit|nr)\\. ?[0-9a-z]"
              + "|(?-i:GDPR|[A-Z]{3,}|U\\.S\\.C|C\\.F\\.R)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PROVISION =
      Pattern.compile(
          "(?i)^(?:sections?|articles?|clauses?|schedules?|exhibits?|annex|appendix|parts?|chapters?)\\b");

  private final String title;

  OtherTexts(String title) {
    this.title = title;
  }

  /** Whether the Japanese reference at {@code start} is to another text. */
  boolean hasJapaneseAt(String key, int start) {
    String lead = key.substring(Math.max(0, start - LEAD), start);
    if (lead.lastIndexOf('「') > lead.lastIndexOf('」')) {
      return true; // words of another provision, quoted
    }
    if (isOwnTitle(lead)) {
      return false;
    }
    if (lead.endsWith(")")) {
      int open = opening(lead);
      if (open < 0) {
        return true;
      }
      String before = lead.substring(0, open);
      if (OWN_NAME.matcher(before).find() || isOwnTitle(before)) {
        return false;
      }
      return JAPANESE_NAME.matcher(before).find()
          || NUMBERED_LAW.matcher(lead.substring(open)).find();
    }
    if (lead.endsWith("」") || lead.endsWith("』")) {
      String named = lead.substring(0, lead.length() - 1);
      return JAPANESE_NAME.matcher(named).find() && !OWN_NAME.matcher(named).find();
    }
    if (SAME_TEXT.matcher(lead).find()) {
      return true;
    }
    return JAPANESE_NAME.matcher(lead).find() && !OWN_NAME.matcher(lead).find();
  }

  /** Whether the English reference from {@code start} to {@code end} is to another text. */
  boolean hasEnglishAt(String key, int start, int end) {
    String lead = key.substring(Math.max(0, start - LEAD), start);
    if (ENGLISH_BEFORE.matcher(lead).find() && !OWN_BEFORE.matcher(lead).find()) {
      return true;
    }
    Matcher after = ENGLISH_AFTER.matcher(key.substring(end, Math.min(key.length(), end + LEAD)));
    if (!after.find()) {
      return false;
    }
    String name = after.group("name");
    return name == null || !isOwnName(name);
  }

  /** Whether "of the Agreement" is this text, whose title says what it is. */
  private boolean isOwnName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (PROVISION.matcher(name).find()) {
      return true;
    }
    String first = lower.replaceFirst("[^a-z].*$", "");
    return lower.equals(first)
        && first.matches(OWN_WORDS)
        && title.toLowerCase(Locale.ROOT).contains(first);
  }

  private boolean isOwnTitle(String lead) {
    String named = lead.endsWith("の") ? lead.substring(0, lead.length() - 1) : lead;
    int before = named.length() - title.length() - 1;
    return title.length() > 1
        && named.endsWith(title)
        && (before < 0 || !Character.isIdeographic(named.charAt(before)));
  }

  /** Where the parenthesis opens that ends {@code lead}; -1 if it does not. */
  private static int opening(String lead) {
    int depth = 0;
    for (int i = lead.length() - 1; i >= 0; i--) {
      depth += lead.charAt(i) == ')' ? 1 : lead.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
