package dev.docket.worker.comparison;

import dev.docket.comparison.ChangeClass;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what a provision is about, where that makes a change of it weigh more. */
final class Topics {
  private static final Map<ChangeClass, Pattern> PATTERNS = new EnumMap<>(ChangeClass.class);

  static {
    put(
        ChangeClass.LIABILITY,
        "賠償|責任を(?:負|免)|責任の(?:制限|範囲|限度)|免責|過失|\\bliab(?:le|ility|ilities)\\b|\\bdamages\\b|\\bnegligen(?:ce|t)\\b|\\bwill?ful misconduct\\b");
    put(ChangeClass.INDEMNITY, "補償(?!金の額)|填補|\\bindemnif|\\bindemnit|hold harmless");
    put(
        ChangeClass.TERMINATION,
        "解除|解約|契約の終了(?!後)|契約が終了(?!した後)|解雇|(?<!\\b(?:after|following|survives?|surviving|survival of)(?: the| any| such| expiration or| expiry or)? )\\bterminat(?:e|es|ed|ion|ing)\\b");
    put(
        ChangeClass.GOVERNING_LAW,
        "準拠法|管轄|仲裁|governing law|\\bgoverned by\\b|\\bjurisdiction\\b|\\bvenue\\b|\\barbitrat");
    put(ChangeClass.CONFIDENTIALITY, "秘密|機密|守秘|confidential|non-disclosure");
    put(
        ChangeClass.DATA,
        "個人情報|個人データ|プライバシー|データの?保護|personal (?:data|information)|data (?:protection|breach|subject)|\\bprivacy\\b");
  }

  private Topics() {}

  /** The topics that {@code key} speaks of. */
  static Set<ChangeClass> of(String key) {
    Set<ChangeClass> found = EnumSet.noneOf(ChangeClass.class);
    PATTERNS.forEach(
        (topic, pattern) -> {
          if (pattern.matcher(key).find()) {
            found.add(topic);
          }
        });
    return found;
  }

  private static void put(ChangeClass topic, String pattern) {
    PATTERNS.put(topic, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }
}
