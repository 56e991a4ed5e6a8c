package dev.docket.wording.number;

import dev.docket.wording.Lexeme;
import dev.docket.wording.Lexicon;
import dev.docket.wording.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Finds the names of currencies, with a number or without: payable in US dollars, 日本円で支払う. */
public final class CurrencyNames {
  /** Short names that are other words where no number stands before them: 円滑, 元の, a pound. */
  private static final List<String> NEED_A_NUMBER = List.of("円", "元", "弗", "銭", "francs", "reais");

  private static final Lexicon<String> LEXICON = Lexicon.of(rows());

  private CurrencyNames() {}

  /** The currencies named in {@code text}, in its order, each as one name for all of its own. */
  public static List<Phrase<String>> in(String text) {
    return LEXICON.in(text);
  }

  private static List<Lexeme<String>> rows() {
    List<Lexeme<String>> rows = new ArrayList<>();
    rows.add(Lexeme.of("JPY", "日本円|円貨|円建て", ""));
    for (Units.Row row : Units.ROWS) {
      if (row.sort() == Unit.Sort.CURRENCY && !row.name().equals("cent")) {
        rows.add(Lexeme.of(row.name(), alone(row.ja()), alone(row.en())));
        rows.add(Lexeme.of(row.name(), "", row.exact()).exactly());
      }
    }
    return rows;
  }

  private static String alone(String names) {
    return String.join(
        "|", Units.alternatives(names).stream().filter(n -> !NEED_A_NUMBER.contains(n)).toList());
  }
}
