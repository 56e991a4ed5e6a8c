package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A statement says all that its rule says: its items, its exceptions and what it points to. */
class ToldWholeTest {
  private static JsonNode told(String document) throws Exception {
    Material material =
        new Material(Map.of(), Map.of("DOCUMENT", document.strip().lines().toList()));
    return Json.MAPPER.readTree(MapAnswer.of(material, 100_000));
  }

  private static List<String> obligations(String document) throws Exception {
    return told(document).path("obligations").findValuesAsText("text");
  }

  @Test
  void anExceptionIsToldWithItsItems() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 第3条（鍵）
                [s2] 乙は、鍵を他人に渡してはならない。
                [s3] ただし、次の各号の者に渡すときはこの限りでない。
                @1 item
                [s4] 甲の職員
                @1 item
                [s5] 消防の職員
                [s6 h0 article] 4. Keys
                [s7] The Guest shall not lend the key.
                [s8] However, the Guest may lend it to the following persons:
                @1 item
                [s9] a member of the family;
                @1 item
                [s10] a nurse.
                """))
        .containsExactly(
            "乙は、鍵を他人に渡してはならない。ただし、次の各号の者に渡すときはこの限りでない。甲の職員；消防の職員",
            "The Guest shall not lend the key. However, the Guest may lend it to the following"
                + " persons: a member of the family; a nurse.");
  }

  @Test
  void anExceptionBehindTheItemsOrInTheNextParagraphIsToldWithTheRule() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 第3条（車）
                @1 paragraph
                [s2] 乙は、車で会場に入ってはならない。
                @1 paragraph
                [s3] 前項の規定は、荷を運ぶ者には適用しない。
                [s4 h0 article] 4. Reports
                [s5] The board shall send a report every year.
                [s6] The report names all that was paid.
                [s7] This requirement of a report shall not apply to a small club.
                [s8 h0 article] 第5条（届）
                @1 paragraph
                [s9] 乙は、届を出さなければならない。
                @1 paragraph
                [s10] 甲は、届を保管しなければならない。
                """))
        .containsExactly(
            "乙は、車で会場に入ってはならない。前項の規定は、荷を運ぶ者には適用しない。",
            "The board shall send a report every year. This requirement of a report shall not apply"
                + " to a small club.",
            "乙は、届を出さなければならない。",
            "甲は、届を保管しなければならない。");
  }

  @Test
  void aRemarkIsToldWithItsRuleButNotALongOne() throws Exception {
    String longRemark = "なお、" + "詳しい手順は受付で配る案内に書いてあり、".repeat(9) + "確かめること。";
    assertThat(
            obligations(
                """
                [s1 h0 article] 第3条（賠償）
                [s2] 乙は、甲の損害を賠償しなければならない。
                [s3] なお、賠償の額は料金を上限とする。
                [s4 h0 article] 第4条（受付）
                [s5] 乙は、受付に届け出なければならない。
                [s6] %s
                """
                    .formatted(longRemark)))
        .contains("乙は、甲の損害を賠償しなければならない。なお、賠償の額は料金を上限とする。", "乙は、受付に届け出なければならない。");
  }

  @Test
  void anArticlesItemsMayComeBehindMoreSentences() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 第3条（入場）
                [s2] 次の各号のいずれかに該当する者は、入場してはならない。
                [s3] 係員は、その者に退場を求める。
                @1 item
                [s4] 酒に酔った者
                @1 item
                [s5] 刃物を持つ者
                """))
        .containsExactly("次の各号のいずれかに該当する者は、入場してはならない。酒に酔った者；刃物を持つ者");
  }

  @Test
  void aListOfWhichNextToNothingHasRoomIsNotTold() throws Exception {
    String item = "一つの件について長く述べる文であって、これを読む者が飽きるもの".repeat(10);
    assertThat(
            obligations(
                """
                [s1 h0 article] 第3条（入場）
                [s2] 次の各号の者は、入場してはならない。
                @1 item
                [s3] %s
                @1 item
                [s4] %s
                [s5 h0 article] 第4条（退場）
                [s6] 係員は、門を閉めなければならない。
                """
                    .formatted(item, item)))
        .containsExactly("係員は、門を閉めなければならない。");
  }

  @Test
  void oneOfSeveralThingsThatAreSaidOfTheSameIsNotToldAlone() throws Exception {
    JsonNode told =
        told(
            """
            [s1 h0 article] 3. Gifts
            [s2] The club shall list each gift of the following kind:
            @1 item
            [s3] which was given by a member, and
            @1 item
            [s4] which was worth more than $500.
            [s5 h0 article] 第4条（備品）
            [s6] 次のいずれも満たす物は、備品とみなす。
            @1 item
            [s7] 価格が10万円以上の物
            @1 item
            [s8] 一年より長く使える物
            [s9 h0 article] 5. Fees
            [s10] The Guest shall pay the following fees:
            @1 item
            [s11] $20 for a bed;
            @1 item
            [s12] $5 for a towel.
            """);
    assertThat(told.path("amounts").findValuesAsText("text"))
        .containsExactly(
            "The Guest shall pay the following fees: $20 for a bed;",
            "The Guest shall pay the following fees: $5 for a towel.");
  }

  @Test
  void aSentenceThatPointsToSuchThingsComesWithTheirSentenceOrNotAtAll() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 3. Other agreements
                [s2] The Agent is bound by no other agreement with a rival.
                [s3] The Agent shall pay for any claim that this Agreement breaks any such agreements.
                [s4 h0 article] 4. Disputes
                [s5] Tell us at once. Then we meet.
                [s6 h0 article] 5. Claims
                [s7] With respect to this, the Agent agrees to pay all damage.
                [s8 h0 article] 6. Costs
                [s9] With respect to the house, the Agent agrees to pay all costs.
                """))
        .containsExactly(
            "The Agent is bound by no other agreement with a rival. The Agent shall pay for any"
                + " claim that this Agreement breaks any such agreements.",
            "With respect to the house, the Agent agrees to pay all costs.");
  }

  @Test
  void aProvisionOfManyItemsElsewhereIsNotPointedTo() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 第3条（退会）
                [s2] 会員が第１項各号の行為をしたときは、会員は違約金を支払わなければならない。
                [s3 h0 article] 第4条（会費）
                [s4] 会員は、会費を支払わなければならない。
                """))
        .containsExactly("会員は、会費を支払わなければならない。");
  }

  @Test
  void anItemHasTheLeadOfItsOwnListAlone() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 3. Members
                @1 item
                [s2] A member leaves in one of two ways:
                @2 subitem
                [s3] by letter;
                @2 subitem
                [s4] on death.
                @1 item
                [s5] The board may close an account.
                @2 subitem
                [s6] The board shall tell the member by letter.
                @1 item
                [s7] Each member shall do as follows:
                @2 subitem
                [s8] pay the fee.
                [s9 h0 article] 4. Rent
                [s10] The owner must:
                [s11] • mend the roof;
                [s12] • paint the door.
                [s13 h0 article] 5. Pets
                [s14] • The owner must not refuse a cat.
                [s15 h0 article] 6. Ends
                @1 paragraph
                [s16] A lease ends:
                [s17] - by letter;
                [s18] - on sale.
                @1 paragraph
                [s19] The owner may end it by letter.
                [s20] - The owner shall send the letter by post.
                """))
        .containsExactly(
            "The board may close an account.",
            "The board shall tell the member by letter.",
            "Each member shall do as follows: pay the fee.",
            "The owner must: mend the roof; paint the door.",
            "The owner must not refuse a cat.",
            "The owner may end it by letter.",
            "The owner shall send the letter by post.");
  }

  @Test
  void aLineBehindAMinusSignIsAnItem() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 3. Entry
                [s2] The owner must knock:
                [s3] − before a visit;
                [s4] − before any work.
                [s5 h0 article] 4. Keys
                [s6] The Tenant must keep the key.
                """))
        .containsExactly(
            "The owner must knock: before a visit; before any work.",
            "The Tenant must keep the key.");
  }

  @Test
  void aLengthIsToldWithTheLineThatItIsOf() throws Exception {
    JsonNode told =
        told(
            """
            [s1 h0 article] 第9条（休暇）
            [s2] 職員には、次の休暇を与える。
            @1 paragraph
            [s3] 1. 子が生まれたとき 5日
            [s4] 取得可能期間は出産の日から2週間とする。
            [s5 h0 article] 第10条（試用）
            [s6] 新たに入った職員は、織り方を学ばなければならない。
            [s7] 試用期間は入った日から3か月間とする。
            """);
    assertThat(told.path("deadlines").findValuesAsText("text"))
        .containsExactly("子が生まれたとき 5日：取得可能期間は出産の日から2週間とする。", "試用期間は入った日から3か月間とする。");
  }

  @Test
  void whatPointsToATableOrTextBelowIsNotToldWithoutIt() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 第3条（賃金）
                [s2] 会社は、手当を下表のとおり支払わなければならない。
                [s3 row] 等級 | 手当
                [s4] 会社は、組合の負担割合を以下とするものとする。
                [s5] 会社は、残業を月に10時間以下とするものとする。
                """))
        .containsExactly("会社は、残業を月に10時間以下とするものとする。");
  }

  @Test
  void aBanIsToldWithTheLeaveThatTheNextParagraphGives() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 第4条（貸出）
                @1 paragraph
                [s2] 乙は、織機を第三者に貸してはならない。
                @1 paragraph
                [s3] 前項にかかわらず、乙は、講習の参加者（ただし、会員に限る。）に織機を貸すことを許可する。
                @1 paragraph
                [s4] 乙は、織機に札を付けなければならない。
                """))
        .containsExactly(
            "乙は、織機を第三者に貸してはならない。前項にかかわらず、乙は、講習の参加者（ただし、会員に限る。）に織機を貸すことを許可する。",
            "乙は、織機に札を付けなければならない。");
  }

  @Test
  void whatPointsBackOverAListIsNotToldWithItsLastItem() throws Exception {
    JsonNode told =
        told(
            """
            [s1 h0 article] 第5条（休み）
            @1 paragraph
            [s2] 織機は、次の各号の期間、止める。ただし、祭りの間はこの限りでない。
            @2 item
            [s3] (1) 糸を替えてから3日間
            @2 item
            [s4] (2) 油を差してから2日間
            @1 paragraph
            [s5] 糸を替えて10日間を経過したときは、前項ただし書の祭りが終わるまで止めたものとする。
            """);
    assertThat(told.path("deadlines").findValuesAsText("text"))
        .noneMatch(text -> text.contains("2日間：糸"));
  }

  @Test
  void aNameOfItemsIsToldWithThemOrNotAtAll() throws Exception {
    String named =
        """
        [s1 h0 article] 第2条（確認）
        [s2] 利用者は、次の各号に掲げる事項（以下「確認事項」という。）を知っていたものとみなされる。
        """;
    String items =
        """
        @1 item
        [s3] 料金の額
        @1 item
        [s4] 解約の手続
        """;
    assertThat(told(named + items).path("definitions").findValuesAsText("text"))
        .singleElement()
        .asString()
        .contains("料金の額", "解約の手続");
    assertThat(told(named).path("definitions")).isEmpty();
  }

  @Test
  void anItemWithoutAVerbIsToldWithTheHeadingOfItsList() throws Exception {
    JsonNode told =
        told(
            """
            [s1 h0 article] 第6条（織場の会合）
            [s2 h1 paragraph] 1. 春の会
            [s3] - 年に1回開催
            [s4] - 開催日の14日前までに告知
            [s5 h1 paragraph] 2. 臨時の会
            [s6] - 織手の3割以上の求めがあった時
            [s7] - 開催日の7日前までに告知
            [s8 h0 article] 第7条（買物）
            [s9 h1 paragraph] 1. 承認
            [s10] - 10万円未満：会長の承認
            [s11] - 50万円以下、又は
            [s12] 織機は、毎月5日までに磨く。
            [s13 h0 article] 第8条（鍵）
            [s14] - 鍵の返却は3日以内
            """);
    assertThat(told.path("deadlines").findValuesAsText("text"))
        .containsExactly(
            "春の会：開催日の14日前までに告知", "臨時の会：開催日の7日前までに告知", "織機は、毎月5日までに磨く。", "第8条（鍵）：鍵の返却は3日以内");
    assertThat(told.path("amounts").findValuesAsText("text")).containsExactly("承認：10万円未満：会長の承認");
  }

  @Test
  void anItemOfTwoListsWhoseMarksAreTheSameIsNotTold() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 第6条（検査）
                [s2] 検査係は、次に掲げる業務を行う。
                @1 item
                [s3] 次に掲げる事項の検査
                @1 item
                [s4] 織場に火を持ち込んではならないこと
                [s5 h0 article] 第7条（検査）
                [s6] 織手は、次に掲げることをしてはならない。
                @1 item
                [s7] 火を持ち込むこと
                """))
        .containsExactly("織手は、次に掲げることをしてはならない。火を持ち込むこと");
  }

  @Test
  void oneLimbOfADefinitionIsNoRuleAndAStumpOfOneIsNotTold() throws Exception {
    JsonNode told =
        told(
            """
            [s1 h0 article] 1. Words
            [s2] For this Lease, “Cause” shall mean the loss of a loom by a weaver who:
            @1 item
            [s3] has not mended it within 30 days of the loss; or
            @1 item
            [s4] has sold it.
            [s12 h0 article] 2. More words
            [s5] “Hall” means
            [s6] 7. any room with a loom, and
            [s7] “Yard” means any open place
            [s8] 9. that the Guild owns.
            [s9] “Loom” means a frame for weaving.
            [s10] “Yarn” means anything that can be woven
            [s11] “Dye” means a colour.
            """);
    assertThat(told.path("deadlines").findValuesAsText("text")).isEmpty();
    assertThat(told.path("definitions").findValuesAsText("term"))
        .contains("Loom", "Yarn", "Dye")
        .doesNotContain("Hall", "Yard");
  }

  @Test
  void whatComesOfASentenceIsToldWithIt() throws Exception {
    JsonNode told =
        told(
            """
            [s1 h0 article] 第9条（外の織場）
            [s2] 織手は、外の織場を利用することができる。
            [s3] 当会は、外の織場での損害について責任を負わない。
            [s4 h0 article] 第10条（当会の織場）
            [s5] 織手は、織場を掃除しなければならない。
            [s6] 前条の損害について、当会は責任を負わない。
            [s7 h0 article] 11. Late fees
            [s8] A breach of the time to pay may lead to additional charges and penalties.
            [s9] The Guild may charge interest of 2% per month on late fees.
            [s10 h0 article] 12. Lent looms
            [s11] A breach of the time to return may lead to additional charges and penalties.
            [s12] The Guild may keep the deposit.
            """);
    assertThat(told.path("obligations").findValuesAsText("text"))
        .contains("織手は、外の織場を利用することができる。当会は、外の織場での損害について責任を負わない。", "織手は、織場を掃除しなければならない。");
    assertThat(told.path("penalties").findValuesAsText("text"))
        .containsExactly(
            "A breach of the time to pay may lead to additional charges and penalties. The Guild may charge interest of 2% per month on late fees.",
            "A breach of the time to return may lead to additional charges and penalties.");
  }

  @Test
  void anExceptionInTheNextParagraphIsToldOnceWithItsOwn() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 第3条（係）
                @1 paragraph
                [s2] 検査係は、他の係に属してはならない。
                @1 paragraph
                [s3] 前項の規定にかかわらず、検査係は、歌の会に入ることができる。
                [s4] ただし、その会の長になることはできない。
                """))
        .containsExactly("検査係は、他の係に属してはならない。前項の規定にかかわらず、検査係は、歌の会に入ることができる。ただし、その会の長になることはできない。");
  }

  @Test
  void aLeadIsOneWhateverItsVerbAndItsItemsAreToldInPartWhereAllHaveNoRoom() throws Exception {
    String act = "織場の外に運び出して人に見せ、又は売る行為".repeat(4);
    assertThat(
            obligations(
                """
                [s1 h0 article] 第3条（退会）
                [s2] 下記に定める事由に当たる場合には、会長は会員を退会させることができる。
                @1 item
                [s3] 規約に違反した場合
                @1 item
                [s4] 会費を納めない場合
                [s5 h0 article] 第4条（禁止）
                [s6] 会員は、次の行為をしてはならない。
                @1 item
                [s7] 糸を%s
                @1 item
                [s8] 布を%s
                @1 item
                [s9] 型を%s
                @1 item
                [s10] 機を%s
                @1 item
                [s11] 図を%s
                """
                    .formatted(act, act, act, act, act)))
        .containsExactly(
            "下記に定める事由に当たる場合には、会長は会員を退会させることができる。規約に違反した場合；会費を納めない場合",
            "会員は、次の行為をしてはならない。糸を%s；布を%s（ほか3件）".formatted(act, act));
  }

  @Test
  void whatBecomesOfAChangeIsToldWithTheRightToMakeIt() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 12. Changes
                [s2] The Guild may update these rules.
                [s3] The updated version will hold for looms lent after its date.
                [s4] The looms are lent by the Guild.
                [s5 h0 article] 第13条（変更）
                [s6] 当会は、規約を変更することができる。
                [s7] 変更後の規約は、公開の日の翌月から効力を生じる。
                [s8 h0 article] 14. Fees
                [s9] The Guild may lend a loom.
                [s10] The new fees are told in May.
                """))
        .containsExactly(
            "The Guild may update these rules. The updated version will hold for looms lent after its date.",
            "当会は、規約を変更することができる。変更後の規約は、公開の日の翌月から効力を生じる。",
            "The Guild may lend a loom.");
  }

  @Test
  void aNameOfWhatIsListedIsNoDefinitionWithoutTheList() throws Exception {
    assertThat(
            told("""
                    [s1 h0 article] 第1条（業務）
                    [s2] 甲は、下記業務（以下「本業務」という。）を乙に委託する。
                    [s3 h0 article] 第2条（場所）
                    [s4] 乙は、山の織場（以下「織場」という。）で織る。
                    """)
                .path("definitions")
                .findValuesAsText("term"))
        .containsExactly("織場");
  }

  @Test
  void numberedPointsBelowAnArticlesLeadAreItsItemsAndParagraphsAreNot() throws Exception {
    JsonNode told =
        told(
            """
            [s1 h0 article] 第7条（禁止）
            [s2] 織手は、以下の行為を行ってはなりません。
            @1 paragraph
            [s3] 織場の無断撮影、または公開
            @1 paragraph
            [s4] 鍵の貸与
            [s5 h0 article] 第8条（追加料金）
            [s6] 当会は、次に掲げる追加料金を申し受けることができます。
            @1 paragraph
            [s7] 午後2時までは、1時間1,000円。
            @1 paragraph
            [s8] 午後2時以降は、室料金の100％。
            [s9 h0 article] 第9条（織機）
            [s10] 織手は、次の事項を守らなければならない。
            @1 paragraph
            [s11] 織手は、織機を磨かなければならない。
            """);
    assertThat(told.path("obligations").findValuesAsText("text"))
        .contains("織手は、以下の行為を行ってはなりません。織場の無断撮影、または公開；鍵の貸与", "織手は、織機を磨かなければならない。");
    assertThat(told.path("amounts").findValuesAsText("text"))
        .containsExactly(
            "当会は、次に掲げる追加料金を申し受けることができます。午後2時までは、1時間1,000円。",
            "当会は、次に掲げる追加料金を申し受けることができます。午後2時以降は、室料金の100％。");
  }

  @Test
  void aLimitedWarrantyTurnsNoBanFarBeforeIt() throws Exception {
    assertThat(
            obligations(
                """
                [s1 h0 article] 2. Looms
                [s2] The Weaver shall not lend the loom.
                [s3] The Guild warrants the loom for a year.
                [s4] This limited warranty does not apply to old looms.
                [s5 h0 article] 3. Doors
                [s6] The Weaver shall not open the doors.
                [s7] The doors are of oak.
                [s8] This restriction does not apply in a fire.
                """))
        .contains(
            "The Weaver shall not lend the loom.",
            "The Weaver shall not open the doors. This restriction does not apply in a fire.");
  }
}
