package dev.docket.worker.summary.sheet;

import dev.docket.summary.DocumentKind;
import dev.docket.summary.SheetKey;
import dev.docket.wording.number.Measure;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the points of a regulation's sheet. */
final class RegulationReader {
  private static final int MOST = 5; // deadlines that are listed
  private static final int LONGEST = 260; // chars of one of them
  private static final int PROVISIONS = 8; // sentences of a supplement
  private static final String LEFT_OUT = "…";
  private static final String OURS =
      "(?:この|本)[\\p{IsHan}\\p{IsKatakana}ー]{0,8}?(?:規程|規則|規定|定款|会則|規約|法律|条例|要綱|要領|基準|方針|細則|内規|指針|ガイドライン|ポリシー|法|会|法人|協会|制度)";
  private static final String OUR_TEXT =
      "(?:this|these|the) (?:\\w+ )?(?:policy|policies|regulations?|rules|act|part|bylaws|by-laws|code|standard|procedure|plan|charter|constitution|guidelines?|directive|chapter)";
  private static final String ORGAN =
      "(?:総会|理事会|取締役会|評議員会|委員会|議会|社長|会長|理事長|代表取締役|大臣|知事|市長|町長|村長|役員会|部長|所長|学長|責任者)";
  private static final Question PURPOSE =
      Question.of(
              "(?i)^(?:purpose|objectives?|introduction|policy statement|objects?)\\b|目的|趣旨",
              "(?i)\\bpurposes? of the (?-i:[\\p{Lu}0-9])[^.]{2,60} (?:is|are) to\\b|\\b(?:aim|goal|purpose) of [^.]{0,60}\\bpolicy is to\\b|\\b(?:purposes?|objectives?|objects?) of (?:this|these|the (?:\\w+ )?(?:policy|association|society|club|corporation|organi[sz]ation|foundation|cooperative|company|institute|regulations?|rules|bylaws))\\b|"
                  + OUR_TEXT
                  + "\\b[^.]{0,40}\\b(?:is intended to|aims? to|is to|sets? out|establish(?:es)?|describes?|outlines?)\\b|"
                  + OURS
                  + "は、?[^。]*(?:目的と(?:する|し)|趣旨と(?:する|し)|(?:事項|基準|取扱い?|手続|指針|方針|原則)[^。]{0,20}(?:を|について|に関し)[^。]{0,12}定め|について定め|ために(?:制定|定め|設け))|(?:を|ことを)目的とする|必要な事項を定め")
          .never(
              "(?i)\\b(?:shall|must|should|may|endeavou?rs?)\\b[^.]{0,160}\\b(?:consistent|accordance|keeping|line) with (?:the )?(?:purposes?|objectives?|objects?)\\b|目的に(?:沿|従|即|反|照ら)");
  private static final Question SCOPE =
      Question.of(
              "(?i)^(?:scope|application of|applicability|application|coverage|who)\\b|適用|対象(?:者|範囲)?$|範囲|(?:実施|対象)(?:地域|区域)$",
              "(?i)"
                  + OUR_TEXT
                  + "\\b[^.]{0,60}\\b(?:appl(?:y|ies)|covers?|is applicable) (?:to|if|when|where|all|any|every)\\b|^(?:it|they) appl(?:y|ies) to\\b|\\b(?:all|every|any)\\b[^.]{0,240}\\b(?:are|is|shall be) subject to\\b[^.]{0,80}"
                  + OUR_TEXT
                  + "|"
                  + OUR_TEXT
                  + "\\b[^.]{0,20}\\bgoverns?\\b|"
                  + OURS
                  + "は、?[^。]*(?:に|を)(?:適用する|適用し|適用される|適用します|対象とする)|"
                  + OURS
                  + "は、?[^。]*における[^。]*(?:を|について)定め|適用(?:対象|範囲)は")
          .never("(?i)\\b(?:conflict|inconsisten\\w+|discrepanc\\w+)\\b")
          .within(
              "に(?:対し|限り)[^。]{0,12}(?:交付|支給|補助|貸与|助成)|(?:交付|補助|助成|貸付)の?対象(?:者)?は|区域内とする|を対象とする|のうち[^。]{0,40}(?:とする|をいう)。$|について定めた(?:規程|規定|規則|もの)");
  private static final Question DECIDED_BY =
      Question.of(
              "(?i)approval|authority|decision|amend|adopt|改廃|決裁|改正|改定|所管|制定|変更|権限|決議|議決",
              "(?i)"
                  + OUR_TEXT
                  + "\\b[^.]{0,80}\\b(?:may|shall|must|will|can|is|are|was|were)\\b[^.]{0,30}\\b(?:amended|approved|adopted|revised|altered|changed|repealed|reviewed)\\b[^.]{0,80}\\b(?:by|vote|majority|approval|meeting)\\b|\\b(?:amendments?|changes|revisions) to "
                  + OUR_TEXT
                  + "[^.]{0,80}\\b(?:by|vote|majority|approval|approved)\\b|\\bthe (?:board|bod|directors|committee|council|members)\\b[^.]{0,60}\\b(?:sets|makes|modif(?:y|ies)|amends|adopts)\\b[^.]{0,60}\\b(?:by-?laws|polic(?:y|ies)|rules)\\b|\\bthe (?:minister|board|council|commission|committee|secretary|director|president|governor)(?: of [\\w ]{1,40})? (?:may|shall|must|will)(?: by order)? (?:make|approve|adopt|amend|issue|prescribe)\\b[^.]{0,60}\\b(?:regulations?|rules|orders?|policy|bylaws|standards?)\\b|(?:規程|規則|規定|定款|会則|規約|要綱|基準|細則|方針)の(?:改廃|改正|改定|変更|制定|見直し)[^。]{0,60}(?:決議|議決|決定|承認|決裁|行う|よる|による|経)|(?:規程|規則|規定|定款|会則|規約|要綱|基準|細則|方針)は、?[^。]{0,80}(?:決議|議決|承認|決裁|賛成)[^。]{0,20}(?:改|変更)|(?:議決|決議|議事)(?:に)?は、?[^。]{0,60}(?:過半数|多数|賛成|同意)|(?:重要事項|事項)(?:について)?は、?[^。]{0,60}(?:協議|決議|承認|議決|合議|決定)(?:に基づき|により|を経て|による)|"
                  + ORGAN
                  + "は、(?![^。]{0,40}開催)[^。]{0,60}(?:次|以下)の(?:事項|各号)[^。]{0,30}(?:決議|議決|決定|承認|審議|議する)")
          .best("改廃|改正|改定|(?:規程|規則|規定|定款|会則|規約)[^。]{0,60}変更|過半数|(?i:\\bamend)")
          .never("(?i)\\bevidence\\b|媒体|採用")
          .ofEachSide();
  private static final Question PENALTIES =
      Question.of(
              "(?i)penalt|sanction|disciplin|enforcement|violations?|offen[cs]e|罰則|懲戒|制裁|過料|違反|除名|処分|規\\s*律",
              "(?i)\\b(?:liable|subject)\\b[^.]{0,60}\\b(?:fines?|penalt(?:y|ies)|imprisonment|disciplin\\w+|sanctions?|suspension|dismissal)\\b|\\b(?:fine|penalty)s? (?:of|not exceeding|not less than)\\b|\\b(?:fined|punish(?:ed|able)|expelled|dismissed)\\b|\\b(?:result in|lead to|up to and including)\\b[^.]{0,80}\\b(?:disciplin\\w+|termination|dismissal|suspension|penalt\\w+)|\\bcommits an offen[cs]e\\b|\\bmay be (?:removed|censured)\\b|\\b(?:may|can|shall|will) (?:\\w+ )?(?:suspend|expel|ban) (?:any|an?|the) (?:\\w+ )?(?:members?|participants?|users?|attendees?)\\b|\\bface\\b[^.]{0,80}\\b(?:disciplin\\w+|sanctions?|penalt\\w+)|懲戒(?:処分|解雇|に処|の対象)?[^。]{0,30}(?:処する|行う|行な|対象とな|受ける|することがある|科す|種類)|(?:罰金|懲役|拘禁刑|過料|科料|禁錮)[^。]{0,12}(?:に処する|を科す)|除名(?:する|し|され|すること)|退会させ(?:る|ます)|強制退会|(?:違反|不正)[^。]{0,20}(?:剥奪|はく奪|除名|失格)|\\bmet with\\b[^.]{0,40}\\bdisciplin\\w+|(?:処分|制裁)(?:を受け|に処|を行|をする|することがある|の対象)|資格を(?:停止|喪失)|(?:戒告|除名|出場停止|謹慎)[^。]{0,30}処分[^。]{0,12}(?:決定|する|行う|科す)|\\bsuspend(?:ed)?\\b[^.]{0,40}\\b(?:voting|membership)?\\s?(?:rights?|privileges?|membership)\\b")
          .never(
              "(?i)目的のため|\\bno (?:disciplinary|penalty)\\b|\\bin good standing (?:is|are|means|shall mean)\\b|\\bnot (?:the )?subject (?:of|to)\\b|(?:処分|制裁|懲戒)を受けて(?:い)?ない")
          .withAll();

  private static final Pattern PENALTY_ITEM =
      Pattern.compile(
          "^[^。]{2,40}(?:違反|不正|滞納)[^。]{0,12}(?:剥奪|はく奪|除名|失格|資格喪失|退会|停止)(?:[（(][^）)]{1,40}[）)])?$");

  /** What stands before and behind a time by which something is to be done: within 5 days. */
  private static final Pattern BEFORE_TIME =
      Pattern.compile(
          "(?i)\\b(?:within|later than|at least|(?:less|fewer) than|by|before|prior to|until|to exceed)\\b[^.;]{0,40}$|期限は[^。]{0,12}$");

  private static final Pattern BEHIND_TIME =
      Pattern.compile(
          "^(?:[^.;,]{0,25}\\b(?i:before|prior|in advance|notice)\\b|[ 　]?(?:間)?(?:以内|前|以前|まで)(?:に|まで|の日|とし|、|と))");

  /** How long something lasts, of which nothing is due: 休職期間は6か月以内とする. */
  private static final Pattern LASTING =
      Pattern.compile(
          "(?i)\\bfiscal year\\b|\\b(?:term|duration|length)s? of\\b[^.]{0,100}\\b(?:exceed|is|are|be)\\b|\\b(?:hold office|serve)\\b[^.]{0,20}\\b(?:for|until)\\b|(?<!(?:申請|提出|申込|受付|届出|納付|支払))(?:期間|時間|任期|年度)は");

  /** A rule that says what is done by when without a word of duty: 30日前に予告をする. */
  private static final Pattern DONE_BY =
      Pattern.compile("(?:以内|まで|前)に[^。]{0,60}(?:する|行う|払う|渡す|返す|出る)(?:こと|もの)?(?:とする)?。$");

  /** The same without its verb, as an item of a list has it: 開催日の14日前までに告知. */
  private static final Pattern ITEM_DONE =
      Pattern.compile(
          "(?:以内|まで|前)に[^。]{0,30}(?:告知|公開|通知|提出|報告|届出|申請|支払い?|納付|返却|返還|開示|連絡|招集|実施|公表|承認)$");

  /** How often or how long something is done: 年2回以上実施する, 5年間保存する. */
  private static final Pattern EVERY =
      Pattern.compile(
          "(?:毎?年|毎月|毎週|四半期に|[0-9０-９一二三四五六]+(?:年|か月|ヶ月|カ月|月|週)に)[ 　]*[0-9０-９一二三四五六]+回|[0-9０-９一二三四五六]+年(?:毎|ごと)|[0-9０-９一二三四五六十]+年間、?[^。]{0,8}(?:保存|保管)|毎(?:会計|事業)年度(?:の)?(?:終了|開始)後");

  private static final Pattern DOES = Pattern.compile("(?:する|行う|開く|講ずる|開催し[^。]*)。$");

  /** A day of every month that a rule sets. */
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("(?:翌月|当月|毎月)[ 　]*[0-9０-９]+[ 　]*日(?!を起算日)[^。]{0,12}(?:とする|支払|まで)");

  private static final Pattern SUPPLEMENT =
      Pattern.compile("(?i)^[附付][\\s　]*則|supplementary provisions?|transitional");

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)\\b(?:contact|write to|e-?mail|call|reach)\\b[^@.]{0,160}(?:\\S@\\w|\\b[0-9]{2,4}[- ][0-9]{3,4}\\b)"
              + "|(?:電話|TEL|メール)[^。]{0,20}(?:\\S@\\w|[0-9０-９]{2,4}[-‐－][0-9０-９]{2,4})[^。]{0,40}(?:問い?合わ?せ|連絡|申し?出)"
              + "|(?:問い?合わ?せ|連絡|申し?出)[^。]{0,80}(?:\\S@\\w|[0-9０-９]{2,4}[-‐－][0-9０-９]{2,4})");

  private final Clauses clauses;
  private final KeyValues values;

  RegulationReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  Optional<Entry> read(SheetKey point) {
    TopicReader topics = new TopicReader(clauses, DocumentKind.REGULATION);
    return switch (point) {
      case PURPOSE -> {
        Articles articles = new Articles(clauses);
        Optional<Entry> said =
            articles.has(point) ? topics.captioned(PURPOSE) : topics.read(PURPOSE);
        yield said.filter(e -> isOfFirstArticle(e, articles.read(point)))
            .or(() -> articles.read(point));
      }
      case SCOPE -> topics.read(SCOPE);
      case DECIDED_BY -> topics.read(DECIDED_BY);
      case PENALTIES -> topics.read(PENALTIES).or(this::penaltyListed);
      case DEADLINES -> deadlines();
      case EFFECTIVE_DATE -> new DateReader(clauses, values).effective();
      case SUPPLEMENTARY -> supplementary();
      case COLLECTED, PURPOSE_OF_USE, THIRD_PARTIES, RETENTION, RIGHTS ->
          new Articles(clauses).read(point);
      case CONTACT -> new Articles(clauses).read(point).or(this::contact);
      default -> Optional.empty();
    };
  }

  /** Whether an answer stands in the article that is first about its point, or before it. */
  private boolean isOfFirstArticle(Entry said, Optional<Entry> first) {
    return first
        .map(f -> clause(f).section() == clause(said).section() || unit(said) <= unit(f))
        .orElse(true);
  }

  private static int unit(Entry entry) {
    return entry.passages().getFirst().unit();
  }

  private Clause clause(Entry entry) {
    return clauses.all().stream().filter(c -> c.unit() == unit(entry)).findFirst().orElseThrow();
  }

  /** A penalty that a list names without a verb, under its heading: 規約違反による除名. */
  private Optional<Entry> penaltyListed() {
    return clauses
        .sentences()
        .filter(c -> !c.isInSchedule() && !c.captions().isEmpty())
        .filter(c -> PENALTY_ITEM.matcher(TopicReader.bare(c)).find())
        .findFirst()
        .map(c -> Entry.of(c.captions().getFirst() + "：" + TopicReader.bare(c), c));
  }

  /** The first sentence that says where to write or call, wherever it stands. */
  private Optional<Entry> contact() {
    return clauses
        .sentences()
        .filter(c -> !c.isInSchedule() && CONTACT.matcher(c.text()).find())
        .filter(c -> !Blanks.isIn(c.text()) && !Provision.isItem(c))
        .findFirst()
        .map(c -> new Provision(clauses).entry(List.of(c)));
  }

  /** The first duties that have a period or a day, and behind them what is done every so often. */
  private Optional<Entry> deadlines() {
    List<Clause> due = clauses.sentences().filter(this::isDue).limit(MOST).toList();
    List<Clause> told = new ArrayList<>(due);
    clauses
        .sentences()
        .filter(c -> !due.contains(c) && isEverySoOften(c))
        .limit(MOST - due.size())
        .forEach(told::add);
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Entry(
                told.stream().map(RegulationReader::told).collect(Collectors.joining(" / ")),
                told.stream().map(Clause::passage).toList()));
  }

  private boolean isDue(Clause clause) {
    String text = clause.text();
    boolean monthly = DAY_OF_MONTH.matcher(text).find();
    boolean item = ITEM_DONE.matcher(text).find() && !clause.captions().isEmpty();
    return (monthly || hasTimeLimit(clause))
        && (monthly || !LASTING.matcher(text).find())
        && isWhole(clause)
        && (item || !Provision.isItem(clause))
        && (clause.obliges() || monthly || item || DONE_BY.matcher(text).find());
  }

  private static boolean isEverySoOften(Clause clause) {
    return EVERY.matcher(clause.text()).find()
        && DOES.matcher(clause.text()).find()
        && isWhole(clause)
        && !Provision.isItem(clause);
  }

  private static boolean isWhole(Clause clause) {
    return clause.text().length() < LONGEST && !clause.isInSchedule() && !Provision.goesOn(clause);
  }

  /** A deadline; one without a verb says under its heading what it is for. */
  private static String told(Clause clause) {
    String text = TopicReader.bare(clause);
    return ITEM_DONE.matcher(text).find() && !clause.captions().isEmpty()
        ? clause.captions().getFirst() + "：" + text
        : text;
  }

  /** Whether a sentence has a time within, before or by which something is done. */
  private static boolean hasTimeLimit(Clause clause) {
    String text = clause.text();
    return clause.quantities().stream()
        .filter(q -> q.measure() instanceof Measure.Period || q.measure() instanceof Measure.Date)
        .anyMatch(
            q ->
                BEFORE_TIME.matcher(text.substring(0, q.start())).find()
                    || BEHIND_TIME.matcher(text.substring(q.end())).find());
  }

  /** What stands under 附則: its first sentence and the newest, which stand last. */
  private Optional<Entry> supplementary() {
    List<Clause> said =
        clauses
            .sentences()
            .filter(c -> c.captions().stream().anyMatch(t -> SUPPLEMENT.matcher(t).find()))
            .filter(c -> c.isSaid() && !Provision.isItem(c))
            .toList();
    Provision provision = new Provision(clauses);
    if (said.size() <= PROVISIONS) {
      return said.isEmpty() ? Optional.empty() : Optional.of(provision.entry(said));
    }
    List<Clause> newest = said.subList(said.size() - PROVISIONS + 1, said.size());
    return Optional.of(
        provision
            .entry(said.subList(0, 1))
            .and(new Entry(LEFT_OUT, List.of()))
            .and(provision.entry(newest)));
  }
}
