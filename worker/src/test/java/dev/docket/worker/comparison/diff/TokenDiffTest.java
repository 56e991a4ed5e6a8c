package dev.docket.worker.comparison.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.worker.comparison.Versions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenDiffTest {
  @Test
  void aModalPhraseIsReplacedInOnePiece() {
    assertThat(edits("甲は、乙に通知しなければならない。", "甲は、乙に通知することができる。"))
        .containsExactly(
            new Edit(Op.EQUAL, "甲は、乙に通知"),
            new Edit(Op.DELETE, "しなければならない"),
            new Edit(Op.INSERT, "することができる"),
            new Edit(Op.EQUAL, "。"));
    assertThat(
            edits(
                "The Supplier shall notify the Customer.", "The Supplier may notify the Customer."))
        .containsExactly(
            new Edit(Op.EQUAL, "The Supplier "),
            new Edit(Op.DELETE, "shall"),
            new Edit(Op.INSERT, "may"),
            new Edit(Op.EQUAL, " notify the Customer."));
  }

  @Test
  void amountsDatesAndReferencesAreReplacedWhole() {
    assertThat(edits("第12条の2第3項に基づき金1,500,000円を支払う。", "第13条の2第3項に基づき金2,500,000円を支払う。"))
        .contains(
            new Edit(Op.DELETE, "第12条の2第3項"),
            new Edit(Op.INSERT, "第13条の2第3項"),
            new Edit(Op.DELETE, "金1,500,000円"),
            new Edit(Op.INSERT, "金2,500,000円"));
    assertThat(edits("within thirty (30) days", "within sixty (60) days"))
        .contains(new Edit(Op.DELETE, "thirty (30) days"), new Edit(Op.INSERT, "sixty (60) days"));
  }

  @Test
  void differencesOfWritingAloneAreNoHunks() {
    TokenDiff diff = TokenDiff.of("代金は，１００円　とする。\n支払う。", "代金は、100円とする。支払う。");
    assertThat(diff.hunks()).isEmpty();
    assertThat(Versions.before(diff.edits())).isEqualTo("代金は，１００円　とする。\n支払う。");
    assertThat(Versions.after(diff.edits())).isEqualTo("代金は、100円とする。支払う。");
  }

  @Test
  void theSameDateInAnotherCalendarIsNoHunk() {
    assertThat(TokenDiff.of("平成28年4月1日から", "2016年4月1日から").hunks()).isEmpty();
    assertThat(TokenDiff.of("平成28年4月1日から", "2017年4月1日から").hunks()).hasSize(1);
  }

  @Test
  void otherWhiteSpaceInAnAmountOrReferenceIsAnEditOfWhiteSpaceAlone() {
    assertThat(edits("第27条の額は金100円とする。", "第 27 条の額は金 100 円\nとする。"))
        .allMatch(e -> e.op() == Op.EQUAL || e.text().isBlank());
  }

  @Test
  void aDateInAnotherCalendarIsReplacedWhole() {
    assertThat(edits("期間は2025年4月1日からとする。", "期間は令和7年4月1日からとする。"))
        .contains(new Edit(Op.DELETE, "2025年4月1日"), new Edit(Op.INSERT, "令和7年4月1日"));
  }

  @Test
  void aSentenceWithLittleLeftIsReplacedWhole() {
    List<Edit> edits =
        edits(
            "The fee is due monthly. All records belong to the agency and stay there.",
            "The fee is due monthly. Nobody may copy what the tenant of this house keeps.");
    assertThat(edits).hasSize(4);
    assertThat(edits.getFirst()).isEqualTo(new Edit(Op.EQUAL, "The fee is due monthly. "));
  }

  @Test
  void randomEditsAreReconstructedAndMirrored() {
    Random random = new Random(7);
    String alphabet = "甲乙は第12条に基づき、shall may 100円 30日 \n　。.()あいう𠮷ｶﾞ①“x”";
    for (int i = 0; i < 2000; i++) {
      String a = random(random, alphabet, random.nextInt(60));
      String b =
          random.nextBoolean() ? random(random, alphabet, random.nextInt(60)) : edited(random, a);
      TokenDiff diff = TokenDiff.of(a, b);
      assertThat(Versions.before(diff.edits())).isEqualTo(a);
      assertThat(Versions.after(diff.edits())).isEqualTo(b);
      assertThat(TokenDiff.of(b, a))
          .usingRecursiveComparison()
          .comparingOnlyFields("edits", "hunks")
          .isEqualTo(diff.mirrored());
      assertThat(edits(a, a)).allMatch(e -> e.op() == Op.EQUAL);
    }
  }

  private static List<Edit> edits(String before, String after) {
    return TokenDiff.of(before, after).edits();
  }

  private static String random(Random random, String alphabet, int length) {
    int[] points = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  private static String edited(Random random, String text) {
    int[] points = text.codePoints().toArray();
    if (points.length < 3) {
      return text + "。";
    }
    int from = random.nextInt(points.length - 1);
    int to = from + random.nextInt(Math.min(6, points.length - from));
    return new String(points, 0, from) + "しなければならない" + new String(points, to, points.length - to);
  }
}
