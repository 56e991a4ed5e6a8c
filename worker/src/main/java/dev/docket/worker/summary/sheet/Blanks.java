package dev.docket.worker.summary.sheet;

import java.util.regex.Pattern;

/** Tells what a form leaves to be filled in from what a document says. */
final class Blanks {
  private static final Pattern BLANK =
      Pattern.compile(
          "\\[[^\\]]*\\]|\\{[^}]*\\}|<[^>]*>|_{2,}|[○●◯□■△▲＿]{2,}|[○●◯△]|〇〇(?![一二三四五六七八九〇年月日])"
              + "|\\$\\{|%[A-Z_]+%|(?i:insert|fill in|to be (?:determined|completed|agreed)|\\bTBD\\b)"
              + "|(?:令和|平成|西暦|20)[\\s　]*年|年[\\s　]+月|[2２][0０][XxＸ]{2}|X{2,}|^\\s*[-–—/・]*\\s*$");
  private static final Pattern CHOICE = Pattern.compile("☐|□|\\[ \\]|\\( \\)");

  private Blanks() {}

  /** Whether {@code text} has a place to fill in, or nothing at all. */
  static boolean isIn(String text) {
    return text.isBlank() || BLANK.matcher(text).find() || CHOICE.matcher(text).find();
  }
}
