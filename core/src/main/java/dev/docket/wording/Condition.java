package dev.docket.wording;

import java.util.List;

/** Words on which it hangs whether a provision applies: consents, notices, conditions. */
public enum Condition {
  /** 承諾を得て, with the prior written consent of. */
  CONSENT,
  /** 通知して, upon notice. */
  NOTICE,
  /** を条件として, provided that, so long as. */
  CONDITION,
  /** に限り, only if, unless, 場合を除き. */
  LIMIT,
  /** 協議の上, after consultation. */
  CONSULTATION;

  private static final String AGREEMENT = "(承諾|同意|承認|許可|許諾|合意|認可|了承|了解)";

  /** All conditions. */
  static final Lexicon<Condition> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of(
                  CONSENT,
                  "(事前の書面による|書面による事前の|事前の|書面による|文書による|事前に|あらかじめ|書面にて|)"
                      + AGREEMENT
                      + "(を得て|を得た|を得る|を得なければ|を得ない|を得ず|を受けて|を受けた|を受けなければ|を受けない|を取得して|を要する|なく|なしに|がない|がなければ|がある|があれば)"
                      + "|(事前に|あらかじめ|書面により|書面で|文書で)"
                      + AGREEMENT
                      + "(した|された|する|される)",
                  "(prior written |written |prior |express |express written |prior express"
                      + " |)(consent|approval|permission|agreement|authorization|authorisation) of|(with|without|subject to|upon|after|obtain|obtains|obtaining|obtained) (the |its |their |his |any |prior |prior written |the prior |the prior written |written |the written |express"
                      + " |)(consent|approval|permission|authorization|authorisation)|prior (written |)(consent|approval|permission)|written (consent|approval|permission)"
                      + "|(approved|authorised|authorized|agreed|permitted) (in advance|in writing|in writing in"
                      + " advance|beforehand)|pre-approved|previously approved|pre-authorised|pre-authorized"),
              Lexeme.of(
                      CONSENT,
                      "",
                      "(prior written |prior express |written |prior |express |)(consent|approval|permission|authorization|authorisation)")
                  .in(Context.after("'s |s' |’s |s’ ")),
              Lexeme.of(
                  NOTICE,
                  "(事前に|あらかじめ|書面により|書面で|文書で|)(通知|告知|予告|催告|届出|届け出|申告|報告|連絡)(して|した上|したうえ|のうえ|の上|をして|をもって|により|することにより|を行い|し、|し,)",
                  "(upon|on|by|with|without|after|giving|give|gives|given) (prior |written |prior written |the |a |an |reasonable |reasonable prior |at least"
                      + " |)(notice|notification)|prior (written |)notice|written notice|days' (prior |written |prior written |)notice|days (prior |written |prior written |)notice"),
              Lexeme.of(
                  CONDITION,
                  "ただし、|但し、|ただし,|但し,|を条件(と(して|する|し)|に)|ことを前提(と(して|する)|に)|を停止条件と(して|する)|場合には|場合に|場合は|場合、|場合,|とき(は|に|には)|限りにおいて|限度において",
                  "(provided|providing)( always|, however,|, however|)( that|)|so long as|as long as|on (the |)condition( that|)|subject to|conditioned (on|upon)|conditional (on|upon)|contingent (on|upon)|in the event( that|"
                      + " of|)|if|when|where|whenever|in case|to the extent( that|)|insofar as"),
              Lexeme.of(
                  CONDITION,
                  "",
                  "(upon|following|on) the occurrence of|(upon the occurrence and |)during the continuance of"),
              Lexeme.of(CONDITION, "", "once|until|till")
                  .in(
                      Context.before(
                          " the | a | an | all | any | both | each | such | this | that | it | its"
                              + " | they | their | he | she | you | we | payment | full ")),
              Lexeme.of(
                  LIMIT,
                  "(場合|とき|もの)に限(り|る|って)|に限り|場合を除(き|く|いて)|ときを除(き|く)|でない限り|ない限り",
                  "only (if|when|where|to the extent|in|for|with|after)|unless|unless and until|except (if|when|where|as|that|to the extent)|save (as|where|that)|other than where"),
              Lexeme.of(
                  CONSULTATION,
                  "(協議|相談)(の上|のうえ|した上|したうえ|して|により|を経て)|の意見を聴(いて|き|かなければ)|の意見を聞(いて|き)",
                  "(after|upon|following|in) (consultation|consulting)( with|)|by mutual (agreement|consent)"),
              Lexeme.nothing(
                  "ときめ|のときの",
                  "once (a|an|each) (day|week|month|quarter|year)|(until|till) the"
                      + " (end|last|close|expiry|expiration|end)|without notice of|if any|as if|even if|if applicable|where applicable|not subject to|when due")));

  /** The conditions that stand in {@code text}, in its order. */
  public static List<Phrase<Condition>> in(String text) {
    return LEXICON.in(text);
  }
}
