package dev.docket.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeverityTest {
  private static final Map<String, Severity> LABELLED =
      Map.ofEntries(
          Map.entry("Severity: Critical", Severity.CRITICAL),
          Map.entry("Risk rating | Very High", Severity.CRITICAL),
          Map.entry("Severity: Major", Severity.HIGH),
          Map.entry("Overall severity – Severe", Severity.HIGH),
          Map.entry("Severity: High Difficulty: Low", Severity.HIGH),
          Map.entry("The finding has Severity: Moderate.", Severity.MEDIUM),
          Map.entry("Priority: [Minor]", Severity.LOW),
          Map.entry("Severity: Best practice", Severity.INFO),
          Map.entry("Severity: Informational", Severity.INFO),
          Map.entry("Severity: Undetermined", Severity.UNDETERMINED),
          Map.entry("Severity Low", Severity.LOW),
          Map.entry("重要度：高", Severity.HIGH),
          Map.entry("重要度は中である。", Severity.MEDIUM),
          Map.entry("リスク評価　軽微", Severity.LOW),
          Map.entry("【重要度】重大", Severity.HIGH),
          Map.entry("影響度：大　発生可能性：小", Severity.HIGH),
          Map.entry("Ａ評価 リスク：中程度", Severity.MEDIUM),
          Map.entry("危険度：致命的（即時対応）", Severity.CRITICAL));

  private static final List<String> NO_LEVEL =
      List.of(
          "Severity of the findings is given below.",
          "Risk information security policy",
          "The risk is a low-cost one; impact high prices have.",
          "リスクは低いと考えられるが、対応する。",
          "情報が漏えいした。",
          "情報漏えいのリスクが高い。",
          "重要度を高める。",
          "重要度が中でも最も大きい。",
          "評価は中止した。");

  @Test
  void everyLevelIsReadBesideALabelAndAsAValue() {
    for (Lexeme<Severity> row : Severity.LEVELS.rows()) {
      for (String level : row.phrases()) {
        String label = Script.isCjk(level.charAt(0)) ? "重要度：" : "Severity: ";
        assertThat(Severity.labelled(label + level)).as(level).contains(row.kind());
        assertThat(Severity.ofValue(level.toUpperCase(Locale.ROOT))).contains(row.kind());
        assertThat(Severity.besideTitle("Weak keys [" + level + "]")).contains(row.kind());
      }
    }
  }

  @Test
  void everyLabelLeadsToTheLevelBehindIt() {
    for (Lexeme<Boolean> row : Severity.LABELS.rows()) {
      for (String label : row.phrases()) {
        assertThat(Severity.labelled(label + ": High")).as(label).contains(Severity.HIGH);
        assertThat(Severity.isLabel(label + "：")).as(label).isTrue();
      }
    }
    assertThat(Severity.isLabel("Severity of it:")).isFalse();
  }

  @Test
  void aLevelAfterItsLabelIsRead() {
    LABELLED.forEach((text, level) -> assertThat(Severity.labelled(text)).as(text).contains(level));
    assertThat(Severity.labelledWords("Severity: Very High.")).contains("Very High");
  }

  @Test
  void proseStatesNoLevel() {
    NO_LEVEL.forEach(text -> assertThat(Severity.labelled(text)).as(text).isEmpty());
  }

  @Test
  void aScaleOfLettersCountsWhereAValueMustStandAlone() {
    assertThat(Severity.ofValue("A")).contains(Severity.HIGH);
    assertThat(Severity.ofValue("Ｂ")).contains(Severity.MEDIUM);
    assertThat(Severity.ofValue("（小）")).contains(Severity.LOW);
    assertThat(Severity.ofValue("3 - Low")).contains(Severity.LOW);
    assertThat(Severity.ofValue("High risk")).contains(Severity.HIGH);
    assertThat(Severity.ofValue("A weak key")).isEmpty();
    assertThat(Severity.labelled("Severity: A")).isEmpty();
  }

  @Test
  void aTitleSaysItsLevelAtEitherEndOrInBrackets() {
    assertThat(Severity.besideTitle("LOW - Backups are untested")).contains(Severity.LOW);
    assertThat(Severity.besideTitle("Backups are untested – Critical")).contains(Severity.CRITICAL);
    assertThat(Severity.besideTitle("[H-1] Weak keys (Medium)")).contains(Severity.MEDIUM);
    assertThat(Severity.besideTitle("指摘１ 台帳の不備【高】")).contains(Severity.HIGH);
    for (String title :
        List.of(
            "High availability is missing", "Information - how it flows", "重大な不備", "A (big) key")) {
      assertThat(Severity.besideTitle(title)).as(title).isEqualTo(Optional.empty());
    }
  }
}
