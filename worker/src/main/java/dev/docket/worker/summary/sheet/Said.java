package dev.docket.worker.summary.sheet;

import dev.docket.wording.Script;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells sentences from headings and bare names, and what stands before a sentence on its line. */
final class Said {
  private static final int SHORTEST = 8; // chars of a sentence that says anything
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:is|are|was|were|be|shall|will|must|may|can|cannot|could|would|should|agrees?|agreed|warrants?|represents?|makes?|owns?|retains?|disclaims?|has|have|does|do|don[’']t|remains?|grants?|assigns?|acknowledges?|reserves?|belongs?|pays?|includes?|provides?|governs?|appl(?:y|ies)|means?|lasts?|continues?|commences?|begins?|starts?|ends?|expires?|renews?|terminates?|undertakes?|operates?|collects?|process(?:es)?|uses?|complies|comply|indemnif(?:y|ies)|defends?|requires?|permits?|bears?|accepts?|receives?|survives?|appoints?|sells?|buys?|leases?|keeps?|maintains?|protects?|holds?|treats?|notif(?:y|ies)|waives?|entered|made|supersedes?|constitutes?|charges?|bills?|becomes?|stays?|need|wants?|limits?|exceeds?|excludes?|refers?)\\b|n[’']t\\b|[’']ll\\b");
  private static final Pattern JAPANESE =
      Pattern.compile("[。．]|(?:る|い|た|す|ん|と|こと|もの|とし|とき|場合)[」』）)]?$");
  private static final Pattern ASIDE = Pattern.compile("（[^（）]*）|\\([^()]*\\)");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("^[（(【\\[〔][^）)】\\]〕]{1,40}[）)】\\]〕]$");

  private static final String NUMBER =
      "(?:[0-9]+(?:\\.[0-9]+)*\\.?|[A-Za-z]\\.|\\([A-Za-z0-9]{1,4}\\)|(?i:section|article) [0-9IVX.]+)";
  private static final Pattern RUN_ON =
      Pattern.compile(
          "^(?:"
              + NUMBER
              + "\\s+(?<a>[A-Z][^.:]{1,70})(?:\\.|:)\\s+|(?<b>[A-Z][A-Z0-9'’/,&() -]{3,70}):\\s+)(?=[\"“(]?[\\p{L}0-9])");
  private static final Pattern PREDICATE =
      Pattern.compile("(?i)\\b(?:is|are|shall|will|must|may|agrees?|has|have|can)\\b");
  private static final Pattern BULLET =
      Pattern.compile("^[•*・●■]\\s*|^[)）]\\s*(?=\\p{IsHan})|^[-–‐○]\\s+");
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:[0-9]+(?:\\.[0-9]+)+|[a-z]\\.|\\([a-z0-9]{1,4}\\))\\s+(?=[\"“]?[A-Z])");

  private static final Pattern JAPANESE_NUMBER =
      Pattern.compile(
          "^(?:[0-9０-９]{1,2}[\\s　.．、]+|第[0-9０-９一二三四五六七八九十百]+条(?:の[0-9０-９一二三四五六七八九十]+)?(?:[（(][^）)]{1,30}[）)])?[\\s　]+|[(（][0-9０-９]{1,2}[)）][\\s　]*|[①-⑳][\\s　]*)(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}「『])(?!日|年(?!次)|月|か月|ヶ月|名|人|時|回|円|分)");

  private Said() {}

  /** Whether {@code text} has a verb, and is not all a caption. */
  static boolean isSaid(String text) {
    if (text.length() < SHORTEST || IN_BRACKETS.matcher(text).matches()) {
      return false;
    }
    boolean wide = text.codePoints().filter(Script::isCjk).count() > 3;
    return (wide ? JAPANESE : ENGLISH).matcher(bare(text)).find();
  }

  private static boolean isCaption(Matcher runOn) {
    String caption = runOn.group("a") == null ? runOn.group("b") : runOn.group("a");
    return !PREDICATE.matcher(caption).find();
  }

  /** The caption that {@code text} runs on from: Term of TERM: This Agreement … */
  static Optional<String> caption(String text) {
    Matcher runOn = RUN_ON.matcher(text);
    if (!runOn.find() || !isCaption(runOn)) {
      return Optional.empty();
    }
    return Optional.of(runOn.group("a") == null ? runOn.group("b") : runOn.group("a"))
        .map(String::strip);
  }

  /** {@code text} without the number, the caption and what stands in brackets. */
  static String plain(String text) {
    return ASIDE.matcher(bare(text)).replaceAll("").replaceAll(" {2,}", " ");
  }

  /** {@code text} without the number and caption that it may stand behind. */
  static String bare(String text) {
    String unmarked = BULLET.matcher(text).replaceFirst("");
    Matcher runOn = RUN_ON.matcher(unmarked);
    String runOff = runOn.find() && isCaption(runOn) ? unmarked.substring(runOn.end()) : unmarked;
    return JAPANESE_NUMBER.matcher(NUMBERED.matcher(runOff).replaceFirst("")).replaceFirst("");
  }
}
