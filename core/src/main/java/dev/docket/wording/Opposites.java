package dev.docket.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that turn a sentence round where one takes the place of the other: first, last; in advance,
 * in arrears; 前払, 後払.
 */
public final class Opposites {
  /**
   * One word of two that are opposite.
   *
   * @param pair which two
   * @param isSecond whether it is the other of the two
   */
  public record Word(int pair, boolean isSecond) {
    /** Whether {@code other} says the opposite. */
    public boolean isOpposite(Word other) {
      return pair == other.pair && isSecond != other.isSecond;
    }
  }

  private record Pair(String first, String second) {}

  private static final List<Pair> JAPANESE =
      List.of(
          new Pair("初日|月初|年初|期首|開始日", "末日|月末|年末|期末|終了日"),
          new Pair("上期|上半期", "下期|下半期"),
          new Pair("当月|同月", "翌月"),
          new Pair("当年度", "翌年度"),
          new Pair("増額|増加|引上げ|引き上げ", "減額|減少|引下げ|引き下げ"),
          new Pair("(前|先)払(い|)|前納", "後払(い|)|後納"),
          new Pair("承認|承諾|許可|認可|許諾|受諾|可決", "否認|拒否|拒絶|不許可|却下|否決"),
          new Pair("早い", "遅い"),
          new Pair("高い", "低い"),
          new Pair("多い", "少ない"),
          new Pair("大きい", "小さい"),
          new Pair("長い", "短い"),
          new Pair("任意", "強制|必須"),
          new Pair("単独", "共同|連名"),
          new Pair("国内", "国外|海外"),
          new Pair("社内", "社外"),
          new Pair("開始|更新|延長|継続|存続", "終了|満了|失効"),
          new Pair("固定", "変動"),
          new Pair("単利", "複利"),
          new Pair("購入|買取(り|)|買い取り", "売却|販売"),
          new Pair("輸入", "輸出"),
          new Pair("利益", "損失"),
          new Pair("債権", "債務"),
          new Pair("勝訴", "敗訴"),
          new Pair("過去", "将来"),
          new Pair("みなす|みなし|みなされる|みなします", "推定する|推定し|推定される|推定します"),
          new Pair("連帯して|連帯の|連帯し", "各自|分割して|個別に|按分して|按分し"),
          new Pair("発信|発送|送付|送信|投函|差出し", "到達|到着|受領|受信|受取"),
          new Pair("双方|両方|両者", "一方|片方"),
          new Pair("放棄|譲渡|移転", "留保|保持"),
          new Pair("切(り|)捨て", "切(り|)上げ"));

  private static final List<Pair> ENGLISH =
      List.of(
          new Pair("first", "last"),
          new Pair("earlier|earliest|sooner", "later|latest"),
          new Pair("beginning|start|commencement", "end|expiry|expiration|conclusion"),
          new Pair(
              "renew|renews|renewed|continue(|s|d)|survive(|s|d)",
              "expire|expires|expired|lapse|lapses|lapsed|ends|ended|terminate|terminates|terminated"),
          new Pair("advance", "arrears|arrear"),
          new Pair("prepaid", "postpaid"),
          new Pair(
              "higher|highest|greater|greatest|larger|largest",
              "lower|lowest|lesser|smaller|smallest"),
          new Pair("increase(|s|d)|rise|rises", "decrease(|s|d)|reduce(|s|d)|fall|falls"),
          new Pair("gross", "net"),
          new Pair("simple", "compound|compounded"),
          new Pair("fixed", "variable|floating"),
          new Pair(
              "accept(|s|ed|ance)|approve(|s|d)|approval|grant(|s|ed)",
              "reject(|s|ed|ion)|refuse(|s|d)|refusal|den(y|ies|ied)|denial"),
          new Pair("mandatory|compulsory|guaranteed", "optional|voluntary|discretionary"),
          new Pair("opt( |-)in", "opt( |-)out"),
          new Pair("prevailing|winning", "losing"),
          new Pair("joint|jointly", "several|severally"),
          new Pair("domestic", "foreign"),
          new Pair("internal", "external"),
          new Pair("buy|buys|purchase|purchases", "sell|sells"),
          new Pair("import|imports", "export|exports"),
          new Pair("profit|profits|gain|gains", "loss|losses"),
          new Pair("majority", "minority"),
          new Pair("ascending", "descending"),
          new Pair("deemed|deem|deems", "presumed|presume|presumes"),
          new Pair("conclusive|irrebuttable", "prima facie|rebuttable"),
          new Pair("dispatch|sending|posting|mailing", "receipt|receiving|arrival"),
          new Pair("both", "either"),
          new Pair("(round|rounds|rounded|rounding) up", "(round|rounds|rounded|rounding) down"),
          new Pair("waive(|s|d)", "retain(|s|ed)|reserve(|s|d)|preserve(|s|d)"));

  /** All words that have an opposite. */
  static final Lexicon<Word> LEXICON = Lexicon.of(rows());

  private Opposites() {}

  private static List<Lexeme<Word>> rows() {
    List<Lexeme<Word>> rows = new ArrayList<>();
    for (int i = 0; i < JAPANESE.size(); i++) {
      rows.add(Lexeme.of(new Word(i, false), JAPANESE.get(i).first, ""));
      rows.add(Lexeme.of(new Word(i, true), JAPANESE.get(i).second, ""));
    }
    for (int i = 0; i < ENGLISH.size(); i++) {
      int pair = JAPANESE.size() + i;
      rows.add(Lexeme.of(new Word(pair, false), "", ENGLISH.get(i).first));
      rows.add(Lexeme.of(new Word(pair, true), "", ENGLISH.get(i).second));
    }
    return rows;
  }

  /** The words that have an opposite, in the order of {@code text}. */
  public static List<Phrase<Word>> in(String text) {
    return LEXICON.in(text);
  }
}
