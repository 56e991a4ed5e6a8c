package dev.docket.worker.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names by which contracts and rules call their parties. */
final class Parties {
  /** A party, in the text of a key. */
  static final Pattern PATTERN =
      Pattern.compile(
          "(?<![一-龠&&[^甲乙丙丁]])[甲乙丙丁](?![一-龠&&[^甲乙丙丁及又並若間側双]])|委託者|受託者|発注者|受注者|注文者|請負人|貸主|借主|売主|買主|賃貸人|賃借人|貸付人|借入人"
              + "|譲渡人|譲受人|委任者|受任者|寄託者|受寄者|使用者|労働者|従業員|ライセンサー|ライセンシー|開示者|受領者|当事者双方|両当事者|相手方|当社|会社|利用者"
              + "|保証人|債権者|債務者|運営者|事業者|加盟店|代理店|販売店|荷主|運送人|著作者|出版者|派遣元|派遣先"
              + "|\\b(?:Customer|Client|Provider|Supplier|Vendor|Contractor|Licensor|Licensee|Buyer|Purchaser|Seller|Landlord|Tenant"
              + "|Lessor|Lessee|Employer|Employee|Controller|Processor|Sub-?processor|Lender|Borrower|Discloser|Recipient|Company|User|Subscriber"
              + "|Consultant|Agent|Principal|Distributor|Reseller|Manufacturer|Franchisor|Franchisee|Guarantor|Insurer|Insured|Developer|Owner|Operator|Publisher|Author|Carrier|Shipper|Party"
              + " [AB]|(?:Disclosing|Receiving|Indemnifying|Indemnified) Party)\\b|\\b(?i:either"
              + " party|both parties|each party|neither party|the other party)\\b");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "開示者|受領者|当事者双方|両当事者|相手方|(?i:discloser|recipient|disclosing party|receiving"
              + " party|indemnif(?:ying|ied) party|either party|both parties|each party|neither"
              + " party|the other party)");
  private static final Pattern WORD = Pattern.compile("\\b\\p{L}");
  private static final String AND =
      "(?:及び|又は|並びに|若しくは|および|または|もしくは|[,・])?|,? (?:and|or|and/or) |, ";

  /** Parties named side by side, or one alone. */
  static final Pattern GROUP =
      Pattern.compile(
          "(?:PARTY)(?:(?:AND)(?:PARTY))*".replace("PARTY", PATTERN.pattern()).replace("AND", AND));

  private Parties() {}

  /** Parties named side by side: 甲又は乙, Customer and Vendor; or one alone. */
  record Group(String text, Set<String> names) {}

  /** The groups that stand in {@code key} from one index to another, or touch it. */
  static List<Group> groups(String key, int from, int to) {
    List<Group> groups = new ArrayList<>();
    Matcher matcher = GROUP.matcher(key);
    while (matcher.find()) {
      if (matcher.start() <= to && matcher.end() >= from) {
        groups.add(new Group(matcher.group(), names(matcher.group())));
      }
    }
    return groups;
  }

  /** The label that {@code given} is, whatever its case and article: Customer of "the customer". */
  static Optional<String> label(String given) {
    String bare = given.strip().replaceFirst("^(?i:the) ", "");
    return Stream.of(bare, capitalized(bare)).filter(l -> PATTERN.matcher(l).matches()).findFirst();
  }

  /** {@code label} with a capital at the start of each word, and nowhere else. */
  static String capitalized(String label) {
    return WORD.matcher(label.toLowerCase(Locale.ROOT))
        .replaceAll(initial -> initial.group().toUpperCase(Locale.ROOT));
  }

  /** Whether {@code ours} bears what {@code subject} does; empty if that cannot be told. */
  static Optional<Boolean> isOurs(String subject, String ours) {
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    if (subject.equals(ours)) {
      return Optional.of(true);
    }
    if (names(subject).contains(ours)) {
      return Optional.empty(); // ours and others
    }
    boolean relative = RELATIVE.matcher(subject).matches() && !RELATIVE.matcher(ours).matches();
    return relative ? Optional.empty() : Optional.of(false);
  }

  private static Set<String> names(String group) {
    Set<String> names = new HashSet<>();
    PATTERN.matcher(group).results().forEach(r -> names.add(r.group()));
    return names;
  }
}
