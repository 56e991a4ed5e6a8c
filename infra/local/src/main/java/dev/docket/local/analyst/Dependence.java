package dev.docket.local.analyst;

import java.util.regex.Pattern;

/** How far a sentence can be understood without the one before it. */
enum Dependence {
  /** It says what it says alone. */
  NONE,
  /** It turns or adds to what was said: ただし, However. */
  CONNECTED,
  /** Its subject is what was said: This, It, この場合. */
  POINTING;

  private static final Pattern CONNECTS =
      Pattern.compile(
          "^(?:ただし|但し|ただ、|なお|また、|しかし|したがって|そのため|このため|例えば|たとえば)"
              + "|^(?i:However|Nevertheless|Otherwise|Accordingly|Therefore|Thus|Instead|Also|Additionally|In addition|Moreover|Furthermore"
              + "|Similarly|Conversely|Consequently|As a result|In contrast|But|And|Provided)\\b");
  private static final Pattern POINTS =
      Pattern.compile(
          "^(?:この場合|この(?:とき|限り)|いずれも|これ[らをにはがで]|それ[らをにはがで]|その(?!他)|当該|ここで)"
              + "|^(?:It|They|He|She|Such|(?:No|Any|Each of|All|None of) (?:such|these|those))\\b|^(?:This|These|That|Those|Its|Their)\\b(?! (?:\\p{Lu}|(?i:agreement|addendum|policy|section|act|part|document|chapter|regulation|rule|rules|license|licence|contract|article|clause|guide|audit|review|website|site|terms)\\b))"
              // soon after its beginning, when there is little yet that it could mean
              + "|^(?:[\\p{L}'’-]+ ){1,7}(?:this|these|those) (?:has|have|had|is|are|was|were|did|does|will|would|could|can|may|might|happens|happened)\\b"
              + "|^(?i:In (?:such|that|this|these|those) (?:\\w+ )?(?:case|event|circumstance|situation|instance)s?|In doing so|To do so|In the latter)\\b");

  /** How {@code text} depends on what stands before it. */
  static Dependence of(String text) {
    if (POINTS.matcher(text).find()) {
      return POINTING;
    }
    return CONNECTS.matcher(text).find() ? CONNECTED : NONE;
  }
}
