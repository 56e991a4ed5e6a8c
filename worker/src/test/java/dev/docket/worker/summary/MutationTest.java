package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Sentence;
import dev.docket.testing.OutlineDocuments;
import dev.docket.wording.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Quotations with one thing changed in them must not pass; the true ones must. */
class MutationTest {
  private static final List<String> JAPANESE =
      List.of(
          "従業員は、業務上知り得た秘密を第三者に開示してはならない。",
          "甲は、乙に対し、令和5年4月1日までに業務委託料として金1,200,000円を支払わなければならない。",
          "乙は、本契約に基づく権利を甲の事前の書面による承諾なく譲渡することができない。",
          "会社は、従業員が次の各号の一に該当するときは、30日前に予告して解雇することができる。",
          "使用者は、労働者に、休憩時間を除き1週間について40時間を超えて、労働させてはならない。",
          "会社は、従業員の健康の保持増進に努めるものとする。",
          "遅延損害金は、年14.6パーセントの割合により計算するものとする。",
          "受託者は、第12条に定める報告を毎月10日までに委託者に提出しなければならない。",
          "この規程に定めのない事項については、労働基準法その他の法令の定めるところによる。",
          "監査の結果、25件の抽出サンプルのうち3件において承認印が確認できなかった。",
          "三十日以内に異議の申出がないときは、承認したものとみなす。",
          "委託者は、受託者が正当な理由なく期限までに納品しないときは、本契約を解除することができる。");
  private static final List<String> ENGLISH =
      List.of(
          "The Supplier shall not disclose Confidential Information to any third party without prior written consent.",
          "The Customer must pay each invoice within 30 days after the invoice date.",
          "The Provider may suspend the Services if the Customer fails to pay undisputed fees.",
          "Each party should use reasonable efforts to mitigate its damages.",
          "The aggregate liability of the Supplier will not exceed $2,000,000 in any 12 month period.",
          "The Processor shall notify the Controller of a breach no later than 72 hours after discovery.",
          "Interest accrues at 1.5% per month on amounts that are not paid when due.",
          "This Agreement takes effect on April 1, 2023 and continues for three years.",
          "Neither party may assign this Agreement without the consent of the other party.",
          "The contract does not validate the length of the input before it is copied.",
          "An attacker can withdraw up to 500 tokens because the function lacks access controls.",
          "The auditor tested a sample of 25 invoices and found that 3 were not approved.");

  private static final Map<String, String> JA_SWAPS =
      Map.of(
          "してはならない", "しなければならない",
          "なければならない", "てもよい",
          "することができない", "することができる",
          "することができる", "しなければならない",
          "努めるものとする", "努めなければならないものではない",
          "除き", "含め",
          "できなかった", "できた",
          "しないとき", "するとき",
          "がないとき", "があるとき");
  private static final Map<String, String> EN_SWAPS =
      Map.ofEntries(
          Map.entry("shall not", "shall"),
          Map.entry("must", "may"),
          Map.entry("may", "must"),
          Map.entry("should", "must"),
          Map.entry("will not", "will"),
          Map.entry("does not", "does"),
          Map.entry("are not", "are"),
          Map.entry("were not", "were"),
          Map.entry("Neither party may", "Either party may"),
          Map.entry("lacks", "has"));

  @Test
  void aTrueQuotationIsAccepted() {
    for (Language language : Language.values()) {
      List<String> truths = language == Language.JA ? JAPANESE : ENGLISH;
      Document document = OutlineDocuments.of(language, truths);
      for (int i = 0; i < truths.size(); i++) {
        assertThat(accepted(document, i, truths.get(i), anchor(truths.get(i))))
            .as(truths.get(i))
            .isTrue();
      }
    }
  }

  @Test
  void aQuotationWithOneThingChangedIsRejectedAsAStatementAndAsAnAnchor() {
    List<String> passed = new ArrayList<>();
    for (Language language : Language.values()) {
      List<String> truths = language == Language.JA ? JAPANESE : ENGLISH;
      Document document = OutlineDocuments.of(language, truths);
      for (int i = 0; i < truths.size(); i++) {
        String truth = truths.get(i);
        int unit = i;
        mutants(truth)
            .forEach(
                mutant -> {
                  if (accepted(document, unit, mutant, anchor(truth))) {
                    passed.add("statement: " + mutant);
                  }
                  if (new Evidences(document, document.sentences())
                      .find(new Anchor("s" + (unit + 1), mutant))
                      .isPresent()) {
                    passed.add("anchor: " + mutant);
                  }
                });
      }
    }
    assertThat(passed).isEmpty();
  }

  static Stream<String> mutants(String truth) {
    List<String> mutants = new ArrayList<>();
    Matcher digits = Pattern.compile("\\d").matcher(truth);
    while (digits.find()) {
      int other =
          (truth.charAt(digits.start()) - '0' + 1 + new Random(truth.hashCode()).nextInt(8)) % 10;
      mutants.add(truth.substring(0, digits.start()) + other + truth.substring(digits.end()));
    }
    (Script.isJapanese(truth) ? JA_SWAPS : EN_SWAPS)
        .forEach(
            (from, to) -> {
              if (truth.contains(from)) {
                mutants.add(truth.replaceFirst(Pattern.quote(from), to));
              }
            });
    String swapped = swap(swap(swap(truth, "甲", "乙"), "受託者", "委託者"), "Supplier", "Customer");
    swapped = swap(swapped, "Processor", "Controller");
    if (!swapped.equals(truth)) {
      mutants.add(swapped);
    }
    return mutants.stream().filter(m -> !m.equals(truth)).distinct();
  }

  private static String swap(String text, String one, String other) {
    return text.contains(one) || text.contains(other)
        ? text.replace(one, "\u0001").replace(other, one).replace("\u0001", other)
        : text;
  }

  private static String anchor(String truth) {
    return truth.substring(0, Math.min(20, truth.length()));
  }

  private static boolean accepted(Document document, int unit, String text, String anchor) {
    Sentence source = document.sentences().get(unit);
    ProposedItem draft =
        new ProposedItem(
            ItemType.OPEN_QUESTION, Map.of("text", text), List.of(new Anchor(source.id(), anchor)));
    return new Verifier(document, "A document", document.sentences()).check(draft)
        instanceof Verifier.Verdict.Supported;
  }
}
