package dev.docket.wording;

import java.util.List;

/** The form in which something is declared or sent: in writing, by e-mail, 書面により. */
public enum Form {
  WRITTEN,
  ORAL,
  ELECTRONIC,
  FACSIMILE,
  POST,
  REGISTERED_POST;

  private static final String BY = "(により|によって|による|にて|をもって|で|又は|若しくは|及び|での)";

  /** All forms. */
  static final Lexicon<Form> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of(WRITTEN, "(書面|文書)" + BY, "in writing|in written form|in text form"),
              Lexeme.of(ORAL, "(口頭|電話)" + BY, "orally|verbally|by (telephone|phone|word of mouth)"),
              Lexeme.of(
                  ELECTRONIC,
                  "(電子メール|Eメール|メール|電磁的方法|電磁的記録|電子署名)" + BY,
                  "(by|via) (e-mail|email|electronic mail|electronic means)|electronically"),
              Lexeme.of(FACSIMILE, "(ファクシミリ|ファックス|FAX)" + BY, "(by|via) (fax|facsimile|telefax)"),
              Lexeme.of(POST, "(郵便|郵送|普通郵便)" + BY, "by (post|mail|ordinary mail|courier)"),
              Lexeme.of(
                  REGISTERED_POST,
                  "(書留郵便|内容証明郵便|書留|簡易書留|配達証明郵便)" + BY,
                  "by (registered|certified|recorded) (post|mail|delivery|letter)")));

  /** The forms that {@code text} names, in its order. */
  public static List<Phrase<Form>> in(String text) {
    return LEXICON.in(text);
  }
}
