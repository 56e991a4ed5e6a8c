package dev.docket.worker.comparison;

import static dev.docket.worker.comparison.RedlineFormsTest.redlined;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where new lines stand in a redline on the original, and what they look like. */
class RedlinePlacesTest {
  private static final String CENTRED = "<w:jc w:val=\"center\"/>";
  private static final String INDENTED = "<w:ind w:firstLine=\"210\"/>";

  private static String line(String properties, String text) {
    return WordModel.paragraph(properties, WordModel.run("", text));
  }

  private static String heading(String text) {
    return line(CENTRED, text);
  }

  private static String sentence(String text) {
    return line(INDENTED, text);
  }

  private static String item(String text) {
    return line(WordModel.number(), text);
  }

  /** The paragraph of {@code body} that holds {@code text}. */
  private static String paragraphOf(String body, String text) {
    int at = body.indexOf(text);
    assertThat(at).as("%s in %s", text, body).isPositive();
    int start = Math.max(body.lastIndexOf("<w:p>", at), body.lastIndexOf("<w:p ", at));
    return body.substring(start, body.indexOf("</w:p>", at));
  }

  @Test
  void aNewHeadingLooksLikeAHeadingAndANewSentenceLikeASentence() throws Exception {
    String old =
        heading("第1条（目的）")
            + sentence("本契約は、甲乙間の取引の条件を定める。")
            + heading("第2条（支払）")
            + sentence("乙は、甲に代金を三十日以内に支払う。");
    String body = redlined(old, old + heading("第3条（期間）") + sentence("本契約の期間は、締結の日から一年間とする。"));
    assertThat(paragraphOf(body, "第3条")).contains(CENTRED).doesNotContain(INDENTED);
    assertThat(paragraphOf(body, "一年間とする")).contains(INDENTED).doesNotContain(CENTRED);
  }

  @Test
  void aNewItemIsCountedInTheListItFollows() throws Exception {
    String list = item("The Supplier delivers the goods.") + item("The Buyer pays the price.");
    String body =
        redlined(
            sentence("The parties agree:") + list,
            sentence("The parties agree:") + list + item("The Carrier bears the risk of loss."));
    assertThat(paragraphOf(body, "The Carrier")).contains("<w:numPr>");
    assertThat(body).doesNotContain("3. The Carrier", "3.The Carrier");
  }

  @Test
  void newLinesKeepTheirOrderAtTheStartInTheMiddleAndAtTheEnd() throws Exception {
    String first = sentence("本規程は、備品の貸出しについて定める。");
    String last = sentence("本規程の改廃は、取締役会の決議による。");
    List<String> start = List.of("備品管理規程", "制定の趣旨は、次のとおりである。");
    List<String> middle = List.of("貸出しの期間は、十日とする。", "延長は、一度に限る。", "返却は、窓口で行う。");
    List<String> end = List.of("本規程は、四月一日から施行する。", "以上のとおり定める。");
    String body =
        redlined(
            first + last, sentences(start) + first + sentences(middle) + last + sentences(end));
    List<String> all =
        java.util.stream.Stream.of(start, List.of("備品の貸出しについて"), middle, List.of("取締役会の決議"), end)
            .flatMap(List::stream)
            .toList();
    assertThat(all.stream().map(body::indexOf).toList()).doesNotContain(-1).isSorted();
  }

  private static String sentences(List<String> texts) {
    return String.join("", texts.stream().map(RedlinePlacesTest::sentence).toList());
  }

  @Test
  void aLineBeforeATableAndOneBehindItStandThere() throws Exception {
    String table = WordModel.grid(List.of(List.of("区分", "金額"), List.of("甲種", "100円")));
    String body =
        redlined(
            sentence("手数料は、次の表による。") + table + sentence("端数は、切り捨てる。"),
            sentence("手数料は、次の表による。")
                + sentence("消費税は、別に加算する。")
                + table
                + sentence("振込の費用は、申請者が負う。")
                + sentence("端数は、切り捨てる。"));
    assertThat(body.indexOf("消費税は")).isLessThan(body.indexOf("<w:tbl>"));
    assertThat(body.indexOf("振込の費用")).isBetween(body.indexOf("</w:tbl>"), body.indexOf("端数は"));
  }

  @Test
  void aClauseThatMovedKeepsTheFormatOfItsLetters() throws Exception {
    String bold =
        WordModel.paragraph(
            INDENTED, WordModel.run("<w:b/>", "第3条（責任）重大な過失による損害は、すべて受託者が賠償の責めを負う。"));
    String first = sentence("第1条（納入）受託者は、注文の日から三十日以内に物品を納入する。");
    String second = sentence("第2条（検査）委託者は、物品を検査し、瑕疵を受託者に通知する。");
    String fourth = sentence("第4条（協議）疑義は、両者が誠実に協議して定めるものとする。");
    String body =
        redlined(
            first + second + bold + fourth,
            bold.replace("第3条", "第1条")
                + first.replace("第1条", "第2条")
                + second.replace("第2条", "第3条")
                + fourth);
    String moved = body.substring(body.indexOf("重大な過失") - 300, body.indexOf("重大な過失"));
    assertThat(moved).contains("<w:ins ", "<w:b/>");
  }

  @Test
  void aNumberedLineBeforeABlankParagraphLeavesThatItsOwnFormat() throws Exception {
    String blank = WordModel.paragraph("", "<w:r><w:rPr/></w:r>");
    String items =
        item("The Buyer orders the goods by mail, with their number.")
            + item("The Buyer pays the price within thirty days of the invoice.")
            + item("The Supplier delivers the goods to the warehouse.");
    String other = item("The Buyer tells the Supplier of defects in writing.");
    String body =
        redlined(
            items + blank + other,
            items + item("The Carrier bears all risk of loss.") + blank + other);
    // what comes ends with the old mark, so that nothing is joined to the blank paragraph
    assertThat(paragraphOf(body, "The Supplier delivers")).contains("<w:ins ");
    assertThat(paragraphOf(body, "The Carrier bears")).contains("<w:pPrChange ");
  }
}
