package dev.docket.wording;

import java.util.List;
import java.util.Locale;

/** Words of drafting that are spelled in several ways and are one and the same word. */
public final class Spelling {
  /** Each row is one word: its usual spelling, and the others. */
  static final Lexicon<String> LEXICON =
      Lexicon.of(
          List.of(
              word("及び", "および|及ビ"),
              word("又は", "または|又ハ"),
              word("並びに", "ならびに"),
              word("若しくは", "もしくは"),
              word("かつ", "且つ"),
              word("ただし", "但し|但"),
              word("なお", "尚"),
              word("すべて", "全て|凡て|総て"),
              word("あらかじめ", "予め"),
              word("直ちに", "ただちに"),
              word("速やかに", "すみやかに"),
              word("遅滞なく", "遅滞無く"),
              word("更に", "さらに"),
              word("従って", "したがって"),
              word("例えば", "たとえば"),
              word("既に", "すでに"),
              word("できる", "出来る"),
              word("できない", "出来ない"),
              word("できます", "出来ます"),
              word("できません", "出来ません"),
              word("ことができる", "事ができる|事が出来る|ことが出来る"),
              word("ことができない", "事ができない|事が出来ない|ことが出来ない"),
              word("てもよい", "ても良い"),
              word("にかかわらず", "に関わらず|に拘わらず|に拘らず|に関らず"),
              word("いかなる", "如何なる"),
              word("おそれ", "恐れ|虞|惧れ"),
              word("ください", "下さい"),
              word("いたします", "致します"),
              word("いただく", "頂く"),
              word("もって", "以て|以って"),
              word("引渡し", "引き渡し|引渡"),
              word("支払", "支払い"),
              word("取扱い", "取り扱い|取扱"),
              word("申込み", "申し込み|申込"),
              word("届出", "届け出"),
              word("取消し", "取り消し|取消"),
              word("締切り", "締め切り|締切"),
              word("手続", "手続き"),
              word("見積り", "見積もり|見積"),
              word("お客様", "お客さま"),
              word("e-mail", "email"),
              word("sub-processor", "subprocessor"),
              word("sub-processors", "subprocessors"),
              word("sub-contractor", "subcontractor"),
              word("sub-contractors", "subcontractors"),
              word("non-exclusive", "nonexclusive"),
              word("non-transferable", "nontransferable|non-transferrable"),
              word("non-disclosure", "nondisclosure"),
              word("judgment", "judgement"),
              word("wilful", "willful"),
              word("good-faith", "good faith"),
              word("licence", "license"),
              word("licences", "licenses"),
              word("favour", "favor"),
              word("endeavour", "endeavor"),
              word("endeavours", "endeavors"),
              word("organisation", "organization"),
              word("authorise", "authorize"),
              word("authorised", "authorized"),
              word("authorisation", "authorization"),
              word("unauthorised", "unauthorized"),
              word("recognise", "recognize"),
              word("labour", "labor"),
              word("behaviour", "behavior"),
              Lexeme.nothing("または別|尚早|但馬|支払済|取扱説明|手続法", "")));

  private Spelling() {}

  /** The words of {@code text} that are spelled in several ways, each with its usual spelling. */
  public static List<Phrase<String>> in(String text) {
    return LEXICON.in(text);
  }

  /** {@code words} with each word in its usual spelling; the case of others stays. */
  public static String usual(String words) {
    List<Phrase<String>> found = in(words);
    if (found.isEmpty()) {
      return words;
    }
    StringBuilder usual = new StringBuilder(words.length());
    int at = 0;
    for (Phrase<String> word : found) {
      usual.append(words, at, word.start()).append(cased(word.kind(), word.in(words)));
      at = word.end();
    }
    return usual.append(words, at, words.length()).toString();
  }

  /** The usual spelling in the case of the first letter as written. */
  private static String cased(String usual, String written) {
    return Character.isUpperCase(written.charAt(0))
        ? usual.substring(0, 1).toUpperCase(Locale.ROOT) + usual.substring(1)
        : usual;
  }

  private static Lexeme<String> word(String usual, String others) {
    boolean ja = Script.isCjk(usual.charAt(0));
    String all = usual + "|" + others;
    return Lexeme.of(usual, ja ? all : "", ja ? "" : all);
  }
}
