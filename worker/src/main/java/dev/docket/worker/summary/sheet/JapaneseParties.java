package dev.docket.worker.summary.sheet;

import dev.docket.wording.party.Parties;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parties that a Japanese contract names in a sentence, or in the lines of each side. */
final class JapaneseParties {
  private static final Pattern GENERIC =
      Pattern.compile(
          "(申込者|利用者|会員|契約者|加盟店|購入者|発注者|受注者|委託者|受託者|注文者|請負者|開示者|受領者)[（(]以下、?[「『\"“]?([甲乙丙])[」』\"”]?と");

  private static final Pattern JAPANESE =
      Pattern.compile(
          "((?:[A-Z][A-Za-z0-9.&-]* ){0,4}[^、，。（）()「」『』\\s：:|]{2,40}(?:[ 　][^、，。（）()「」『』\\s：:|]{1,12})?)[】\\]]?\\s*[（(]以下[、，,]?(?:単に|「?本契約において)?[「『\"“]?([^「」『』\"“”、）)]{1,12}?)[」』\"”]?(?:と(?:い|す|し|称|呼)[^）)]{0,20})?[）)]");

  /** How who writes terms calls his own house: 当サロン. */
  private static final Pattern OURS =
      Pattern.compile("当(?!社|方|該)(?!.*(?:サイト|サービス|規約|アプリ|ページ))[\\p{IsHan}\\p{IsKatakana}ー]{1,6}");

  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?:ユーザー|利用者|会員|お客様|登録者|契約者|申込者|加入者)(?:の皆様)?と(?=[^の])|と|及び|および|並びに|、|は|【|本規約は|この規約は|本契約は|(?:委託者|受託者|発注者|受注者|貸主|借主|賃貸人|賃借人|売主|買主)(?:である)?[ 　]?)+");

  /** A line that opens the lines on one side: 【甲（委託者）】 or 委託者（以下「甲」という）. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "^[【\\[（(]?([甲乙丙]|[一-龠]{2,4}者|[一-龠]{1,2}主)(?:[（(](?:以下、?)?[「『]?([甲乙丙]|[一-龠]{2,4}者)[」』]?(?:と(?:いう|いいます|する|します)。?)?[）)])?[】\\]）)]?[:：]?$");

  private static final Pattern COMPANY_LINE =
      Pattern.compile("^(?:会社名|法人名|商号|名称|団体名|屋号|社名|氏名|会社名・氏名)[\\s　]*[:：][\\s　]*(\\S[^:：。]{1,60})$");

  /** Who provides terms, as their article on words says: 「運営者」とは、本アプリを提供する織部工房を指します. */
  private static final Pattern DEFINED =
      Pattern.compile(
          "[「『\"“](当社|当方|弊社|当会|運営者|運営会社|運営事業者|提供者)[」』\"”](?:とは|は)、?(?:[^。、]*(?:する|した|している))?((?:株式|合同|有限)会社[^。、をのは（(]{1,30}|[^。、をは（(]{1,20}(?:株式|合同|有限)会社|[^。、をはの（(\\s]{2,16})(?:[（(][^）)]{1,30}[）)])?(?:のこと)?を(?:意味|指|いい|言い|いう)");

  private static final int OF_A_BLOCK = 6; // lines on one side

  private JapaneseParties() {}

  /** Adds the parties that a sentence names: 株式会社甲野（以下「甲」という。）. */
  static void japanese(Clause clause, FoundParties found) {
    Matcher matcher = JAPANESE.matcher(clause.text());
    while (matcher.find()) {
      String name = BEFORE.matcher(matcher.group(1)).replaceFirst("").replace("【", "");
      String label = matcher.group(2);
      if ((Parties.COMMON.isParty(label)
              || PartyReader.OURSELVES.contains(label)
              || OURS.matcher(label).matches())
          && !Parties.COMMON.isParty(name)
          && !name.endsWith("者")) {
        found.add(name, label, clause);
      }
    }
  }

  /** Adds who provides terms, as a sentence says that tells what a word means. */
  static void defined(Clause clause, FoundParties found) {
    Matcher meant = DEFINED.matcher(clause.text());
    if (meant.find() && found.size() == 0) {
      found.add(meant.group(2), meant.group(1), clause);
    }
  }

  /** The other side of a contract that all may join, and that so names it by its part alone. */
  static void generic(List<Clause> opening, FoundParties found) {
    for (Clause clause : opening) {
      Matcher generic = GENERIC.matcher(clause.text());
      if (generic.find() && found.size() == 1) {
        found.add(generic.group(1), generic.group(2), clause);
      }
    }
  }

  /** The name in a block of lines that a side's label opens: 委託者（以下「甲」という）, 住所：…, 会社名：…. */
  static void blocks(List<Clause> opening, FoundParties found) {
    for (int i = 0; i < opening.size(); i++) {
      Matcher opens = BLOCK.matcher(opening.get(i).text());
      if (!opens.matches()) {
        continue;
      }
      String label = opens.group(2) == null ? opens.group(1) : opens.group(2);
      List<Clause> lines = opening.subList(i + 1, Math.min(opening.size(), i + 1 + OF_A_BLOCK));
      for (Clause line : lines) {
        Matcher name = COMPANY_LINE.matcher(line.text());
        if (BLOCK.matcher(line.text()).matches()) {
          break;
        }
        if (name.matches() && Parties.COMMON.isParty(label)) {
          found.add(name.group(1), label, line);
          break;
        }
      }
    }
  }
}
