package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Risk;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForumTest {
  private record Pair(String before, String after) {}

  private static final List<Pair> OTHER =
      List.of(
          new Pair("紛争は、東京地方裁判所を第一審の専属的合意管轄裁判所とする。", "紛争は、大阪地方裁判所を第一審の専属的合意管轄裁判所とする。"),
          new Pair("紛争は、東京地方裁判所を専属的合意管轄裁判所とする。", "紛争は、東京地方裁判所を合意管轄裁判所とする。"),
          new Pair("紛争は、訴えられた者の本店所在地を管轄する裁判所に訴える。", "紛争は、東京地方裁判所が管轄する。"),
          new Pair("本契約の準拠法は、日本法とする。", "本契約の準拠法は、英国法とする。"),
          new Pair("紛争は、東京地方裁判所の管轄とする。", "紛争は、日本商事仲裁協会の仲裁により解決する。"),
          new Pair(
              "This Agreement is governed by the laws of the State of New York.",
              "This Agreement is governed by the laws of the State of Delaware."),
          new Pair(
              "The courts of Japan have exclusive jurisdiction over any dispute.",
              "The courts of Japan have non-exclusive jurisdiction over any dispute."),
          new Pair(
              "Disputes are subject to the jurisdiction of the courts located in San Francisco, California.",
              "Disputes are subject to the jurisdiction of the courts located in Austin, Texas."),
          new Pair(
              "This Agreement is governed by English law without regard to conflicts rules.",
              "This Agreement is governed by French law without regard to conflicts rules."),
          new Pair(
              "Any dispute is settled by arbitration. The seat of arbitration is Singapore.",
              "Any dispute is settled by arbitration. The seat of arbitration is London."));

  private static final List<Pair> SAME =
      List.of(
          new Pair("紛争は、東京地方裁判所を専属的合意管轄裁判所とする。", "争いは、東京地方裁判所を専属的管轄裁判所とする。"),
          new Pair("本契約の準拠法は、日本法とし、日本法に従い解釈する。", "本契約の準拠法は、日本法とし、同法の定める方法で解釈する。"),
          new Pair(
              "This Agreement is governed by and construed under the laws of Japan.",
              "This Agreement is governed by the laws of Japan in its whole."),
          new Pair(
              "The courts of Japan have jurisdiction over a controversy.",
              "The courts of Japan have jurisdiction over a disagreement."));

  @Test
  void anotherLawOrForumIsOfHighRiskAndNamed() {
    for (Pair pair : OTHER) {
      Change change = change(pair);
      assertThat(change.risk()).as(pair.after).isEqualTo(Risk.HIGH);
      assertThat(change.classes()).as(pair.after).contains(ChangeClass.GOVERNING_LAW);
    }
    assertThat(change(OTHER.getFirst()).reasons()).contains("準拠法・管轄：東京地方裁判所 → 大阪地方裁判所");
    assertThat(change(OTHER.get(5)).reasons())
        .contains("governing law and jurisdiction: New York → Delaware");
  }

  @Test
  void otherWordsBesideTheSameLawAndForumAreOfMediumRisk() {
    for (Pair pair : SAME) {
      Change change = change(pair);
      assertThat(change.risk()).as(pair.after).isEqualTo(Risk.MEDIUM);
      assertThat(change.classes()).as(pair.after).contains(ChangeClass.GOVERNING_LAW);
    }
  }

  private static Change change(Pair pair) {
    return Versions.compare("1. Law\n" + pair.before + "\n", "1. Law\n" + pair.after + "\n")
        .changes()
        .getFirst();
  }
}
