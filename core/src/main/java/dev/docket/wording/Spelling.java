package dev.docket.wording;

import java.util.List;
import java.util.Locale;

/** Words of drafting that are spelled in several ways and are one and the same word. */
public final class Spelling {
  /** Letters of a katakana word that stay alone: コピー is never written コピ, サーバー is サーバ. */
  private static final int LEAST_KATAKANA = 3;

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
              word("次の", "つぎの"),
              word("次に", "つぎに"),
              word("行う", "行なう|おこなう"),
              word("行い", "行ない|おこない"),
              word("行った", "行なった"),
              word("した上", "したうえ"),
              word("の上", "のうえ"),
              word("のとおり", "の通り"),
              word("いずれか", "何れか"),
              word("わたって", "渡って|亘って"),
              word("受入れ", "受け入れ|受入"),
              word("打合せ", "打ち合わせ|打合わせ"),
              word("問合せ", "問い合わせ|問合わせ"),
              word("立会い", "立ち会い|立会"),
              word("引受け", "引き受け|引受"),
              word("払戻し", "払い戻し|払戻"),
              word("差止め", "差し止め|差止"),
              word("差押え", "差し押さえ|差押"),
              word("申出", "申し出"),
              word("申立て", "申し立て|申立"),
              word("切替え", "切り替え|切替"),
              word("振込み", "振り込み|振込"),
              word("振替え", "振り替え|振替"),
              word("受取り", "受け取り|受取"),
              word("受渡し", "受け渡し|受渡"),
              word("持込み", "持ち込み|持込"),
              word("積立て", "積み立て|積立"),
              word("繰上げ", "繰り上げ|繰上"),
              word("繰下げ", "繰り下げ|繰下"),
              word("割当て", "割り当て|割当"),
              word("子ども", "子供|こども"),
              word("漏えい", "漏洩"),
              word("改ざん", "改竄"),
              word("隠蔽", "隠ぺい"),
              word("毀損", "き損|棄損"),
              word("補填", "補てん"),
              word("破綻", "破たん"),
              word("あっせん", "斡旋"),
              word("けん責", "譴責"),
              word("誹謗", "ひぼう"),
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
              word("honour", "honor"),
              word("colour", "color"),
              word("neighbour", "neighbor"),
              word("defence", "defense"),
              word("offence", "offense"),
              word("centre", "center"),
              word("programme", "program"),
              word("instalment", "installment"),
              word("instalments", "installments"),
              word("fulfil", "fulfill"),
              word("fulfilment", "fulfillment"),
              word("cancelled", "canceled"),
              word("labelled", "labeled"),
              word("travelling", "traveling"),
              word("acknowledgement", "acknowledgment"),
              word("organisations", "organizations"),
              word("authorisations", "authorizations"),
              word("recognised", "recognized"),
              word("utilise", "utilize"),
              word("utilised", "utilized"),
              word("minimise", "minimize"),
              word("finalise", "finalize"),
              word("analyse", "analyze"),
              word("whilst", "while"),
              word("amongst", "among"),
              word("co-operate", "cooperate"),
              word("co-operation", "cooperation"),
              word("co-ordinate", "coordinate"),
              word("pre-existing", "preexisting"),
              word("pro rata", "pro-rata"),
              word("on-site", "onsite"),
              word("web site", "website"),
              word("web sites", "websites"),
              word("on-line", "online"),
              word("sub-licence", "sublicence|sublicense|sub-license"),
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

  /**
   * {@code word} as katakana is usually written: without the long vowel at its end where it ends
   * with at least three letters of katakana besides, as technical writing leaves it away, and with
   * a small letter in ウェ. サーバー and サーバ are one word, カード and カー not.
   */
  public static String usualKatakana(String word) {
    int from = word.length();
    while (from > 0 && word.charAt(from - 1) >= 'ァ' && word.charAt(from - 1) <= 'ー') {
      from--;
    }
    if (word.length() - from <= LEAST_KATAKANA) {
      return word;
    }
    boolean isLong = word.endsWith("ー");
    String usual = isLong ? word.substring(0, word.length() - 1) : word;
    return usual.replace("ウエ", "ウェ");
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
