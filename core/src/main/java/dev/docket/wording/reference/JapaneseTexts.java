package dev.docket.wording.reference;

import java.util.regex.Pattern;

/** Tells by the words before a Japanese reference whether it is to another text: 労働基準法第二十六条. */
final class JapaneseTexts {
  private static final int LEAD = 80; // characters before a reference that may name its text
  private static final int LONGEST_KIND = 10; // characters of what ends a text's name, and の
  private static final Pattern JAPANESE_NAME =
      Pattern.compile(
          "(?:法|令|律|規則|規程|規定|条例|約款|契約|協定|協約|特約|合意|通達|告示|準則|規約|定款|細則|要綱|要領|指針"
              + "|基準|方針|マニュアル|ガイドライン|憲章|憲法|条約|(?!但)[一-龠ァ-ヶー]書|[A-Z]{2,})の?$");
  private static final Pattern OWN_NAME =
      Pattern.compile("(?<![一-龠])(?:本|当)[一-龠ァ-ヶー]{0,8}の?$|この[^,.()「」]{0,10}$");
  private static final Pattern NUMBERED_LAW =
      Pattern.compile("(?:法律|令|規則|条例|告示|規程|訓令)第[^()]{1,12}号|以下「[^」]*(?:法|令|規則|条例|契約)」");
  private static final Pattern SAME_TEXT = Pattern.compile("同[法令規条則約律]?[^,.条項号]{0,4}$");

  private final String title;

  /**
   * Tells it in one document.
   *
   * @param title the key of its title, by which it may call itself; may be empty
   */
  JapaneseTexts(String title) {
    this.title = title;
  }

  /** Whether the reference at {@code start} is to another text. */
  boolean hasAt(String key, int start) {
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
      return isNamed(before) || NUMBERED_LAW.matcher(lead.substring(open)).find();
    }
    if (lead.endsWith("」") || lead.endsWith("』")) {
      String named = lead.substring(0, lead.length() - 1);
      return isNamed(named) && !OWN_NAME.matcher(named).find();
    }
    if (SAME_TEXT.matcher(lead).find()) {
      return true;
    }
    return isNamed(lead) && !OWN_NAME.matcher(lead).find();
  }

  private static boolean isNamed(String lead) {
    return JAPANESE_NAME.matcher(lead.substring(Math.max(0, lead.length() - LONGEST_KIND))).find();
  }

  private boolean isOwnTitle(String lead) {
    String named = lead.endsWith("の") ? lead.substring(0, lead.length() - 1) : lead;
    boolean isDeed = title.endsWith("書"); // 業務委託契約書 calls itself 業務委託契約 too
    return endsWith(named, title)
        || (isDeed && endsWith(named, title.substring(0, title.length() - 1)));
  }

  private static boolean endsWith(String text, String name) {
    int before = text.length() - name.length() - 1;
    return name.length() > 1
        && text.endsWith(name)
        && (before < 0 || !Character.isIdeographic(text.charAt(before)));
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
