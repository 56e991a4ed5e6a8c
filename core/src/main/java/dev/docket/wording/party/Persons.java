package dev.docket.wording.party;

import dev.docket.wording.Lexeme;
import dev.docket.wording.Lexicon;
import dev.docket.wording.Phrase;
import java.util.List;

/**
 * Who stands beside the parties: the organs and offices of a company or an authority that decide,
 * the companies of a group, and those who act or receive for somebody.
 */
public enum Persons {
  /** 取締役会, the board of directors. */
  ORGAN,
  /** 代表取締役, the chief executive officer. */
  OFFICE,
  /** 子会社, affiliates. */
  GROUP,
  /** 代理人, professional advisers. */
  ACTING;

  /** All words for them. */
  public static final Lexicon<Persons> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of(
                  ORGAN,
                  "(株主|社員|組合員|会員)総会|取締役会|監査役会|(監査等|監査|指名|報酬)委員会|(経営|役員|部長)会議|常務会|理事会|評議員会|幹事会|(運営|懲戒|賞罰|審査|選考|調査|倫理|安全|衛生|安全衛生)委員会",
                  "board of (directors|trustees|governors)|(executive|audit|steering|finance|nomination|remuneration|disciplinary|management)"
                      + " committee|(general|shareholders') meeting"),
              Lexeme.of(
                  OFFICE,
                  "代表取締役(社長|会長|)|取締役社長|(副|)社長|(副|)会長|(専務|常務|社外|)取締役|執行役員|監査役|会計監査人|(副|)理事長|理事|監事|事務(局|部)長|(事業|統括|)本部長|事業部長"
                      + "|((人事|総務|経理|財務|法務|営業|購買|情報システム|管理)(部|課)|部|課|係|室)長|次長|所長|支店長|工場長|店長|施設長|学長|校長|園長|所属長|上長|(直属の|)上司|(管理|監督|業務)責任者|都道府県知事|市(区|)町村長",
                  "chief (executive|financial|operating|information|legal|compliance|technology)"
                      + " officer|general counsel|managing director|(vice president|president)|(line|project|general|contract)"
                      + " manager|(department|division) head|head of department|supervisor|chair(man|person|woman)|treasurer"),
              Lexeme.of(
                  GROUP,
                  "(連結|)子会社|親会社|(関連|関係|兄弟|持株)会社|グループ(会社|企業)",
                  "affiliate(s|)|subsidiar(y|ies)|(parent|holding|group|associated)"
                      + " compan(y|ies)|(permitted |)(successors|assigns)"),
              Lexeme.of(
                  ACTING,
                  "代理人|履行補助者|弁護士|公認会計士|税理士|社会保険労務士|(法定|)相続人|遺族|配偶者|親族|扶養家族",
                  "professional advis(e|o)rs|legal (advis(e|o)rs|counsel)|accountants|auditors|representatives|heirs|spouse(s|)|family"
                      + " members|dependants"),
              Lexeme.nothing("部長さ|理事国|社長石", "affiliate(d|) marketing|president of the united")));

  /** Those in {@code text}, in its order. */
  public static List<Phrase<Persons>> in(String text) {
    return LEXICON.in(text);
  }
}
