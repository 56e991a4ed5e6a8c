package dev.docket.wording.number;

import java.util.List;
import java.util.Optional;

/** The signs and codes of currencies that stand before a number. */
final class Currencies {
  /** A currency as {@link Units} names it, and what may stand for it, apart by {@code |}. */
  record Row(String name, String signs) {}

  static final List<Row> ROWS =
      List.of(
          new Row("$", "$"),
          new Row("USD", "US$|U.S.$|USD|US-$"),
          new Row("EUR", "€|EUR"),
          new Row("GBP", "£|GBP"),
          new Row("JPY", "¥|JPY|JP¥"),
          new Row("CNY", "CNY|RMB|CN¥"),
          new Row("AUD", "A$|AU$|AUD"),
          new Row("CAD", "C$|CA$|CAD"),
          new Row("HKD", "HK$|HKD"),
          new Row("SGD", "S$|SG$|SGD"),
          new Row("NZD", "NZ$|NZD"),
          new Row("TWD", "NT$|TWD|NTD"),
          new Row("BRL", "R$|BRL"),
          new Row("CHF", "CHF"),
          new Row("KRW", "₩|KRW"),
          new Row("INR", "₹|INR|Rs."),
          new Row("THB", "฿|THB"),
          new Row("MXN", "MX$|MXN"),
          new Row("SEK", "SEK"),
          new Row("NOK", "NOK"),
          new Row("DKK", "DKK"),
          new Row("PLN", "PLN"),
          new Row("ZAR", "ZAR"),
          new Row("AED", "AED"),
          new Row("SAR", "SAR"),
          new Row("VND", "VND|₫"),
          new Row("PHP", "PHP|₱"),
          new Row("IDR", "IDR"),
          new Row("MYR", "MYR"));

  private static final PhraseTable<String> TABLE = new PhraseTable<>();

  static {
    for (Row row : ROWS) {
      Units.alternatives(row.signs).forEach(sign -> TABLE.addExact(sign, row.name));
    }
  }

  private Currencies() {}

  static Optional<PhraseTable.Match<String>> at(Glyphs text, int at) {
    return TABLE.longest(text, at);
  }

  /** Whether a sign starts with {@code c} that is no letter. */
  static boolean isSign(char c) {
    return !Glyphs.isLetter(c) && TABLE.firsts().contains(c);
  }
}
