package dev.docket.wording;

import java.util.List;

/** Words that widen or narrow what a provision covers. */
public enum Scope {
  /** すべて, any, each. */
  ALL,
  /** 一部, some, certain. */
  SOME,
  /** のみ, に限り, only, solely. */
  ONLY,
  /** 重要な, material. */
  MATERIAL,
  /** 軽微な, minor. */
  MINOR,
  /** 直接, direct. */
  DIRECT,
  /** 間接, indirect. */
  INDIRECT,
  /** 通常, ordinary. */
  ORDINARY,
  /** 合理的な, reasonable. */
  REASONABLE,
  /** 独占的, exclusive. */
  EXCLUSIVE,
  /** 非独占的, non-exclusive. */
  NON_EXCLUSIVE,
  /** 永久の, perpetual, irrevocable. */
  PERPETUAL,
  /** 取消可能な, revocable, terminable. */
  REVOCABLE,
  /** 譲渡可能な, transferable. */
  TRANSFERABLE,
  /** 譲渡不能の, non-transferable. */
  NON_TRANSFERABLE,
  /** を含む, including. */
  INCLUDING,
  /** を除く, excluding. */
  EXCLUDING,
  /** にかかわらず, notwithstanding: it goes before what else is said. */
  NOTWITHSTANDING,
  /** を問わず, whether or not, regardless of. */
  REGARDLESS,
  /** 知りながら, knowingly: of what is done, only what is meant. */
  KNOWINGLY,
  /** 連帯して, jointly and severally: each for all of it. */
  JOINT,
  /** Severally: each for a part of it. */
  SEVERAL,
  /** 連続する, consecutive: without a break between them. */
  CONSECUTIVE,
  /** 累計, in the aggregate: all cases together. */
  AGGREGATE,
  /** 一事故につき, per claim: each case alone. */
  PER_CASE,
  /** を控除して, net of: less than the whole. */
  DEDUCTING,
  /** 原則として, in principle: with exceptions. */
  IN_PRINCIPLE;

  /** All words for scope. */
  static final Lexicon<Scope> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of(
                  ALL,
                  "すべて|全て|凡て|総て|全部|全員|一切|あらゆる|いずれも|いかなる|何らの|全額|各々|それぞれ",
                  "all|any|every|each|entire|entirely|in full|without exception"),
              Lexeme.of(
                  SOME,
                  "一部|いずれか|幾つか|いくつか|若干|所定の一部",
                  "some|certain|partial|partially|in part|partly|several"),
              Lexeme.of(
                  ONLY,
                  "のみ|に限(り|る|って|ります)|だけ(を|に|が|は)|専ら|もっぱら",
                  "only|solely|sole|exclusively|alone|merely"),
              Lexeme.of(
                  MATERIAL,
                  "重要な|重大な|著しい|主たる|主要な|実質的(な|に)",
                  "material|materially|substantial|substantially|significant|significantly|principal|essential"),
              Lexeme.of(
                  MINOR,
                  "軽微な|些細な|僅かな|わずかな",
                  "minor|immaterial|insignificant|insubstantial|trivial"),
              Lexeme.of(DIRECT, "直接", "direct|directly"),
              Lexeme.of(
                  INDIRECT,
                  "間接|付随的|特別(の|な)事情|派生的",
                  "indirect|indirectly|incidental|consequential|special damages"),
              Lexeme.of(ORDINARY, "通常", "ordinary|customary|usual"),
              Lexeme.of(REASONABLE, "合理的な|合理的に|相当の|相当な", "reasonable|reasonably"),
              Lexeme.of(EXCLUSIVE, "独占的(な|に|)|専属的(な|に|)|排他的(な|に|)", "exclusive"),
              Lexeme.of(
                  NON_EXCLUSIVE,
                  "非独占的(な|に|)|非専属的(な|に|)|非排他的(な|に|)",
                  "(non-|non |non)exclusive|(non-|non |non)exclusively"),
              Lexeme.of(
                  PERPETUAL,
                  "永久(の|に|的な|的に)|無期限(の|に)|取消不能(の|な|に|)|撤回不能(の|な|に|)|解除不能(の|な|)|恒久的(な|に)",
                  "perpetual|perpetually|irrevocable|irrevocably|non-revocable|non-terminable|permanent|permanently"),
              Lexeme.of(
                  REVOCABLE,
                  "取消可能(な|の|)|撤回可能(な|の|)|期限付き(の|で)|一時的(な|に)",
                  "revocable|revocably|terminable|temporary|temporarily|limited-term"),
              Lexeme.of(
                  TRANSFERABLE,
                  "譲渡可能(な|の|)|再許諾可能(な|の|)",
                  "transferable|transferrable|assignable|sublicensable|sub-licensable"),
              Lexeme.of(
                  NON_TRANSFERABLE,
                  "譲渡不能(な|の|)|譲渡不可(の|)|再許諾不能(な|の|)|再許諾不可(の|)",
                  "(non-|non |non)(transferable|assignable|sublicensable)"),
              Lexeme.of(
                  INCLUDING,
                  "を含む|を含み|を含め|を含めて|税込(み|)|内税",
                  "including(|, without limitation,|, without limitation|"
                      + " without limitation|, but not limited to,| but not limited to)|without limitation|inclusive of"),
              Lexeme.of(
                  EXCLUDING,
                  "を除(く|き|いて|いた|外する)|以外(の|は|に)|税別|税抜(き|)|外税",
                  "excluding|excludes|exclude|except|exclusive of|other than|save (for|as)"),
              Lexeme.of(
                  NOTWITHSTANDING,
                  "(に|にも|)(かかわらず|関わらず|拘わらず|拘らず|関らず)",
                  "notwithstanding|not withstanding|despite|in spite of"),
              Lexeme.of(
                  REGARDLESS,
                  "を問わず|に関係なく|の如何を問わず|のいかんを問わず|如何にかかわらず",
                  "regardless of|irrespective of|whether or not|without regard to"),
              Lexeme.of(
                  KNOWINGLY,
                  "故意に|意図的に|悪意で|知りながら|情を知って|不注意に(より|も)",
                  "knowing(ly|)|wil(l|)ful(ly|)|intentional(ly|)|deliberate(ly|)|reckless(ly|)|inadvertent(ly|)|in bad faith"),
              Lexeme.of(
                  JOINT, "連帯(して|し、|し,|の責任)", "jointly|joint and several|jointly and severally"),
              Lexeme.of(SEVERAL, "", "severally"),
              Lexeme.of(
                  CONSECUTIVE,
                  "連続(して|する|した|の)",
                  "consecutive|consecutively|in succession|in a row"),
              Lexeme.of(
                  AGGREGATE,
                  "累計|累積で|通算(で|して)",
                  "aggregate|in (the |)aggregate|cumulative|cumulatively"),
              Lexeme.of(
                  PER_CASE,
                  "(一|1)(事故|請求|事案)(につき|当たり|あたり|ごとに)",
                  "per (claim|event|occurrence|incident|accident)|any one (claim|event|occurrence|incident|accident)"),
              Lexeme.of(
                  DEDUCTING,
                  "を控除(し|した|して)|を差し引(き|いた|いて)",
                  "net of|after deduct(ing|ion of)|less (any|all|the|lawful|applicable|its|such)"),
              Lexeme.of(IN_PRINCIPLE, "原則として", "in principle|as a (general |)rule"),
              Lexeme.nothing(
                  "直接話法|通常国会|主たる債務",
                  "at all|material (that|which)|to material|after all|any more|not any|in any (event|case)")));

  /**
   * Whether all its words say the same, as notwithstanding and despite do; material and principal
   * do not.
   */
  public boolean hasOneMeaning() {
    return switch (this) {
      case ONLY, EXCLUSIVE, NON_EXCLUSIVE, EXCLUDING, NOTWITHSTANDING, REGARDLESS -> true;
      case ALL,
          SOME,
          MATERIAL,
          MINOR,
          DIRECT,
          INDIRECT,
          ORDINARY,
          REASONABLE,
          PERPETUAL,
          REVOCABLE,
          TRANSFERABLE,
          NON_TRANSFERABLE,
          INCLUDING,
          KNOWINGLY,
          JOINT,
          SEVERAL,
          CONSECUTIVE,
          AGGREGATE,
          PER_CASE,
          DEDUCTING,
          IN_PRINCIPLE ->
          false;
    };
  }

  /** The words for scope that stand in {@code text}, in its order. */
  public static List<Phrase<Scope>> in(String text) {
    return LEXICON.in(text);
  }
}
