package dev.docket.wording.label;

import java.util.regex.Pattern;

/** Tells the parts of a contract that carry no number: its recitals, and where it is signed. */
public final class Portions {
  private static final int LOOKED_AT = 120; // characters at the start of a block
  private static final Pattern RECITALS =
      Pattern.compile(
          "(?:WHEREAS\\b|Whereas[,:;]|W ?I ?T ?N ?E ?S ?S ?E ?T ?H\\b"
              + "|(?i:recitals?)[ \\t]*[:.]?[ \\t]*$|前[ 　]*文[ 　]*$)",
          Pattern.MULTILINE);

  /** A title of recitals, but also of chapters of a report. */
  private static final Pattern BACKGROUND =
      Pattern.compile(
          "(?i)(?:background|preamble|introduction)[ \\t]*[:.]?[ \\t]*$", Pattern.MULTILINE);

  private static final Pattern FIRST_RECITAL =
      Pattern.compile("WHEREAS\\b|\\(A\\)|A[.)][ \\t]|\\(1\\)[ \\t]");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i:in witness (?:whereof|thereof)|as witness\\b"
              + "|(?:signed|executed)(?:,? sealed)?(?: and delivered)?(?: as a deed)?,?"
              + " (?:for and )?(?:on behalf of|by|this)\\b"
              + "|the parties (?:hereto )?have (?:duly )?(?:executed|signed|caused)\\b"
              + "|this (?:agreement|deed|contract) (?:has been|is) (?:entered into|executed|signed)"
              + "|(?:signatures?|signature (?:page|block)|execution page)[ \\t]*[:.]?[ \\t]*$)"
              + "|[^。]{0,60}(?:の証として|を証するため|成立を証し|締結を証し)"
              + "|[【\\[]?(?:署名欄|記名押印欄|署名・捺印欄?)[】\\]]?[ 　]*$",
          Pattern.MULTILINE);

  private Portions() {}

  /** Whether the block that begins so begins the recitals; {@code next} stands below it. */
  public static boolean beginsRecitals(String block, String next) {
    return RECITALS.matcher(head(block)).lookingAt()
        || (BACKGROUND.matcher(head(block)).lookingAt() && FIRST_RECITAL.matcher(next).lookingAt());
  }

  /** Whether the block that begins so begins what is signed. */
  public static boolean beginsClosing(String block) {
    return CLOSING.matcher(head(block)).lookingAt();
  }

  private static String head(String block) {
    return block.substring(0, Math.min(block.length(), LOOKED_AT));
  }
}
