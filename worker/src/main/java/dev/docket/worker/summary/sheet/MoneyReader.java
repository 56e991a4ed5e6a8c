package dev.docket.worker.summary.sheet;

import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what a contract costs, when it is paid, and how far liability goes. */
final class MoneyReader {
  private static final int MOST = 3; // sentences of a value
  private static final int ROWS = 5; // of a table of prices that are told
  private static final int NEAR = 4; // by which another sentence may be less of an answer
  private static final int LONGEST_CAP = 600; // chars of a sentence that is told whole

  private static final Pattern FEES_KEY =
      Pattern.compile(
          "(?i)(?:(?:cloud service |subscription |license |monthly |annual |service |hourly )?(?:fees?|rate|price|charges|rent|compensation|salary)|annual compensation|contract (?:price|value)|(?:契約|委託|請負)?(?:金額|料金|代金)|委託料|報酬(?:額)?|賃料|月額賃料|利用料金?|対価|入会金|[年月]会費)(?: [(（].*[)）])?");
  private static final Pattern FEE =
      Pattern.compile(
          "(?i)\\b(?:fees?|charges?|prices?|rent|compensation|salary|retainer|remuneration|consideration|hourly rate|rates|percentage of)\\b|委託料|料金|賃料|報酬|代金|対価|価格|利用料|使用料|手数料");
  private static final Pattern FEES_CAPTION =
      Pattern.compile(
          "(?i)\\b(?:fees?|charges?|price|pricing|rent|compensation|remuneration|payments?|billing|consideration|purchases)\\b|有料|委託料|料金|賃料|報酬|代金|対価|価格|利用料");
  private static final Pattern FEES_HEADING =
      Pattern.compile(
          "(?i)(?:\\w+ )?(?:fees?|charges|prices?|pricing|rates?|rent|compensation|remuneration|salary|royalt(?:y|ies)|consideration|subscriptions?)|(?:\\S{0,6}(?:料金|委託料|賃料|報酬|代金|対価|費用|利用料))(?:等|について)?");

  /** What is paid besides a salary. */
  private static final Pattern BONUS =
      Pattern.compile("(?i)\\bbonus(?:es)?\\b[^.]{0,60}[0-9.]+ ?(?:%|percent)");

  /** Words that take a sentence from another matter to a fee where they are said of the fee. */
  private static final Pattern BESIDES =
      Pattern.compile("(?i)\\bbonus(?:es)?\\b|\\b(?:non-|not )refundable\\b");

  private static final Pattern FREE =
      Pattern.compile("(?:無償|無料)(?:で|と|です)|(?i:\\b(?:free of charge|at no (?:cost|charge))\\b)");

  private static final Pattern BILLED =
      Pattern.compile(
          "(?i)\\b(?:is|are) (?:billed|charged|offered|sold) on an? \\w+ basis\\b|\\bfees?\\b[^.]{0,40}\\b(?:as|be|are) (?:as )?(?:specified|stated|shown|listed|set out) (?:on|in|at)\\b|\\bcharge fees for\\b|\\bpayments? (?:is|are|will be|shall be) (?:tied to|based on|due (?:by|upon)) (?:\\w+ )?milestones?\\b|対価として[^。]{0,60}(?:料金|代金|報酬|受講料|利用料)[^。]{0,40}支払|\\bcharges? [\\w ]{2,40}\\ban? (?:\\w+ )?fee\\b|\\bpay\\b[^.]{0,40}\\brate of\\b|\\bagrees?d? to (?:give|pay) an? (?:\\w+ )?(?:rent|fee|salary) of \\S{0,4}[0-9]");

  private static final Pattern NOT_FEE =
      Pattern.compile(
          "(?i)attorneys?['’]? fees|\\btransfers? of funds\\b|\\bbank charges\\b|\\bcosts? of (?:collection|collecting)\\b|late (?:fee|charge|payment)|reminder|(?:cancel\\w*|terminat\\w+) (?:fee|charge)|interest|liabilit|exceed|cap\\b|indemn|refund|service credit|insurance|deposit|arbitrat|legal fees|severance|bonus|taxes|違約金|遅延損害金|上限|賠償|返金|支払方法|(?<!(?:対価|報酬)として[^。]{0,30})支払期日|\\b(?:returned|denied|unpaid)\\b|次の方法|以下の方法|手数料は|振込手数料|消費税は|解約|送料|キャンセル料|取消料|優先(?:する|され|し)|\\bnot (?:\\w+ )?paid\\b|\\bsuspend\\b");
  private static final Pattern ENDING_CAPTION =
      Pattern.compile("(?i)\\bcancell?\\w*|\\bterminat\\w+|\\brefunds?\\b|キャンセル|取消|解約|解除|返金");
  private static final Pattern PAYS =
      Pattern.compile("(?i)\\b(?:pays?|payable|paid|charged?|due)\\b|支払|とする|とします");

  private static final Pattern SHARE =
      Pattern.compile(
          "(?i)\\b(?:fee|rent|commission|royalt(?:y|ies)|price|interest)\\b[^.]{0,40}\\b(?:equal to|of|at) [0-9.]+ ?(?:%|percent)|\\b(?:charges?|pays?|retains?|deducts?)\\b[^.]{0,40}(?:[0-9.]+ ?%|\\bpercent)\\)? (?:\\w+ )?(?:fee|commission)\\b|(?:料|対価|報酬|賃料)[^。]{0,30}[0-9０-９.]+ ?(?:%|％|パーセント)");
  private static final Pattern PRINCIPAL =
      Pattern.compile("(?i)\\bpay\\b.{0,500}\\bprincipal (?:sum|amount) of\\b|借入金|貸付金額");
  private static final Pattern WAGE =
      Pattern.compile(
          "(?i)\\b(?:shall|will|is to) (?:be paid|pay)\\b[^.]{0,80}[0-9][^;]{0,40}\\b(?:per|an?|each) (?:hour|day|week|month|year)\\b");

  /** What a sum is called from there on: $900 (the “Fee”). */
  private static final Pattern CALLED_FEE =
      Pattern.compile("[(（](?:the )?[“\"「](?i:fees?|price|rent|salary|charges|報酬|代金|料金)[”\"」]");

  private static final Pattern PRICED =
      Pattern.compile(
          "(?i)\\b(?:price|fee|subscription|rate)\\b[^.]{0,30}\\b(?:is|are|starts? at|of)\\b|料金は|報酬は|代金は|委託料は");
  private static final Pattern TO_PAY =
      Pattern.compile(
          "(?i)\\b(?:shall|will|must|agrees? to|are to|is to) pay\\b[^.]{0,80}\\b(?:fees?|price|rent|charges?|compensation|salary|rates?|percentage of)\\b|\\bresponsible for (?:all |paying (?:all )?)?(?:the )?(?:fees|charges)\\b|\\binvoiced for (?:all )?(?:our )?fees\\b|\\b(?:salary|rent|compensation|remuneration) (?:is|are|shall be|will be) (?:as )?(?:set|specified|stated|agreed)\\b|\\b(?:shall|will) receive (?:\\w+ ){0,3}(?:compensation|salary|fees?|remuneration)\\b|\\bfor (?:a|the) fees?\\b|\\bfees? (?:is|are|set forth|specified|listed|shown|described)\\b|\\b(?:prices?|rates?|services?|visits) (?:is|are|will be) (?:determined|charged|calculated|billed|set|displayed|shown|listed)\\b|\\bprices for\\b[^.]{0,40}\\bare (?:displayed|shown|listed)\\b|(?:料金|報酬|代金|委託料|対価|価格|費用|受講料)[^。]{0,160}(?:支払|定め|記載|従う|通り|とおり|掲示|表示)");

  private static final Pattern COSTS =
      Pattern.compile(
          "(?:委託料|料金|賃料|報酬|代金|対価|価格|利用料)[^。]{0,30}は|(?i:\\b(?:fees?|charges|prices|rates|rent|compensation) (?:is|are|shall be|will be)\\b)");

  /** An item of what a side agrees to do: To pay … rent. */
  private static final Pattern TO_PAY_RENT =
      Pattern.compile("(?i)^to pay\\b[^.;]{0,160}\\b(?:rent|fees?|price|charges)\\b");

  private static final Pattern PAYMENT_KEY =
      Pattern.compile(
          "(?i)payment(?: (?:terms?|period|process|due|schedule|method))?|net terms|invoic(?:e|ing)(?: period| terms)?|(?:(?:賃金|給与|報酬|代金|料金|委託料|賃料)の)?支払(?:い)?(?:期日|期限|条件|方法|時期|日)?");
  private static final Pattern PAYMENT =
      Pattern.compile(
          "(?i)\\b(?:pay|pays|(?<=\\b(?:be|is|are) )paid|payable|payments? (?:shall|will|must|is|are|terms)|due(?! to\\b)|invoiced?|invoices|billed|charged?|bills?)\\b|支払|振り?込|引き?落と|自動課金|請求書|返済|弁済|料金[^。]{0,40}(?:請求|課金)|(?:へ|に)(?:請求|課金)(?:され|し|する)");
  private static final Pattern WHEN =
      Pattern.compile(
          "(?i)\\bwithin\\b[^.]{0,20}\\b(?:days?|months?)\\b|\\bon or before (?:the )?\\d|\\bat the time of\\b|\\bupon (?:receipt|delivery|signing|purchase)\\b|\\bnet \\d+|\\bdays to pay\\b|\\bbilled each\\b|\\b(?:billed|charged) (?:automatically|immediately)\\b|\\bdue and payable\\b|\\b(?:days?|months?) (?:of|after|from)\\b|\\bpayable in accordance with\\b|\\bon a recurring\\b|\\bin advance\\b|\\bin arrears\\b|\\b(?:on|by|before) the (?:\\w+ )?(?:\\d+(?:st|nd|rd|th)|first|last)\\b|\\bat the (?:start|end|beginning) of\\b|\\b(?:monthly|annually|quarterly|upfront)\\b|月末|末日|翌月|日以内|か月以内|日までに|前払|毎月|契約締結時|(?:納品|検収)後|以下の方法|次の方法|銀行振込|クレジットカード|(?:指定|定め|所定)[^。]{0,6}方法|自動更新|各期間|購入(?:の)?(?:確定|手続)?時");
  private static final Pattern PAYMENT_CAPTION =
      Pattern.compile(
          "(?i)\\b(?:payments?|fees?|charges?|invoic\\w+|billing|rent|compensation|expenses)\\b|支払|返済|弁済|委託料|料金|賃料|報酬|代金|対価|サブスクリプション|有料");
  private static final Pattern NOT_PAYMENT =
      Pattern.compile(
          "(?i)\\brefund|reimburs|\\bchanges?\\b|\\bnotified\\b|cancel|\\bdisput|suspend|overdue|terminat|late (?:payment|charge|fee)|returned or denied|bear interest|\\binterest (?:will|shall|is|may|must|accrues?)\\b|\\btaxes\\b|indemn|increase|notice of|arbitrat|\\bexcise\\b|severance|bonus|遅延|怠|返金|解除|手数料は|損害|保証金|違約金");

  private static final Pattern LIABILITY =
      Pattern.compile(
          "(?i)\\bliab(?:le|ility|ilities)\\b|\\b(?:total|aggregate|maximum) amount (?:claimed|recoverable)\\b|賠償|責任");
  private static final Pattern CAP =
      Pattern.compile(
          "(?i)(?:(?:not |in no event )?(?:be (?:greater|more) than|exceed(?:s|ing)?)|(?:is|are|be|shall be|will be) limited (?:in the aggregate )?to|limited (?:in the aggregate )?to(?: the)?|(?:maximum|total|aggregate|entire) liability [^.;]{0,80}\\b(?:shall be|will be|is)(?! liable| limited)|capped at|not be more than|no more than)\\s+(.+)$");
  private static final Pattern JAPANESE_CAP =
      Pattern.compile(
          "(?:賠償|責任)(?:の?(?:額|責任|範囲|総額|合計額?|限度額?|上限額?))*は、?([^。]{2,110}?)(?:を|が)(?:上限|限度)(?:とする|とし|として|とします)|(?:賠償額|責任額|賠償責任)の(?:上限|限度額?)は、?([^。]{2,110}?)(?:とする|とします)|([^。、]{2,60}?)の範囲内?(?:において|で)のみ、?[^。]{0,12}(?:賠償|責任)|(?:を)?([^。、]{2,60}?)を(?:超えない|超えて(?:賠償|責任)[^。]{0,12}ない|上限と(?:する|し)|限度と(?:する|し))");
  private static final Pattern NO_CAP =
      Pattern.compile(
          "(?i)\\bnothing (?:in|herein)|does not apply|shall not apply|not limited to|including but not limited|適用しない|この限りでない|limited to the (?:purpose|extent)|insurance");
  private static final Pattern CONDITIONAL =
      Pattern.compile("^(?:If|When|Where|For|In the event)\\b|^[^。]{0,80}(?:場合|とき)");
  private static final Pattern SPECIAL =
      Pattern.compile("Increased|Enhanced|Super|Data (?:Protection|Breach)");
  private static final Pattern CAP_CAPTION =
      Pattern.compile("(?i)\\bliabilit|責任(?:の)?(?:制限|限度|範囲)|賠償");
  private static final Pattern LIMITATION =
      Pattern.compile("(?i)limitations? (?:of|on) (?:liabilit(?:y|ies)|damages?)|責任の(?:制限|限度)");
  private static final Pattern EXCLUSION_CAPTION =
      Pattern.compile("(?i)\\bliabilit|責任(?:の)?(?:制限|限度|範囲|免除)|免責");

  /** Before examples of what is excluded. */
  private static final Pattern LIKE = Pattern.compile("(?i)\\bincluding,? but not limited to\\b");

  /** What ends with a contract, which limits no liability under it. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(?i)^(?:on|upon|after|following) (?:any |the )?(?:termination|expiration|expiry)\\b");

  /** What says how far all liability goes: any damage, and not that of one matter. */
  private static final Pattern ALL_DAMAGE =
      Pattern.compile(
          "あらゆる(?:損害|不利益)|いかなる損害|一切の損害|(?i:\\b(?:indirect|consequential|any damages)\\b)");

  private static final Pattern DISCLAIMER_CAPTION = Pattern.compile("(?i)\\bdisclaimers?\\b");
  private static final Pattern ANY =
      Pattern.compile("(?i)\\b(?:liable|responsible) for any\\b|一切|いかなる");
  private static final Pattern EXCLUDES =
      Pattern.compile(
          "(?i)\\b(?:not|nor|neither|no event|no circumstances)\\b[^.;]{0,120}\\bliable\\b|\\bliable\\b[^.;]{0,12}\\bfor any\\b|\\bassumes? no (?:liability|responsibility)\\b|\\b(?:is|are) not (?:liable|responsible) for\\b|責任[をも](?:一切)?負(?:わない|いません|いかねます)|完全免責|免責(?:とする|とします|される)|責任は(?:一切)?負(?:わない|いません)");

  /** That using a service as such makes its provider liable for nothing. */
  private static final Pattern OF_USE =
      Pattern.compile(
          "(?:利用|使用)(?:により|によって|に起因|に関|に伴|から|で|した|する)[^。]{0,60}(?:損害|損失|不利益)[^。]{0,60}責任を(?:一切)?(?:負わない|負いません|負いかねます)|(?i:\\bnot (?:be )?(?:liable|responsible) for any (?:\\w+,? ){0,6}(?:damages?|loss(?:es)?)\\b[^.]{0,80}\\b(?:use of|using)\\b)");

  /** A quarrel that the provider has no part in: who answers for it limits no liability. */
  private static final Pattern QUARREL =
      Pattern.compile(
          "(?:(?:ユーザー|利用者|会員|お客様)(?:同士|間|相互|と第三者|と他)|第三者との間)[^。]{0,20}(?:紛争|問題|トラブル|争い)|(?i:\\b(?:disputes?|disagreements?|quarrels?)\\b[^.]{0,40}\\b(?:between|among|with) (?:you and |a user and )?(?:users|members|other users|another user|other members|(?:any |a )?third part(?:y|ies))\\b)");

  private static final Pattern TERM =
      Pattern.compile("(?:the )?(?:[A-Z]\\w+ ){0,3}Cap(?: Amount)?");
  private static final Pattern LIMITED_BY =
      Pattern.compile(
          "(?i)\\b(?:amounts?|fees?|charges|paid|payable|cap|\\d[\\d,.]*|re-?supply|re-?performance|replacement|greater of|sum|values?|times|consideration|dollars?)\\b|[$€£¥%]|円|料|額|割|パーセント|か月|ヶ月|報酬|対価|代金|相当額|金額");

  private final Clauses clauses;
  private final KeyValues values;

  MoneyReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  /** What is to be paid. */
  Optional<Entry> fees() {
    Optional<Entry> row =
        values.all(FEES_KEY).stream()
            .filter(r -> !r.clause().isInSchedule())
            .filter(r -> !FEES_KEY.matcher(r.value()).matches()) // the head of a table
            .findFirst()
            .map(MoneyReader::named);
    return row.or(this::feesOfTheirArticle)
        .or(() -> best(MoneyReader::fee).filter(e -> isSum(e.value())))
        .or(this::listed)
        .or(this::tabled)
        .or(() -> best(MoneyReader::fee))
        .or(() -> best(c -> BILLED.matcher(Said.plain(c.text())).find() ? 1 : 0))
        .or(() -> values.find(FEES_KEY).map(MoneyReader::named));
  }

  /**
   * The sentences of the article on fees that say what is to be paid; one that leaves its sum open
   * is told beside one that names its own.
   */
  private Optional<Entry> feesOfTheirArticle() {
    List<Clause> said =
        clauses
            .sentences()
            .filter(c -> !c.isInSchedule() && Headings.areAbout(FEES_HEADING, c))
            .filter(c -> fee(c) > 0 || isPriced(c))
            .limit(MOST)
            .toList();
    return said.stream().allMatch(c -> Blanks.isIn(c.text()))
        ? Optional.empty()
        : Optional.of(new Provision(clauses).entry(said));
  }

  private static boolean isPriced(Clause clause) {
    String text = Said.plain(clause.text());
    return clause.isSaid()
        && (BONUS.matcher(text).find() || FREE.matcher(text).find() || BILLED.matcher(text).find())
        && !NOT_FEE.matcher(BESIDES.matcher(text).replaceAll("")).find();
  }

  private static boolean isSum(String text) {
    return Quantities.in(text).stream().anyMatch(q -> q.measure() instanceof Measure.Amount);
  }

  /** A sentence that says what costs what in the list that it opens. */
  private Optional<Entry> listed() {
    return clauses
        .sentences()
        .filter(c -> Provision.OPENS_LIST.matcher(c.text()).find() && !Blanks.isIn(c.text()))
        .filter(c -> COSTS.matcher(Said.plain(c.text())).find())
        .filter(c -> !NOT_FEE.matcher(Said.plain(c.text())).find())
        .map(c -> new Provision(clauses).entry(List.of(c)))
        .filter(e -> isSum(e.value()))
        .findFirst();
  }

  /** The prices of a table under a heading on fees, row by row. */
  private Optional<Entry> tabled() {
    List<Clause> rows =
        clauses.all().stream()
            .filter(c -> c.isRow() && !c.isInSchedule() && isSum(c.text()))
            .filter(c -> Headings.areAbout(FEES_HEADING, c) && !Blanks.isIn(c.text()))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Clause> told = rows.subList(0, Math.min(rows.size(), ROWS));
    String value =
        told.stream()
            .map(c -> c.text().replaceFirst(" \\| ", ": ").replace(" | ", ", "))
            .collect(Collectors.joining(" / "));
    return Optional.of(
        new Entry(
            rows.size() > ROWS ? value + " …" : value,
            told.stream().map(Clause::passage).toList()));
  }

  private static Entry named(KeyValues.Entry row) {
    boolean sentence = Said.isSaid(row.value()) && row.value().matches(".*[.。]$");
    String value = sentence ? row.value() : row.key() + ": " + row.value();
    return Entry.of(value, row.clause());
  }

  private static int fee(Clause clause) {
    String text = Said.plain(clause.text());
    boolean loan = PRINCIPAL.matcher(text).find();
    boolean wage = WAGE.matcher(text).find() && captioned(clause, FEES_CAPTION);
    boolean called = CALLED_FEE.matcher(clause.text()).find();
    boolean named = FEE.matcher(text).find() || wage || called;
    if (captioned(clause, ENDING_CAPTION) && !captioned(clause, FEES_CAPTION)) {
      return 0;
    }
    if (!loan && (!named || NOT_FEE.matcher(text).find())) {
      return 0;
    }
    boolean sum = clause.quantities().stream().anyMatch(q -> q.measure() instanceof Measure.Amount);
    boolean rent = TO_PAY_RENT.matcher(text).find();
    boolean rate = SHARE.matcher(text).find();
    boolean captioned = captioned(clause, FEES_CAPTION);
    boolean paid = PAYS.matcher(text).find() && !clause.forces().isEmpty();
    int item = Provision.isItem(clause) ? 2 : 0;
    if (sum || rate) {
      return (captioned ? 9 : paid || loan || rent ? 7 : PRICED.matcher(text).find() ? 6 : 0)
          - item;
    }
    return captioned && clause.isSaid() && TO_PAY.matcher(text).find() ? 3 : 0;
  }

  /** When and how it is to be paid. */
  Optional<Entry> payment() {
    return row(PAYMENT_KEY).or(this::dues);
  }

  /** The best sentence on it, and those beside it under its headings that say as much. */
  private Optional<Entry> dues() {
    Optional<Clause> best = bestClause(this::due);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    int score = due(best.get());
    List<Clause> said =
        clauses
            .sentences()
            .filter(c -> !Blanks.isIn(c.text()))
            .filter(c -> c == best.get() || isBeside(c, best.get(), score))
            .limit(MOST)
            .toList();
    return Optional.of(new Provision(clauses).entry(said));
  }

  private boolean isBeside(Clause clause, Clause best, int score) {
    boolean near = !best.captions().isEmpty() && shares(clause.captions(), best.captions());
    int due = due(clause);
    return near && due > 0 && due >= score - NEAR && !Provision.isItem(clause);
  }

  /** Whether clauses stand under a heading in common, above their own. */
  private static boolean shares(List<String> one, List<String> other) {
    return one.stream().limit(2).anyMatch(c -> other.stream().limit(2).anyMatch(c::equals));
  }

  private int due(Clause clause) {
    String text = withItems(clause);
    if (!PAYMENT.matcher(text).find()
        || NOT_PAYMENT.matcher(text).find()
        || !WHEN.matcher(text).find()) {
      return 0;
    }
    int score = captioned(clause, PAYMENT_CAPTION) ? 6 : 2;
    score +=
        Pattern.compile(
                    "(?i)\\bwithin\\b|\\bnet \\d|\\bon the first day\\b|までに|以内|(?:指定|定め)(?:する|た)方法|due\\b|by the|before the|\\bon or before\\b|毎月[0-9０-９]+日|\\b(?:billed|invoiced|paid|payable|charged)\\b[^.]{0,30}\\b(?:in advance|monthly|annually|quarterly|recurring|in accordance)\\b")
                .matcher(text)
                .find()
            ? 2
            : 0;
    score += Pattern.compile("(?i)\\bpay|payable|支払|振り?込").matcher(text).find() ? 1 : 0;
    score +=
        Pattern.compile(
                    "(?i)\\bautomatically (?:billed|charged)\\b|\\b(?:billed|charged) (?:automatically|immediately)\\b")
                .matcher(text)
                .find()
            ? 2
            : 0;
    score -= Provision.goesOn(clause) ? 1 : 0;
    return score > 3 && clause.isSaid() ? score : 0;
  }

  /**
   * What a sentence says, with the list that it may open, whose items may hold the days, or the
   * lead that it is an item of, which says what the days are for.
   */
  private String withItems(Clause clause) {
    Provision provision = new Provision(clauses);
    return clause.text().endsWith(":") || provision.opens(clause) || Provision.isItem(clause)
        ? provision.entry(List.of(clause)).value()
        : TopicReader.bare(clause);
  }

  /** How far liability goes. */
  Optional<Entry> cap() {
    Optional<Entry> row =
        row(
            Pattern.compile(
                "(?i)(?:general )?(?:liability )?cap(?: amount)?|limitation of liability|liability limit|責任(?:限度|上限)額?|賠償(?:限度|上限)額?"));
    if (row.isPresent()) {
      return row;
    }
    for (Clause clause : generalFirst()) {
      String text = TopicReader.bare(clause);
      if (LIABILITY.matcher(text).find() && !NO_CAP.matcher(text).find() && !Blanks.isIn(text)) {
        Optional<String> cap = capIn(text).filter(c -> LIMITED_BY.matcher(c).find());
        if (cap.isPresent()) {
          return Optional.of(spelledOut(cap.get(), clause));
        }
      }
    }
    return excluded().or(this::unused);
  }

  /** What nobody is liable for, where an article on liability sets no cap. */
  private Optional<Entry> excluded() {
    Predicate<Clause> excludes =
        c ->
            (captioned(c, EXCLUSION_CAPTION)
                    || (captioned(c, DISCLAIMER_CAPTION) && ANY.matcher(c.text()).find()))
                && EXCLUDES.matcher(TopicReader.bare(c)).find()
                && !ENDING.matcher(TopicReader.bare(c)).find();
    return firstWithoutCap(c -> excludes.test(c) && Headings.areAbout(LIMITATION, c))
        .or(() -> firstWithoutCap(c -> excludes.test(c) && ALL_DAMAGE.matcher(c.text()).find()))
        .or(() -> firstWithoutCap(excludes));
  }

  /** What the whole of the service's use brings nobody liability for, without an article on it. */
  private Optional<Entry> unused() {
    return firstWithoutCap(c -> OF_USE.matcher(TopicReader.bare(c)).find());
  }

  /** The first whole sentence of the contract itself that {@code excludes}, and sets no cap. */
  private Optional<Entry> firstWithoutCap(Predicate<Clause> excludes) {
    return clauses
        .sentences()
        .filter(c -> !c.isInSchedule() && c.isSaid())
        .filter(excludes)
        .filter(c -> !NO_CAP.matcher(LIKE.matcher(c.text()).replaceAll("")).find())
        .filter(c -> !Blanks.isIn(c.text()))
        .filter(c -> !QUARREL.matcher(c.text()).find())
        .filter(c -> !Provision.goesOn(c) && !Provision.isItem(c))
        .findFirst()
        .map(c -> new Provision(clauses).entry(List.of(c)));
  }

  /** The sentences, those on special claims last. */
  private List<Clause> generalFirst() {
    return clauses
        .sentences()
        .sorted(
            Comparator.<Clause, Boolean>comparing(c -> SPECIAL.matcher(c.text()).find())
                .thenComparing(c -> !captioned(c, CAP_CAPTION)))
        .toList();
  }

  /** The cap, or what the contract says that it means where it is a term of its own. */
  private Entry spelledOut(String cap, Clause clause) {
    if (!TERM.matcher(cap).matches()) {
      boolean whole = clause.text().length() <= LONGEST_CAP;
      return whole ? new Provision(clauses).entry(List.of(clause)) : Entry.of(cap, clause);
    }
    String name = cap.replaceFirst("^the ", "");
    Pattern meaning = Pattern.compile("[“\"]?" + Pattern.quote(name) + "[”\"]? means (.+?)\\.?$");
    return clauses
        .sentences()
        .flatMap(
            c ->
                Clauses.find(meaning, c.text())
                    .map(
                        m ->
                            new Entry(
                                name + ": " + m.group(1), List.of(clause.passage(), c.passage())))
                    .stream())
        .findFirst()
        .orElseGet(() -> new Provision(clauses).entry(List.of(clause)));
  }

  private static Optional<String> capIn(String text) {
    Optional<String> japanese = Clauses.find(JAPANESE_CAP, text).map(m -> either(m));
    return japanese.or(
        () -> Clauses.find(CAP, text).map(m -> m.group(1).replaceFirst("[.;]$", "")));
  }

  private static String either(Matcher matcher) {
    for (int i = 1; i < matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    return matcher.group(matcher.groupCount());
  }

  private Optional<Entry> row(Pattern key) {
    return values.find(key).map(this::whole);
  }

  /** The value of a row, with the list that it may open. */
  private Entry whole(KeyValues.Entry row) {
    return Provision.OPENS_LIST.matcher(row.value()).find()
        ? new Provision(clauses).entry(List.of(row.clause()))
        : Entry.of(row.value(), row.clause());
  }

  private Optional<Entry> best(ToIntFunction<Clause> score) {
    return bestClause(score).map(c -> new Provision(clauses).entry(List.of(c)));
  }

  private Optional<Clause> bestClause(ToIntFunction<Clause> score) {
    return clauses
        .sentences()
        .filter(c -> !Blanks.isIn(c.text()))
        .filter(c -> score.applyAsInt(c) > 0)
        .min(
            Comparator.<Clause>comparingInt(c -> -score.applyAsInt(c))
                .thenComparing(c -> CONDITIONAL.matcher(c.text()).find()));
  }

  private static boolean captioned(Clause clause, Pattern caption) {
    return clause.captions().stream().limit(2).anyMatch(c -> caption.matcher(c).find());
  }
}
