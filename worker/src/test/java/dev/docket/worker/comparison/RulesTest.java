package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Risk;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
  private record Case(String before, String after, Set<ChangeClass> classes) {}

  private static final List<Case> CASES =
      List.of(
          of("甲は、金100万円を支払う。", "甲は、金200万円を支払う。", ChangeClass.AMOUNT),
          of("乙は、善良な管理者の注意をもって守る。", "乙は、自己の物と同一の注意をもって守る。", ChangeClass.MODALITY),
          of("It shall not knowingly copy it.", "It shall not copy it.", ChangeClass.SCOPE),
          of(
              "The right is for Client and its affiliates.",
              "The right is for Client.",
              ChangeClass.SCOPE),
          of("It runs from its dispatch.", "It runs from its receipt.", ChangeClass.WORDING),
          of("The fee is $1,000 a month.", "The fee is $1,200 a month.", ChangeClass.AMOUNT),
          of("年14.6%の割合とする。", "年3%の割合とする。", ChangeClass.PERCENTAGE),
          of("三分の二の同意を得る。", "四分の三の同意を得る。", ChangeClass.PERCENTAGE),
          of("令和5年4月1日から施行する。", "令和6年4月1日から施行する。", ChangeClass.DATE),
          of("It ends on March 1, 2025.", "It ends on March 1, 2026.", ChangeClass.DATE),
          of("通知から10日以内に支払う。", "通知から30日以内に支払う。", ChangeClass.PERIOD),
          of("It is due in thirty (30) days.", "It is due in sixty (60) days.", ChangeClass.PERIOD),
          of("50名以上の事業場に置く。", "50名を超える事業場に置く。", ChangeClass.COMPARISON),
          of(
              "It holds at least two copies.",
              "It holds more than two copies.",
              ChangeClass.COMPARISON),
          of("The Client shall pay.", "The Client may pay.", ChangeClass.MODALITY),
          of(
              "The Client shall copy it.",
              "The Client shall not copy it.",
              ChangeClass.MODALITY,
              ChangeClass.NEGATION),
          of("費用を返還する。", "費用を返還しない。", ChangeClass.NEGATION),
          of("This is transferable.", "This is not transferable.", ChangeClass.NEGATION),
          of("The fee is refundable.", "The fee is non-refundable.", ChangeClass.NEGATION),
          of("The offer is unconditional.", "The offer is conditional.", ChangeClass.NEGATION),
          of("手数料は無料とする。", "手数料は有料とする。", ChangeClass.NEGATION),
          of("期日は確定とする。", "期日は未確定とする。", ChangeClass.NEGATION),
          of("費用は甲が負担する。", "費用は乙が負担する。", ChangeClass.PARTY),
          of("The Buyer insures the goods.", "The Seller insures the goods.", ChangeClass.PARTY),
          of("すべての資料を返す。", "一部の資料を返す。", ChangeClass.SCOPE),
          of("It covers any defects.", "It covers material defects.", ChangeClass.SCOPE),
          of("氏名及び住所を記す。", "氏名又は住所を記す。", ChangeClass.CONJUNCTION),
          of("Name and address are given.", "Name or address are given.", ChangeClass.CONJUNCTION),
          of("第3条を準用して定める額を加える。", "第4条を準用して定める料を加える。", ChangeClass.REFERENCE),
          of("東京地方裁判所を合意管轄とする。", "大阪地方裁判所を合意管轄とする。", ChangeClass.GOVERNING_LAW),
          of("乙は、甲に通知しなければならない。", "乙は、甲に通知するものとする。", ChangeClass.MODALITY),
          of("乙は、甲に報告するものとする。", "乙は、甲に報告するよう努めるものとする。", ChangeClass.MODALITY),
          of("乙は、これを開示してはならない。", "乙は、これを開示しないものとする。", ChangeClass.MODALITY),
          of(
              "Supplier must deliver the Goods.",
              "Supplier shall use commercially reasonable efforts to deliver the Goods.",
              ChangeClass.MODALITY),
          of("乙は、再委託することができない。", "乙は、再委託することができる。", ChangeClass.MODALITY, ChangeClass.NEGATION),
          of("乙は、甲の事前の承諾を得なければならない。", "乙は、甲に事前に通知しなければならない。", ChangeClass.CONSENT),
          of(
              "If so, Provider may (a) copy it.",
              "If so, Provider (a) may copy it.",
              ChangeClass.WORDING),
          of("委託料は、金壱百万円とする。", "委託料は、金弐百万円とする。", ChangeClass.AMOUNT),
          of("委託料は、50万円とする。", "委託料は、60万円とする。", ChangeClass.AMOUNT),
          of(
              "The cap is one hundred thousand dollars ($100,000).",
              "The cap is two hundred thousand dollars ($200,000).",
              ChangeClass.AMOUNT),
          of("報酬は総額の2倍とする。", "報酬は総額の3倍とする。", ChangeClass.PERCENTAGE),
          of("受領した月の翌月末日までに支払う。", "受領した月の翌々月末日までに支払う。", ChangeClass.DATE),
          of("合格した日から30日以内に請求する。", "合格した日から10営業日以内に請求する。", ChangeClass.PERIOD),
          of(
              "Customer shall pay within 30 days of receipt.",
              "Customer shall pay within 10 business days of receipt.",
              ChangeClass.PERIOD),
          of("It fixes its sole remedy.", "It fixes its remedy.", ChangeClass.SCOPE),
          of("The right is exclusive.", "The right is non-exclusive.", ChangeClass.SCOPE),
          of("甲は、乙の荷物を運ぶ。", "乙は、甲の荷物を運ぶ。", ChangeClass.PARTY),
          of("費用は、甲及び乙が折半して負担する。", "費用は、乙が負担する。", ChangeClass.PARTY),
          of("Customer and Provider insure it.", "Provider insures it.", ChangeClass.PARTY),
          of("甲又は乙は、書面により変更を求める。", "甲は、書面により変更を求める。", ChangeClass.PARTY),
          of("Customer or Provider may ask for it.", "Provider may ask for it.", ChangeClass.PARTY),
          of("甲、乙は、これを承認する。", "甲及び乙は、これを承認する。", ChangeClass.WORDING),
          of(
              "乙は、委託料の額を上限として損害を賠償する。",
              "乙は、損害を賠償する。",
              ChangeClass.COMPARISON,
              ChangeClass.LIABILITY),
          of("前項の義務は、契約の終了後3年間続く。", "前項の義務は、契約の終了後5年間続く。", ChangeClass.PERIOD),
          of(
              "The duty survives termination for two years.",
              "The duty survives termination for four years.",
              ChangeClass.PERIOD),
          of("甲は、催告することなくこれを処分できる。", "甲は、催告のうえこれを処分できる。", ChangeClass.NEGATION, ChangeClass.NOTICE),
          of("「成果物」とは、別紙に定める物をいう。", "「成果物」とは、別紙の物をいう。", ChangeClass.DEFINITION),
          of(
              "“Affiliate” means an entity that controls a party.",
              "“Affiliate” means an entity that owns a party.",
              ChangeClass.DEFINITION),
          of("乙は故意又は重過失につき責めを負う。", "乙は故意又は過失につき責めを負う。", ChangeClass.LIABILITY),
          of(
              "Provider will indemnify, defend and protect Customer.",
              "Provider will indemnify, defend, and protect Customer.",
              ChangeClass.WORDING),
          of("Records are kept in red ink.", "Records are kept in blue ink.", ChangeClass.WORDING));

  @Test
  void eachChangeIsNamedByWhatItTouchesAndNothingElse() {
    for (Case c : CASES) {
      Change change = change(c.before, c.after);
      assertThat(change.classes())
          .as(c.before + " → " + c.after)
          .containsExactlyInAnyOrderElementsOf(c.classes);
    }
  }

  @Test
  void everyRiskHasAReasonAndTheGraveChangesAreHigh() {
    for (Case c : CASES) {
      Change change = change(c.before, c.after);
      assertThat(change.reasons()).as(c.after).isNotEmpty();
      if (c.classes.contains(ChangeClass.PARTY) || c.classes.contains(ChangeClass.NEGATION)) {
        assertThat(change.risk()).isEqualTo(Risk.HIGH);
      }
    }
    assertThat(change("Records are kept in red ink.", "Records are kept in blue ink.").risk())
        .isEqualTo(Risk.LOW);
  }

  @Test
  void anAmountInALiabilityClauseIsHighAndElsewhereMedium() {
    assertThat(change("損害賠償は金100万円を上限とする。", "損害賠償は金10万円を上限とする。").risk()).isEqualTo(Risk.HIGH);
    assertThat(change("会費は金100万円とする。", "会費は金10万円とする。").risk()).isEqualTo(Risk.MEDIUM);
  }

  @Test
  void aNumberThatIsNoAmountIsNamedAndAListMarkerIsNot() {
    Change change = change("暗証番号は8文字以上とする。", "暗証番号は12文字以上とする。");
    assertThat(change.risk()).isEqualTo(Risk.MEDIUM);
    assertThat(change.reasons()).contains("数値：8文字 → 12文字");
    String items = "次の各号とする。\n（1）台帳の整備\n（2）訓練の実施\n（3）対応の指揮";
    assertThat(change(items, items.replace("（2）訓練の実施\n（3）", "（2）")).reasons())
        .noneMatch(r -> r.contains("数値"));
  }

  @Test
  void anotherNumberIsAnotherHoweverItIsWritten() {
    assertChanged("Pay within twenty-five days.", "Pay within thirty-five days.", "period");
    assertChanged("Interest is seventy percent.", "Interest is seven percent.", "percentage");
    assertChanged("The par value is $.01.", "The par value is $.001.", "amount");
    assertChanged("The rate is ½% a month.", "The rate is ¼% a month.", "percentage");
    assertChanged("The rate is -2%.", "The rate is 2%.", "percentage");
    assertChanged("It ends on 31.12.2025.", "It ends on 30.12.2026.", "date");
    assertChanged("It is due within a week.", "It is due within two weeks.", "period");
    assertChanged("The fee is $5M.", "The fee is $50M.", "amount");
    assertChanged("違約金は1,200百万円とする。", "違約金は1,001,200円とする。", "amount");
    assertChanged("三分の二以上で決する。", "四分の三以上で決する。", "percentage");
    assertChanged("The version is 3.2.1.", "The version is 4.2.0.", "wording");
    assertChanged("Pay to account 00123.", "Pay to account 123.", "wording");
    assertChanged("The host is 10.0.0.1.", "The host is 10.0.0.10.", "wording");
    assertChanged("A cap of 10⁶ yen.", "A cap of 106 yen.", "amount");
    assertChanged("2³ units of it.", "23 units of it.", "wording");
  }

  private static void assertChanged(String before, String after, String what) {
    Change change = change(before, after);
    assertThat(change.content().name()).as(before).isEqualTo("MODIFIED");
    assertThat(change.classes().stream().map(c -> c.name().toLowerCase(Locale.ROOT)))
        .as(before)
        .contains(what);
    assertThat(change.risk()).as(before).isNotEqualTo(Risk.NONE);
  }

  @Test
  void theSameNumberInAnotherFormIsCosmetic() {
    assertSame("Pay within thirty (30) days.", "Pay within 30 days.");
    assertSame("Pay within fifty days.", "Pay within 50 days.");
    assertSame("Pay within ten (10) days.", "Pay within (10) days.");
    assertSame("The fee is $1,000,000.", "The fee is $1 million.");
    assertSame("The late fee is 0.5%.", "The late fee is .5%.");
    assertSame("It ends on April 1, 2025.", "It ends on 1 April 2025.");
    assertSame("違約金は3百万円とする。", "違約金は3,000,000円とする。");
    assertSame("違約金は金拾弐萬円とする。", "違約金は120,000円とする。");
    assertSame("令和7年4月1日に施行する。", "二〇二五年四月一日に施行する。");
    assertSame("三か月以内に払う。", "３ヶ月以内に払う。");
  }

  private static void assertSame(String before, String after) {
    assertThat(change(before, after).content().name()).as(before).isEqualTo("COSMETIC");
  }

  @Test
  void referencesOfAListAreShownTogether() {
    assertThat(change("第2条又は第3条に違反した者は、責めを負う。", "第3条又は第4条に違反した者は、その責めを負う。").reasons())
        .contains("参照先：第2条, 第3条 → 第3条, 第4条");
  }

  private static Change change(String before, String after) {
    boolean ja = before.codePoints().anyMatch(c -> c > 0x3000);
    String head = ja ? "第1条\n" : "1. Terms\n";
    String tail = ja ? "第2条\n本規則は別に定める。\n" : "2. Notices\nNotices are in writing.\n";
    return Versions.compare(head + before + "\n" + tail, head + after + "\n" + tail)
        .changes()
        .getFirst();
  }

  private static Case of(String before, String after, ChangeClass first, ChangeClass... more) {
    return new Case(before, after, EnumSet.of(first, more));
  }

  @Test
  void aLimitThatIsDeniedIsANegationAndNoOtherLimit() {
    assertThat(change("休職は、次の回数を限度とする。", "休職は、次の回数を限度としない。").classes())
        .contains(ChangeClass.NEGATION)
        .doesNotContain(ChangeClass.COMPARISON);
  }
}
