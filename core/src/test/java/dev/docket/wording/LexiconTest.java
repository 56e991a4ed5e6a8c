package dev.docket.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.wording.party.Persons;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The small lexicons: each of their phrases is found, and what only looks like one is not. */
class LexiconTest {
  @Test
  void everyPhraseOfEachTableIsFoundInASentenceOfItsOwn() {
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Ladder.LEXICON);
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Bound.LEXICON);
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Scope.LEXICON);
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Conjunction.LEXICON);
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Condition.LEXICON);
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Topic.LEXICON);
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Opposites.LEXICON);
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Persons.LEXICON);
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(TimeZones.LEXICON);
    for (Cue cue : Cue.values()) {
      LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(cue.lexicon());
    }
  }

  @Test
  void everySpellingOfAWordIsThatWord() {
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Spelling.LEXICON);
    assertThat(Spelling.usual("但し、甲または乙は、予め通知することが出来る。")).isEqualTo("ただし、甲又は乙は、あらかじめ通知することができる。");
    assertThat(Spelling.usual("Nonexclusive licenses, unlicensed."))
        .isEqualTo("Non-exclusive licences, unlicensed.");
    assertThat(Spelling.usual("甲及び乙は、尚早である。")).isEqualTo("甲及び乙は、尚早である。");
  }

  @Test
  void aKatakanaWordIsTheSameWithoutItsLongEndAndWithASmallLetter() {
    assertThat(Spelling.usualKatakana("ソフトウエア")).isEqualTo("ソフトウェア");
    assertThat(Spelling.usualKatakana("植ウエル")).isEqualTo("植ウエル");
    assertThat(Spelling.usualKatakana("サーバー")).isEqualTo("サーバ");
    assertThat(Spelling.usualKatakana("コピー")).isEqualTo("コピー"); // コピ is no word
    assertThat(Spelling.usualKatakana("サーバ")).isEqualTo("サーバ");
    assertThat(Spelling.usualKatakana("登録ユーザー")).isEqualTo("登録ユーザ");
    assertThat(Spelling.usualKatakana("管理者ー")).isEqualTo("管理者ー");
  }

  @Test
  void timeZonesAreFoundByTheirNames() {
    marked(
        TimeZones::in,
        "It closes at 5 p.m. [Eastern Time=ET] or 10:00 [GMT=UTC].",
        "午後5時（[日本標準時=JST]）までとする。",
        "The central timetable, et al., pt. 2 and the best time.");
  }

  @Test
  void lettersAreFoundInAnyCaseAndWhereTheyStandLast() {
    assertThat(Words.holds("It ends at NooN", "noon")).isTrue();
    assertThat(Words.holds("noon", "noon")).isTrue();
    assertThat(Words.holds("No one", "noon")).isFalse();
    assertThat(Words.holds("noo", "noon")).isFalse();
    assertThat(Words.holds("", "noon")).isFalse();
  }

  @Test
  void theStepsOfALadderAreFoundAndRanked() {
    marked(
        Ladder::in,
        "乙は、[直ちに=IMMEDIATELY]通知する。",
        "乙は、[速やかに=PROMPTLY]通知する。",
        "乙は、[遅滞なく=WITHOUT_DELAY]通知する。",
        "It [promptly=PROMPTLY] uses [commercially reasonable"
            + " efforts=COMMERCIALLY_REASONABLE_EFFORTS].",
        "The effort was great, and the prompt too.");
    assertThat(Ladder.IMMEDIATELY.rank())
        .isGreaterThan(Ladder.PROMPTLY.rank())
        .isGreaterThan(Ladder.WITHOUT_DELAY.rank());
    assertThat(Ladder.BEST_EFFORTS.rank())
        .isGreaterThan(Ladder.ALL_REASONABLE_EFFORTS.rank())
        .isGreaterThan(Ladder.REASONABLE_EFFORTS.rank());
    assertThat(Ladder.PROMPTLY.isComparableTo(Ladder.BEST_EFFORTS)).isFalse();
  }

  @Test
  void aBoundIsToldFromTheRestOfADefinition() {
    marked(
        Bound::in,
        "五十名[以上=AT_LEAST]の事業場。",
        "五十名[を超える=MORE_THAN]事業場。",
        "五十名[を超えない=AT_MOST]事業場。",
        "五十名[超=MORE_THAN]の事業場、入超と超勤。",
        "Orders [over=MORE_THAN] $500 and sums [under=LESS_THAN] €20, under 18 U.S.C., as above.",
        "甲（以下「委託者」という。）の費用。",
        "It holds [no more than=AT_MOST] two, [more than=MORE_THAN] one, [no later than=AT_MOST]"
            + " May.",
        "The thanks are due.");
  }

  @Test
  void theWordsForScopeAreFound() {
    marked(
        Scope::in,
        "前項の規定[にかかわらず=NOTWITHSTANDING]、払う。",
        "[すべて=ALL]の資料。",
        "The licence is [non-exclusive=NON_EXCLUSIVE] and [revocable=REVOCABLE].",
        "The licence is [exclusive=EXCLUSIVE] and [perpetual=PERPETUAL].",
        "The callers' anyhow is small.");
  }

  @Test
  void thoseBesideThePartiesAreFound() {
    marked(
        Persons::in,
        "[取締役会=ORGAN]の承認を得て、[代表取締役社長=OFFICE]が決める。",
        "[人事部長=OFFICE]及び[懲戒委員会=ORGAN]に申し出る。",
        "乙及びその[子会社=GROUP]は、[弁護士=ACTING]に開示する。",
        "The [board of directors=ORGAN] and the [line manager=OFFICE] agree.",
        "The Client, its [affiliates=GROUP] and [professional advisers=ACTING].",
        "部長さんの話、会議室、representation of the chair, the board.");
  }

  @Test
  void careIsALadderOfItsOwn() {
    marked(
        Ladder::in,
        "[善良な管理者の注意=DUE_CARE]をもって保管する。",
        "[自己の財産に対するのと同一の注意=OWN_CARE]をもって保管する。",
        "It keeps it with [the same degree of care=OWN_CARE] and [reasonable care=DUE_CARE].",
        "注意を払う。 It takes care of it.");
    assertThat(Ladder.DUE_CARE.rank()).isGreaterThan(Ladder.OWN_CARE.rank());
    assertThat(Ladder.DUE_CARE.isComparableTo(Ladder.BEST_EFFORTS)).isFalse();
  }

  @Test
  void theSameConjunctionIsFoundInEachOfItsSpellings() {
    marked(
        Conjunction::in,
        "甲[又は=OR]乙[または=OR]丙[もしくは=OR_WITHIN]丁、[かつ=BOTH]戊。",
        "かつての契約。",
        "Nor landlords [and/or=AND_OR] oranges.");
  }

  @Test
  void consentsNoticesAndConditionsAreFound() {
    marked(
        Condition::in,
        "乙は、甲の[事前の書面による承諾を得て=CONSENT]、委託する。",
        "三十日前に[通知して=NOTICE]解約する。",
        "代金の支払[を条件として=CONDITION]、渡す。",
        "故意の[場合に限り=LIMIT]、責めを負う。",
        "It pays [so long as=CONDITION] it acts in good faith, [provided that=CONDITION] all"
            + " agree.",
        "It may do so [with the prior written consent=CONSENT] of A.",
        "[Once=CONDITION] the Works are done it pays, [until=CONDITION] all is paid.",
        "It meets once a month until May, once every year, until the end of June.",
        "Noticeable consents are iffy.");
  }

  @Test
  void aTopicIsKnownByItsWordsAndNotByWhatSurvivesIt() {
    assertThat(Topic.in("損害を賠償し、契約を解除する。"))
        .containsExactlyInAnyOrder(Topic.LIABILITY, Topic.TERMINATION);
    assertThat(Topic.in("It survives termination. The terminal is reliable.")).isEmpty();
    assertThat(Topic.in("契約の終了後三年間続く。")).isEmpty();
    assertThat(Topic.in("本契約は、シンガポール法に準拠する。")).containsExactly(Topic.GOVERNING_LAW);
    assertThat(Topic.in("It is construed in accordance with the law of Ontario."))
        .containsExactly(Topic.GOVERNING_LAW);
    assertThat(Topic.in("関係法令に準拠し、消防法に準拠する。リサイクル法に準拠する。")).isEmpty();
    assertThat(Topic.in("Personal data is confidential."))
        .containsExactlyInAnyOrder(Topic.DATA, Topic.CONFIDENTIALITY);
  }

  @Test
  void cuesAreFound() {
    assertThat(Cue.PUNISHMENT.first("百万円以下の罰金に処する。")).contains(new Phrase<>(Cue.PUNISHMENT, 6, 9));
    assertThat(Cue.PENALTY.isIn("会社は、従業員を解雇する。")).isTrue();
    assertThat(Cue.PENALTY.isIn("解雇の予告をする。")).isFalse();
    assertThat(Cue.OPEN_QUESTION.isIn("The date is TBD.")).isTrue();
    assertThat(Cue.EXCEPTION.isIn("A damaged plant is exceptional.")).isFalse();
    assertThat(Cue.PLAN.isIn("対応を検討中である。")).isTrue();
    assertThat(Cue.PLAN.isIn("改修は3月に完了する予定である。")).isTrue();
    assertThat(Cue.PLAN.isIn("改修は3月に完了した。")).isFalse();
  }

  private static <K> void marked(Function<String, List<Phrase<K>>> reader, String... texts) {
    assertThat(List.of(texts))
        .allSatisfy(
            text ->
                assertThat(LexiconChecks.marked(LexiconChecks.plain(text), reader))
                    .isEqualTo(text));
  }
}
