package dev.docket.local.analyst.wording;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Whose dollars a text means that writes no more than $, by the one country that it names. */
public enum Dollars {
  USD(
      "\\bU\\.?S\\.?(?:A\\.?)?(?= |,|[.;)]|$)|\\bUSD?\\b|\\bUnited States\\b|\\b(?:State|Commonwealth|laws?|courts?) of (?:\\w+ )?(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming)\\b|\\b501\\(c\\)|\\bIRS\\b|米国|アメリカ|米ドル"),
  CAD("\\bCanad\\w+|\\bOntario\\b|\\bQuebec\\b|\\bBritish Columbia\\b|\\bAlberta\\b|カナダ"),
  AUD("\\bAustralia\\w*|\\bNew South Wales\\b|\\bQueensland\\b|オーストラリア|豪ドル"),
  NZD("\\bNew Zealand\\b|ニュージーランド"),
  SGD("\\bSingapore\\b|シンガポール"),
  HKD("\\bHong Kong\\b|香港"),
  TWD("\\bTaiwan\\b|台湾");

  private final Pattern country;

  Dollars(String country) {
    this.country = Pattern.compile(country);
  }

  /** The code of the dollars that {@code texts} mean; {@code $} where they do not tell. */
  public static String of(Collection<String> texts) {
    Set<Dollars> named = EnumSet.noneOf(Dollars.class);
    for (Dollars one : values()) {
      if (texts.stream().anyMatch(text -> one.country.matcher(text).find())) {
        named.add(one);
      }
    }
    return named.size() == 1 ? named.iterator().next().name() : "$";
  }
}
