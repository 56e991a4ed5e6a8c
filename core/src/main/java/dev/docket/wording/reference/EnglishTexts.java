package dev.docket.wording.reference;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by the words around an English reference whether it is to another text: 18 U.S.C. § 1833,
 * Article 28 of the GDPR, Section 7 of the Master Agreement.
 */
final class EnglishTexts {
  private static final int LEAD = 80; // characters around a reference that may name its text
  private static final int SENTENCE = 300; // the same, from which the sentence's begin is seen
  private static final Pattern AMENDED = Pattern.compile(" (?:to|under)\\b.*$"); // of a title
  private static final Pattern HEREOF =
      Pattern.compile(" (?:hereof|(?:of|to|in) (?:this|these|the present)\\b)");
  private static final String TEXT = // what a text of several parties may be
      "(?:Agreement|Addendum|Amendment|Contract|Deed|Guarantee|Guaranty|Lease|Licen[cs]e|Order|Policy|Policies"
          + "|Statement|Terms)(?: (?:of|and) (?:Use|Service|Sale|Trust|Conditions|Work))*(?: Form)?";
  private static final String LAW =
      "(?:U\\.?S\\.?C?\\.?(?:A\\.)?|C\\.?F\\.?R\\.?|Code|Act|Acts|Regulations?|Directive|GDPR|Law|Laws|Statutes?|Stat\\."
          + "|Rules?|Treaty|Constitution|Convention|Charter|Ordinance|Decree|Clauses|SCCs?|[A-Z]{3,})";
  private static final String OWN_WORDS =
      "agreement|addendum|contract|terms|policy|lease|license|licence|deed|notice|dpa";
  private static final Pattern ENGLISH_BEFORE =
      Pattern.compile(
          ("(?:\\b(?:LAW|Order|Standard|(?:Civ|Pen|Bus|Prof|Rev|Gen|Ann|Lab|Gov|Com|Ins|Tit)\\.)"
                  + "|\\b(?<text>(?:[A-Z][\\w&'-]* ){1,5}TEXT)"
                  + "|[0-9]{2,4}/[0-9]{1,4}(?:/[A-Z]{2,3})?|\\b[Ii]ts|\\b[Tt]heir|\\b[Ww]hose|[0-9] [A-Z][a-z.]{1,6}\\.?)"
                  + "(?: ?\\([^()]{0,40}\\))?(?:'s)?"
                  + "(?:(?<comma>,)? ?(?:at |in |under )?"
                  + "|,? ?\\(?(?:in particular|including|especially|specifically|namely|e\\.g\\.|i\\.e\\.),? ?(?:in |under )?)$")
              .replace("LAW", LAW)
              .replace("TEXT", TEXT));
  private static final Pattern OWN_BEFORE =
      Pattern.compile(
          "\\b(?i:this|these|the present) [A-Za-z ]{0,24}(?:'s)?,? ?"
              + "(?:\\(?(?:in particular|including|especially|specifically|namely),? ?(?:in |under )?)?$");
  private static final Pattern SUBORDINATE = // with a comma behind it the main clause begins
      Pattern.compile(
          "(?:^|[.;] )(?i:if|where|when|whenever|unless|until|upon|subject to|notwithstanding|except|without|in"
              + " addition|to the extent|once|after|before|because|as)\\b[^.;]*$");

  /** A text that is named, and what of it is said next: the SCCs are completed as follows. */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?<!\\b[Tt]his |\\b[Tt]hese )\\b(?:LAW|(?<text>TEXT))\\b[^.:]{0,160}\\b(?:as follows|(?:the )?following[^.:]{0,60}) ?:"
              .replace("LAW", "(?:GDPR|Clauses|SCCs?)")
              .replace("TEXT", TEXT));

  private static final Pattern ENGLISH_AFTER =
      Pattern.compile(
          ("^(?: ?\\([A-Z][^()]{2,80}\\))?,? ?(?:"
                  + "(?<how>of|to|in|under|from) (?!(?:this|these|the present|hereof)\\b)(?<which>(?:the |an? |that |such |its |their |said |any |each |applicable )*)"
                  + "(?<name>(?-i:[A-Z0-9][\\w.'&/()-]*(?: (?:and |of |on |for |the )?[A-Z0-9(][\\w.'&/()-]*){0,8})"
                  + "|(?:[a-z]+ ){0,3}(?:act|regulations?|directive|laws?|code|statute|treaty|convention|rules?|constitution|clauses)\\b"
                  + "|(?<=(?:such|that|its|their) )(?:[a-z]+ ){0,2}(?:OWN)\\b)"
                  + "|(?:sec|sent|lit|nr)\\. ?[0-9a-z]"
                  + "|there(?:of|under|in)\\b"
                  + "|(?-i:(?:[A-Z][a-z]+ ){1,6}(?:Act|Code|Ordinance|Directive)\\b)"
                  + "|(?-i:GDPR|[A-Z]{3,}|U\\.S\\.C|C\\.F\\.R)\\b)")
              .replace("OWN", OWN_WORDS),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED_TEXT = // behind "to", "in" and the like
      Pattern.compile(
          "(?i:act|regulations?|directive|laws?|code|statute|treaty|convention|rules?|constitution)\\b|\\b(?:LAW|TEXT)\\b"
              .replace("LAW", LAW)
              .replace("TEXT", TEXT));
  private static final Pattern ANOTHER = Pattern.compile("(?i)(?:^| )(?:that|such|its|their) $");
  private static final Pattern PROVISION =
      Pattern.compile(
          "(?i)^(?:sections?|articles?|clauses?|schedules?|exhibits?|annex|appendix|parts?|chapters?)\\b");

  private final String ownName;

  /**
   * Tells it in one document.
   *
   * @param title the key of its title, by which it may call itself; may be empty
   */
  EnglishTexts(String title) {
    this.ownName = AMENDED.matcher(title.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  /**
   * Whether the reference from {@code start} to {@code end} is to another text.
   *
   * @param introduced where what is said of another text begins, as {@link #introduced} tells it
   */
  boolean hasAt(String key, int start, int end, int introduced) {
    return isNamedBefore(key, start)
        || isNamedAfter(key, end)
        || (start >= introduced && !HEREOF.matcher(key).region(end, key.length()).lookingAt());
  }

  /**
   * Where in {@code key} that begins which a text named before it is said to be completed with;
   * {@link Integer#MAX_VALUE} if nothing is.
   */
  int introduced(String key) {
    Matcher introduced = INTRODUCED.matcher(key);
    if (!introduced.find()) {
      return Integer.MAX_VALUE;
    }
    String text = introduced.group("text");
    return text == null || !isOwnName(text) ? introduced.end() : Integer.MAX_VALUE;
  }

  private boolean isNamedBefore(String key, int start) {
    String lead = key.substring(Math.max(0, start - LEAD), start);
    Matcher before = ENGLISH_BEFORE.matcher(lead);
    if (!before.find() || OWN_BEFORE.matcher(lead).find()) {
      return false;
    }
    String text = before.group("text");
    boolean isOwn = text != null && isOwnName(text);
    boolean isOver =
        before.group("comma") != null
            && SUBORDINATE.matcher(key.substring(Math.max(0, start - SENTENCE), start)).find();
    return !isOwn && !isOver;
  }

  private boolean isNamedAfter(String key, int end) {
    String rest = key.substring(end, Math.min(key.length(), end + LEAD));
    Matcher after = ENGLISH_AFTER.matcher(rest);
    if (!after.find()) {
      return false;
    }
    String name = after.group("name");
    if (name == null) {
      return true;
    }
    if (PROVISION.matcher(name).find()) {
      return false;
    }
    if (ANOTHER.matcher(after.group("which")).find()) {
      return true;
    }
    boolean isOf = after.group("how").equalsIgnoreCase("of");
    return !isOwnName(name) && (isOf || NAMED_TEXT.matcher(name).find());
  }

  /** Whether "the Agreement" is this text, whose title says what it is. */
  private boolean isOwnName(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    String first = lower.replaceFirst("[^a-z].*$", "");
    boolean isWhole = lower.indexOf(' ') > 0 && ownName.contains(lower);
    return isWhole || (lower.equals(first) && first.matches(OWN_WORDS) && ownName.contains(first));
  }
}
