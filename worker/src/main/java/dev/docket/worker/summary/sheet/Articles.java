package dev.docket.worker.summary.sheet;

import dev.docket.summary.SheetKey;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a point of a sheet from the article that is about it, as its heading says, where no
 * sentence says it in usual words: the first sentence of the article that has the matter of it.
 */
final class Articles {
  private static final int SHORTEST = 20; // chars of what says something without a verb
  private static final Set<SheetKey> FRAGMENTS = // what may be said without a verb
      Set.of(
          SheetKey.PAYMENT,
          SheetKey.WARRANTY,
          SheetKey.DATA_PROTECTION,
          SheetKey.TERMINATION,
          SheetKey.ASSIGNMENT,
          SheetKey.PURPOSE);
  private static final Set<SheetKey> WITH_SECOND =
      Set.of(SheetKey.PAYMENT, SheetKey.DATA_PROTECTION);
  private static final Set<SheetKey> WHOLE = // what half a sentence says wrongly
      Set.of(SheetKey.GOVERNING_LAW, SheetKey.DISPUTE_RESOLUTION);
  private static final Pattern ENDED = Pattern.compile("(?<!\\.\\.)[.。:：]$");
  private static final Pattern POINTS =
      Pattern.compile("(?i)\\b(?:those|such|these|said) (?:courts?|laws?)\\b");
  private static final int MOST_AIMS = 6; // of a body that are told
  private static final Pattern AIM = Pattern.compile("^(?:\\W*\\w{1,3}[.)]\\s*)?To \\p{Ll}+\\b");
  private static final int MOST = 2; // sentences that are told
  private static final int SHORT_LEAD = 24; // chars of a lead whose list says all: You may:

  /**
   * An article about a point.
   *
   * @param heading the matter that its heading names
   * @param matter what a sentence of it holds that tells the point
   */
  private record About(Pattern heading, Pattern matter) {
    static About of(String heading, String matter) {
      return new About(Pattern.compile("(?i)" + heading), Pattern.compile("(?i)" + matter));
    }
  }

  private static final Map<SheetKey, About> ALL = new EnumMap<>(SheetKey.class);

  static {
    ALL.put(
        SheetKey.TERM,
        About.of(
            "(?:initial |subscription )?(?:term|duration|(?:time )?periods?)"
                + "|(?:本?(?:契約|サービス|規約)(?:の)?)?(?:有効|使用許諾|(?:最低)?利用|契約|委託|賃貸借|存続)?期間(?:等|及び更新|・更新)?",
            "^(?!.{0,40}\\b(?:pay|invoice|fee|price)).*(?:\\buntil\\b|\\b(?:term|agreement|contract|lease|tenancy|engagement|employment|hire)\\b.{0,40}\\b(?:begins?|commences?|starts?|continues?|lasts?|expires?|is(?! an? (?:legally|binding|contract|agreement)))\\b|\\b(?:for|of) (?:an? |the )?[\\w() -]{0,30}\\b(?:years?|months?|days?|weeks?)\\b)|[0-9０-９一二三四五六七八九十]+(?:年|か月|ヶ月|カ月|箇月|日)間?|まで(?:と|の間)"));
    ALL.put(
        SheetKey.TERMINATION,
        About.of(
            "(?:terminating|cancell?ing)(?: .{0,30})?|(?:early |right of )?(?:termination|cancellation)s?(?: rights?)?|(?:契約の?)?(?:中途)?(?:解除|解約)(?:等|について)?|退会",
            "\\b(?:terminates?|terminated|cancel(?:s|led)?|end(?:s|ed)?)\\b(?! fee)|\\b(?:termination|cancellation)\\b[^.]{0,60}\\bby (?:either|any|each)\\b|解除|解約|退会"));
    ALL.put(
        SheetKey.PAYMENT,
        About.of(
            "(?:terms of )?payments?(?: (?:terms|method|of fees))?|invoic\\w+|billing|(?:(?:料金|代金|報酬|委託料|利用料金?)の)?(?:お)?支払い?(?:方法|条件|等)?",
            "\\b(?:pay|paid|payable|prepayment|charged|billed|billing|invoic\\w+|due)\\b|\\bpayments? (?:must|shall|will|is|are|may)\\b|支払|振り?込|決済"));
    ALL.put(
        SheetKey.WARRANTY,
        About.of(
            "(?:no )?warrant(?:y|ies)(?: of (?:work|services))?|guarantees?|(?:品質)?保証(?:の否認|責任)?等?|契約不適合責任",
            "\\b(?:warrant\\w*|guarantee\\w*)\\b(?! (?:includes?|covers?|claims?|does|shall not|will not)\\b)|\\bas[- ]is\\b|\\bagrees? to (?:fix|repair|replace|correct)\\b|保証|契約不適合"));
    ALL.put(
        SheetKey.DATA_PROTECTION,
        About.of(
            "(?:customer |client |user )?privacy(?: policy| notice)?|(?:personal )?data protection|(?:handling of |protection of )?personal (?:data|information)"
                + "|(?:お客様の|利用者の|ユーザーの)?個人情報(?:等)?(?:の)?(?:取り?扱い?|保護|管理|利用)?(?:について|等)*|プライバシー(?:ポリシー|の保護)?",
            "\\b(?:data|information|privacy)\\b|個人情報|個人データ|プライバシー"));
    ALL.put(
        SheetKey.PURPOSE,
        About.of(
            "(?:[\\w&]+ ){0,3}(?:purposes?|objectives?|mission|aims)|(?:目的|趣旨)(?:等|及び.{2,8})?",
            // what a body is called is not what it is for
            "^(?!.*\\bname of (?:the|this) \\w+\\b.{0,80}\\b(?:is|shall be)\\b|.*\\bshall be (?:known as|called)\\b|.*と称する。?$).{20}"));
    ALL.put(
        SheetKey.IP,
        About.of(
            "(?:ownership of )?(?:intellectual property(?: rights)?|work product|deliverables)|grant of (?:rights|licen[cs]e)|licen[cs]e(?: grant)?|distribution rights?|copyrights?|ownership"
                + "|(?:[^、。]{1,20}の)?(?:知的財産権?|著作権)(?:の?帰属|等|の取り?扱い?)*|権利(?:の?帰属|等|の取り?扱い?)*|成果物?(?:の(?:取り?扱い?|帰属|権利))",
            "\\b(?:grants?|assigns?|retains?|transfers? to|property of|owned|reserved|licen[cs]ed (?:either )?(?:by|under))\\b|(?:著作権|知的財産|権利|成果)[^。]{0,120}(?:帰属|留保|許諾|移転|譲渡|行ってはならない|出願|利用でき|行使しない)"));
    ALL.put(
        SheetKey.ASSIGNMENT,
        About.of(
            "assignments?|(?:契約上の地位|権利義務|権利及び義務|地位)(?:等)?の譲渡(?:等)?(?:の?(?:禁止|制限))?|譲渡(?:の)?禁止",
            "\\b(?:assign|transfer)\\w*\\b|譲渡"));
    ALL.put(
        SheetKey.CONFIDENTIALITY,
        About.of(
            "confidential(?:ity|\\s*information)|non-?disclosure|(?:秘密|機密)(?:情報)?(?:の)?(?:保持|管理)?(?:義務)?|守秘義務|通信の秘密",
            "\\b(?:not (?:be )?permitted to|(?:shall|must|will|may|to) not|not to|agrees? to|(?:shall|must|will)\\b\\W{1,3}(?:\\w+\\W{1,2}){0,2}(?:be )?(?:keep|kept|hold|held|treat|treated|maintain|protect|use))\\b[^.]{0,200}\\b(?:confiden\\w+|disclos\\w+|information|secret)\\b|(?:秘密|機密)[^。]{0,60}(?:守|保持|開示|漏)"));
    ALL.put(
        SheetKey.SUBCONTRACTING,
        About.of(
            "sub-?contract(?:ing|ors?)|sub-?processors?|(?:再委託|下請け?)(?:等)?(?:の(?:禁止|制限))?",
            "\\bsub-?(?:contract|process)\\w*|委託|下請"));
    ALL.put(
        SheetKey.INDEMNITY,
        About.of(
            "indemni(?:ty|ties|fication|fy)|(?:損害(?:の)?)?賠償(?:責任|義務)?|補償",
            "\\bindemnif\\w+|\\bwill defend\\b|\\bshall defend\\b|(?<!利益を)賠償|補償"));
    ALL.put(
        SheetKey.INSURANCE,
        About.of(
            "(?:\\w+ )?insurance(?: requirements)?|保険(?:の付保|への加入)?",
            "\\binsur(?:ance|es?|ed)\\b|保険"));
    ALL.put(
        SheetKey.GOVERNING_LAW,
        About.of(
            "(?:governing|applicable|choice of) laws?|準拠法(?:.{0,12})?",
            "\\bgoverned by\\b|\\bapplicable laws? (?:of|in)\\b|準拠"));
    ALL.put(
        SheetKey.DISPUTE_RESOLUTION,
        About.of(
            "disputes?(?: resolution| settlement)?|jurisdiction|venue|(?:binding )?arbitration|governing law|紛争(?:の)?解決(?:方法)?|(?:合意)?管轄(?:裁判所)?",
            "\\b(?:resol(?:ve|ved|ution)|settle[ds]?|settlement|jurisdiction|arbitrat\\w+|mediation)\\b|管轄|解決"));
    ALL.put(
        SheetKey.COLLECTED,
        About.of(
            ".*(?:information|data) (?:that )?(?:we|is|are) (?:may )?collect.*|.*(?:collection of|collected) (?:personal )?(?:information|data).*|what (?:information|data) .*collect.*|.*(?:取得|収集)(?:する|される|した)?(?:個人)?情報.*|.*(?:個人)?情報の(?:取得|収集).*",
            "\\b(?:collect|receive|obtain|process|provide)\\w*\\b|取得|収集"));
    ALL.put(
        SheetKey.PURPOSE_OF_USE,
        About.of(
            ".*(?:how|why) (?:do )?we use.*|.*\\buse of (?:your |the |personal )?(?:information|data|personal (?:information|data)).*|.*purposes?(?: of (?:use|processing|collection))?|.*利用目的.*|.*(?:利用|収集|取得)(?:・(?:利用|収集|取得))?する目的.*",
            "\\bwe (?:may |will )?(?:also )?use\\b|\\bused (?:to|for)\\b|\\bpurposes?\\b|目的"));
    ALL.put(
        SheetKey.THIRD_PARTIES,
        About.of(
            ".*\\b(?:shar(?:e|ing)|disclos(?:e|ure)s?)\\b.*|.*third[- ]part(?:y|ies)(?! (?:links?|websites?|services?)).*|.*第三者(?:へ|に)?(?:の)?(?:情報)?提供.*|.*第三者への(?:開示|提供).*",
            "\\b(?:share|shared|sharing|disclos\\w*|sell|transfer|provide)\\b|第三者[^。]{0,60}(?:提供|開示)"));
    ALL.put(
        SheetKey.RETENTION,
        About.of(
            ".*\\bretention\\b.*|.*how long .*(?:keep|retain|store).*|.*(?:保存|保管|保有)(?:期間|場所).*|.*データの(?:保存|保管|削除).*",
            "\\b(?:retain|keep|kept|stor|delet|retention)\\w*\\b|保存|保管|保有|削除"));
    ALL.put(
        SheetKey.RIGHTS,
        About.of(
            ".*\\b(?:your|user|data subject|privacy|individual)(?:['’]s)? (?:\\w+ ){0,2}(?:rights|choices)\\b.*|.*(?:access|correction|deletion) (?:of|to|and) .*(?:information|data).*|.*(?:開示|訂正|利用停止)(?:・|等|、|の|請求).*|.*(?:利用者|お客様|ユーザー|本人)の権利.*",
            "\\b(?:rights?|request|access|correct|delete|opt[- ]out)\\b|開示|訂正|削除|停止|取り消"));
    ALL.put(
        SheetKey.CONTACT,
        About.of(
            "contact(?: us| information| details)?|(?:how to contact|contacting) (?:us|.{2,30})|(?:お)?(?:問い?合わ?せ|連絡先|相談窓口|窓口)(?:先|窓口|について|等)*",
            "@|\\bcontact\\b|[0-9０-９]{2,4}[-‐－][0-9０-９]{2,4}|窓口|連絡|まで"));
  }

  private static final Pattern LOSES =
      Pattern.compile(
          "(?i)\\b(?:disentitle|void|invalidate|forfeit)\\w*\\b|保証(?:の)?対象外|保証(?:は|を)(?:失|無効)");

  /** What paying late costs, or what may end the contract, is not when to pay. */
  private static final Pattern NO_DUE =
      Pattern.compile(
          "(?i)\\b(?:overdue|late|interest|unpaid)\\b|\\bmay (?:\\w+ )?(?:terminate|cancel|suspend)\\b|遅延|延滞|滞納|利息|解除|解約");

  /** What answers nothing: a definition, an exception, what holds when all is over. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)^(?:in the event|upon|following|after|for (?:the )?purposes? of)\\b|\\bsurviv|[”\"] means\\b|\\bwithout prejudice\\b|\\bbinding the\\b|をいう。?$|存続|適用しない|この限りで");

  private final Clauses clauses;

  Articles(Clauses clauses) {
    this.clauses = clauses;
  }

  /** Whether the document has an article about {@code point}, as a heading says. */
  boolean has(SheetKey point) {
    return clauses.sentences().anyMatch(c -> isAbout(point, c));
  }

  /** Whether {@code clause} stands under a heading that names {@code point}. */
  boolean isAbout(SheetKey point, Clause clause) {
    About about = ALL.get(point);
    return about != null && !clause.isInSchedule() && Headings.areAbout(about.heading(), clause);
  }

  /** What the article about {@code point} says; empty where there is none, or it says nothing. */
  Optional<Entry> read(SheetKey point) {
    About about = ALL.get(point);
    if (about == null) {
      return Optional.empty();
    }
    List<Clause> said =
        clauses
            .sentences()
            .filter(c -> !c.isInSchedule() && Headings.areAbout(about.heading(), c))
            .filter(c -> tells(about.matter(), c))
            .filter(c -> point != SheetKey.WARRANTY || isWarranty(c))
            .filter(c -> point != SheetKey.PAYMENT || !NO_DUE.matcher(c.text()).find())
            .filter(c -> !WHOLE.contains(point) || isWhole(c))
            .limit(MOST)
            .toList();
    List<Clause> aims = point == SheetKey.PURPOSE ? aims(said) : List.of();
    if (!aims.isEmpty()) {
      return Optional.of(new Provision(clauses).entry(aims));
    }
    if (said.isEmpty()) {
      return FRAGMENTS.contains(point) ? fragment(about) : Optional.empty();
    }
    boolean both = said.size() == MOST && WITH_SECOND.contains(point);
    return Optional.of(new Provision(clauses).entry(both ? said : said.subList(0, 1)));
  }

  /** All that a body is for, where its article on that is a list of it: To further …. */
  private List<Clause> aims(List<Clause> said) {
    Predicate<Clause> isAim = c -> AIM.matcher(c.text()).find();
    if (said.isEmpty() || !isAim.test(said.getFirst())) {
      return List.of();
    }
    List<Clause> all =
        clauses
            .sentences()
            .filter(c -> isAbout(SheetKey.PURPOSE, c) && isAim.test(c))
            .limit(MOST_AIMS)
            .toList();
    return all.size() > 1 ? all : List.of();
  }

  /**
   * What a short clause says without a verb, with the heading that begins it: Month-to-month
   * agreement. Thirty days notice to cancel.
   */
  private Optional<Entry> fragment(About about) {
    return clauses
        .sentences()
        .filter(c -> !c.isInSchedule() && Headings.areAbout(about.heading(), c) && !c.isSaid())
        .filter(c -> isFragment(about.matter(), c))
        .findFirst()
        .map(c -> new Provision(clauses).entry(List.of(c)));
  }

  private static boolean isFragment(Pattern matter, Clause clause) {
    String text = Said.bare(clause.text());
    return text.length() >= SHORTEST
        && text.endsWith(".")
        && Character.isUpperCase(text.charAt(0))
        && !Blanks.isIn(text)
        && !Provision.isItem(clause)
        && matter.matcher(text).find();
  }

  /** Whether a sentence is one, and names the court or law that it speaks of. */
  private static boolean isWhole(Clause clause) {
    return ENDED.matcher(clause.text()).find() && !POINTS.matcher(clause.text()).find();
  }

  /** Whether a warranty is given, and neither lost nor given by who receives a service. */
  private static boolean isWarranty(Clause clause) {
    String text = Said.bare(clause.text());
    return !LOSES.matcher(text).find() && Side.of(text).filter(Side::isReceiver).isEmpty();
  }

  private boolean tells(Pattern matter, Clause clause) {
    String text = Said.bare(clause.text());
    boolean opens = text.endsWith(":") || text.endsWith("：");
    String all = opens ? new Provision(clauses).entry(List.of(clause)).value() : text;
    return (clause.isSaid() || opens)
        && !clause.isRow()
        && !Blanks.isIn(text)
        && !Provision.goesOn(clause)
        && !Provision.isItem(clause)
        && !NEVER.matcher(text).find()
        && (matter.matcher(all).find()
            || (opens && text.length() <= SHORT_LEAD && !clause.forces().isEmpty()));
  }
}
