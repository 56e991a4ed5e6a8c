package dev.docket.worker.summary.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.wording.Bound;
import dev.docket.wording.Condition;
import dev.docket.wording.Phrase;
import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import dev.docket.wording.party.Parties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sentences as contracts and rules have them, shortened and read again. */
class StatementPropertyTest {
  private static final int SENTENCES = 400; // of each language
  private static final long SEED = 20_261_127;
  private static final int STEP = 12; // characters between the lengths that are asked for

  private static final List<String> SUBJECTS =
      List.of(
          "The Supplier",
          "The Customer",
          "Neither party",
          "No act of the Supplier",
          "Each Member",
          "If the Buyer does not pay in time, the Seller");
  private static final List<String> MODALS =
      List.of("shall", "shall not", "may", "may not", "must", "should", "agrees to");
  private static final List<String> ACTS =
      List.of(
          "disclose the records to third parties",
          "deliver the goods, parts and manuals",
          "keep copies of all invoices for 7 years",
          "assign the order",
          "refund EUR 1,200 within 30 days");
  private static final List<String> ASIDES =
      List.of(
          "",
          ", including drawings, models and source code",
          ", such as letters",
          ", or lend them to an affiliate",
          ", and return the tools at its own cost",
          ", in order to protect the other party");
  private static final List<String> LIMITS =
      List.of(
          "",
          ", unless the Customer has agreed in writing",
          ", provided that notice is given",
          ", except for samples",
          ", subject to Section 4");

  private static final List<String> TOPICS = List.of("甲は、", "受託者は、", "従業員は、", "会社は、");
  private static final List<String> CASES =
      List.of("", "乙が破産した場合には、", "委託者の承諾を得たときに限り、", "法令に定めがある場合を除き、");
  private static final List<String> MANNERS =
      List.of("", "書面により、", "業務の円滑な遂行のために、", "会社の定める様式に従い、");
  private static final List<String> TIMES = List.of("", "30日以内に、", "翌月末日までに、", "三年間、");
  private static final List<String> PREDICATES =
      List.of(
          "報告書（写しを含む。）を提出しなければならない。",
          "秘密を第三者に開示してはならない。",
          "契約を解除することができる。",
          "金120万円を支払うものとする。",
          "権利を譲渡することができない。",
          "記録の保存に努めなければならない。");

  private static List<String> sentences() {
    Random random = new Random(SEED);
    Set<String> sentences = new LinkedHashSet<>();
    for (int i = 0; i < SENTENCES; i++) {
      sentences.add(
          any(SUBJECTS, random)
              + " "
              + any(MODALS, random)
              + " "
              + any(ACTS, random)
              + any(ASIDES, random)
              + any(LIMITS, random)
              + any(ASIDES, random)
              + ".");
      sentences.add(
          any(TOPICS, random)
              + any(CASES, random)
              + any(MANNERS, random)
              + any(TIMES, random)
              + any(PREDICATES, random));
    }
    return List.copyOf(sentences);
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** What the wording room reads of a sentence. */
  private static List<Object> read(String text) {
    List<Object> said = new ArrayList<>();
    Forces.in(text).stream().map(Phrase::kind).forEach(said::add);
    Condition.in(text).stream().map(Phrase::kind).forEach(said::add);
    Bound.in(text).stream().map(Phrase::kind).forEach(said::add);
    Quantities.in(text).stream().map(Quantity::canonical).forEach(said::add);
    Parties.COMMON.in(text).forEach(party -> said.add(party.in(text)));
    return said;
  }

  @Test
  void aCutSentenceReadAgainCarriesTheSameDutyPolarityNumbersPartiesAndConditions() {
    int cuts = 0;
    for (String sentence : sentences()) {
      for (int most = 20; most < sentence.length(); most += STEP) {
        String cut = Shortening.of(sentence, most);
        assertThat(read(cut)).as("%s%n%s", sentence, cut).isEqualTo(read(sentence));
        cuts += cut.equals(sentence) ? 0 : 1;
      }
    }
    assertThat(cuts).as("many can be shortened").isGreaterThan(SENTENCES);
  }

  @Test
  void theChecksAcceptWhatWasCutAndRefuseWhatWasTorn() {
    for (String sentence : sentences()) {
      ClaimCheck check = new ClaimCheck(List.of(Source.of(sentence)), "Records");
      assertThat(check.fault(Shortening.of(sentence, 40))).as(sentence).isEmpty();
      for (String torn : torn(sentence)) {
        assertThat(check.fault(torn)).as("%s%n%s", sentence, torn).isPresent();
      }
    }
  }

  /** The sentence without its denial, its condition, its subject. */
  private static List<String> torn(String sentence) {
    List<String> torn = new ArrayList<>();
    for (String lost :
        List.of(
            " not ",
            ", unless the Customer has agreed in writing",
            ", provided that notice is given",
            ", except for samples",
            "If the Buyer does not pay in time, ",
            "No act of the Supplier ",
            "Neither party ",
            "乙が破産した場合には、",
            "委託者の承諾を得たときに限り、",
            "法令に定めがある場合を除き、",
            "甲は、")) {
      boolean deniesTwice = sentence.startsWith("N") && lost.equals(" not ");
      if (sentence.contains(lost) && !deniesTwice) {
        torn.add(sentence.replace(lost, lost.equals(" not ") ? " " : ""));
      }
    }
    return torn;
  }

  @Test
  void aBanStaysABanAndADutyADuty() {
    for (String sentence : sentences()) {
      String cut = Shortening.of(sentence, 30);
      boolean forbids =
          Forces.in(sentence).stream()
              .anyMatch(p -> p.kind() == Force.PROHIBITION || p.kind() == Force.DENIAL);
      boolean stillForbids =
          Forces.in(cut).stream()
              .anyMatch(p -> p.kind() == Force.PROHIBITION || p.kind() == Force.DENIAL);
      assertThat(stillForbids).as(cut).isEqualTo(forbids);
    }
  }
}
