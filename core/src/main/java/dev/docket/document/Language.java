package dev.docket.document;

/** The language a document is written in, or a result is to be written in. */
public enum Language {
  JA,
  EN;

  /** The ISO 639-1 code, as the REST interface and the prompts spell it. */
  public String code() {
    return this == JA ? "ja" : "en";
  }

  /** The language most of {@code text} is written in: Japanese from a tenth of its letters on. */
  public static Language of(String text) {
    int japanese = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x3041 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF)) {
        japanese++;
      } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
        latin++;
      }
    }
    return japanese > 0 && japanese * 9L >= latin ? JA : EN;
  }
}
