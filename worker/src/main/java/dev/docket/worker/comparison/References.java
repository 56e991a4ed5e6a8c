package dev.docket.worker.comparison;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How Japanese and English drafting refers to other provisions. Works on the text of a key. */
final class References {
  private static final String N = "[0-9〇一二三四五六七八九十百千]+";

  /** A reference as one stretch: 第12条の2第3項, 前条第一号, Section 4.2(b), § 1024.17(f). */
  static final Pattern PATTERN =
      Pattern.compile(
          "(?:附則|別表|様式|別記様式|別紙)?第N(?:条|項|号|章|節|款|編|目|表|項目)(?:のN)*".replace("N", N)
              + "(?:第N(?:条|項|号)(?:のN)*|[前次同]各?[項号])*(?:[イロハニホヘトチリヌル](?![ぁ-んァ-ヶー]))?".replace("N", N)
              + "|(?<=及び|又は|から|並びに|若しくは|,|、)N条(?![件文例])(?:のN)*(?:第N[項号])*".replace("N", N)
              + "|(?:別表|様式)第N(?:号)?(?:のN)*".replace("N", N)
              + "|[前次同本](?:N|各)?[条項号章節](?![件文例目数])(?:第N[項号](?:のN)*)*".replace("N", N)
              + "|§§?\\s?[0-9]+(?:\\.[0-9]+)*(?:-[0-9]+)?(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|\\b(?i:sections?|articles?|clauses?|paragraphs?|subsections?|sub-clauses?|exhibits?"
              + "|schedules?|annex(?:es)?|appendix|chapters?|comments?)\\s(?:"
              + "[0-9]+(?:\\.[0-9]+)*[A-Z]?(?![0-9A-Za-z])(?:-[0-9]+)?(?:\\.[A-Za-z0-9]{1,3}\\b)*(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|[IVXLC]+\\b(?:\\.[A-Z0-9]+\\b)*(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|[A-Z](?:\\.[0-9]+)*(?![A-Za-z'])(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|(?:\\([A-Za-z0-9]{1,4}\\))+)");

  private References() {}

  /** What {@code key} refers to, in order, each in its normal form. */
  static List<String> values(String key) {
    return PATTERN
        .matcher(key)
        .results()
        .map(r -> Numbers.ascii(r.group()).toLowerCase(Locale.ROOT))
        .toList();
  }

  /** {@code key} with every reference replaced by one sign, so that only the rest is compared. */
  static String masked(String key) {
    return PATTERN.matcher(key).replaceAll("§");
  }
}
