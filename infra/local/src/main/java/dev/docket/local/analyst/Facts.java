package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Span;
import dev.docket.wording.Cue;
import dev.docket.wording.Definitions;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.force.Forces;
import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the deadlines, penalties, definitions and open questions of a sentence. */
final class Facts {
  /** A provision named by its caption, which is no word of the sentence: 第5条（損害賠償）. */
  private static final Pattern NAMED_PROVISION =
      Pattern.compile(
          "(?<=[条項章節])（[^（）]{1,30}）|(?i)\\b(?:sections?|articles?|clauses?) [\\w.]{1,8} ?\\([^()]{1,60}\\)");

  private static final Pattern FOLLOWS = // what is done to who breaks a rule
      Pattern.compile(
          "処す|科す|科せ|徴収|没収|返還|支払|賠償し|賠償する|賠償しな|賠償の?責|請求(?:する|し|で)|処分|懲戒|解雇|減給|けん責|降格|停止|解除|罰金|過料|違約金を");

  /** What says that somebody answers for nothing, up to the end of what he does not answer for. */
  private static final Pattern RELEASE =
      Pattern.compile(
          "[^、。]*(?:責任|責め|責|義務)(?:を|は|について)?(?:一切|何ら)?(?:免れ|免除され|負わ(?!なけ|ね)|負いません|負うものでは(?:ない|ありません))"
              + "|(?:\\b(?:not|never|neither|nor|no (?:event|case|circumstances?|party))|n['’]t)\\b[^.;|]{0,60}?\\bliab(?:le|ility)\\b[^.;|]*"
              + "|\\breleases? [^.;|]{1,60} from\\b[^.;|]*",
          Pattern.CASE_INSENSITIVE);

  /** Behind the name of a sanction: who has given no ground for it. */
  private static final Pattern UNDESERVED =
      Pattern.compile("^[^。、（]{0,30}(?:（[^（）]*）)?[^。、（]{0,6}に(?:は|も)?該当し(?:ない|なかった)");

  private static final Pattern NAMED = Pattern.compile("^Disciplin\\w+ \\p{Lu}");

  private static final Pattern SPARED = // who does right need not fear it
      Pattern.compile("(?<!なければ)(?:受けない|受けません|行わない|しない|ならない|ものではない)(?:ものとする|ものとします)?。?$");

  private static final Pattern BREACH =
      Pattern.compile(
          "(?i)\\b(?:breach\\w*|fail\\w*|violat\\w*|non-?payment|overdue|infring\\w*|abus\\w*|misus\\w*|unlawful\\w*|does not comply|non-?compliance|late|delinquent|default\\w*|misconduct|offen[cs]es?|harm\\w*|caused|causes|unpaid|not paid|not been paid|prohibited|delay\\w*|unauthori[sz]ed|contrary|negligen\\w+|refus\\w+|without (?:\\w+ ){0,3}(?:consent|permission|authori\\w+|approval)|convict\\w+|guilty|past due|not (?:return|pay|deliver|comply)\\w*|owed)\\b");
  private static final Pattern SANCTION =
      Pattern.compile("(?i)^(?:terminat|suspen|damages|interest|late interest|liable for)");

  /** What somebody did or failed to do, or the harm of it, that a sanction follows. */
  private static final Pattern BREACH_JA =
      Pattern.compile(
          "違反|違約|怠|遅延|遅滞|滞納|延滞|抵触|反し|しない(?:とき|場合|者|で)|なかった|行為|不正|虚偽|損害|不履行|ふさわしくない|正当な(?:理由|事由)(?:が)?なく|無断|故意|過失|責めに|該当|毀損|侵害|した(?:者|とき|場合)|犯し");

  /** That somebody may ask again, or that rules are told elsewhere: no sanction. */
  private static final Pattern REMEDY =
      Pattern.compile(
          "(?i)\\bappeal\\w*\\b[^.;]*\\bmay\\b|\\bmay (?:\\w+ )?(?:appeal|object|apply|request)\\b|\\bsubject to [^.;]{0,60}\\b(?:procedures?|polic(?:y|ies))\\b|\\bprocedures? (?:is|are)\\b|不服|異議|準拠法|管轄|保険");

  private static final Pattern ENDS = Pattern.compile("(?i)^(?:terminat|suspen)");
  private static final Pattern PAYS =
      Pattern.compile(
          "(?i)\\b(?:pay|pays|paid|owes?|recover|liquidated|entitled to|seek|liable for|subject to|accrues?|charged?|bears?)\\b");

  /** What is settled in another place is open only where the sentence says just that. */
  private static final Pattern ELSEWHERE = Pattern.compile("^別(?:に|途)定め");

  private static final Pattern LEFT = Pattern.compile("^(?:る|ます)?(?:もの|こと)?(?:とする|とします)?[。]?$");

  /** What was settled after consulting: 協議の上定めた業務. */
  private static final Pattern AGREED =
      Pattern.compile("^(?:の上|のうえ|して|により)?、?[^。、]{0,6}(?:定め|決め|決定し|合意し|取り決め)た");

  /** Questions that somebody may put, none that the text leaves open. */
  private static final Pattern ANY =
      Pattern.compile("(?i)\\b(?:any|your|their|further) (?:\\w+ )?$");

  /** Behind which 別に is the end of another word: 個別に通知する. */
  private static final Pattern WITHIN_WORD = Pattern.compile("[個区特差性種各類]$");

  /** That what would be told apart is not: 別途通知することはしない. */
  private static final Pattern NOT_DONE =
      Pattern.compile("^[^。、]{0,12}(?:しない|しません|いたしません|致しません|行わない|行いません|ことなく)");

  private static final Pattern RELATIVE =
      Pattern.compile("(?i)\\b(?:which|that|if|unless|where|terms) (?:is|are|was|were)?\\s*$");

  private static final Pattern SETTLED =
      Pattern.compile("^、?(?:別途|誠意をもって)?(?:これを)?(?:定め|取り決め|解決|取決め)");

  private static final Pattern ITSELF = // what every document calls itself
      Pattern.compile(
          "(?i)(?:this |the )?(?:agreement|contract|terms(?: (?:of (?:service|use)|and conditions))?|policy|addendum|bylaws|rules)|(?:本|この|当)(?:個別|基本)?(?:契約|規約|規程|規則|規定|約款|覚書|ポリシー)書?");

  /** That another place of the text says what a word means. */
  private static final Pattern ELSEWHERE_DEFINED =
      Pattern.compile(
          "(?i)^[“\"]?[^.”\"]{1,60}[”\"]? (?:is|are|has the meaning|have the meanings?) (?:defined|given|set forth|ascribed|assigned|described|specified)?[^.;]{0,30}\\b(?:in|under|by) (?:the )?(?:section|clause|article|paragraph|schedule|exhibit|annex|recitals?|preamble)\\b[^;]{0,40}$");

  /** What the body whose text it is is called, which its title says: 本会は、「…」と称する. */
  private static final Pattern OWN_NAME =
      Pattern.compile(
          "^(?:本|当|この)[^、。「]{1,8}は、?「[^」]{1,60}」(?:（[^（）]*）)?と(?:称|呼称|い)(?:する|します|う|います)。?$");

  /** How long an office or a year of accounts lasts, which nobody has to keep to. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:任期|(?:会計|事業|業務)年度|営業年度)は(?!、?[^。]{0,40}(?:なければ|提出|報告|届け))"
              + "|(?i)\\b(?:(?:serve|hold office|be elected|elected|appointed) (?:\\w+ ){0,2}(?:for |until )(?:an? |the )?[^,.;]{0,30}?(?:terms?|years?|election)\\b"
              + "|terms? of office\\b|(?:fiscal|financial|membership|academic) year (?:of [^,.;]{1,40} )?(?:shall|will|is|begins?|starts?|runs?|ends?)\\b)");

  /** How long something is warranted to be so, by when nobody has to do anything. */
  private static final Pattern WARRANTED =
      Pattern.compile(
          "(?i)^(?:(?!\\b(?:must|shall|will|may|should)\\b)[^.;]){0,60}\\bwarrants? (?:to \\w+ )?that\\b(?![^.;]{0,200}\\b(?:notif\\w+|claim\\w*|report\\w*) [^.;]{0,60}within\\b)|(?:休業日|定休日|営業日|休館日|休日)[^。]{0,60}日から[^。]{0,20}日まで");

  private static final Pattern WARRANTS = Pattern.compile("(?i)warrant");

  private static final Pattern NO_TERM =
      Pattern.compile(
          "(?i)\\b(?:no longer|not|always|also|only|never)\\b|^(?:you|we|us|I|your|our)$");

  private static final Pattern NAMES = Pattern.compile("以下|以降|下記|とい[うい]|呼[ぶび]|称[すし]|略[すし]|定義");

  /** What a party needs to know and is left open; other rules are made at any time. */
  private static final Pattern UNSAID =
      Pattern.compile("(?:料金?|金額|代金|報酬|費用|単価|価格|期間|期日|納期|日程|時期|数量|場所|仕様)(?:等|など)?(?:は|について|に関して)");

  /** Before what does not follow: will not be considered forfeited. */
  private static final Pattern NOT_SO =
      Pattern.compile("(?i)\\bnot (?:be )?(?:considered |deemed |treated as )?$");

  private Facts() {}

  /** A term and where it is defined. */
  record Definition(String term, Span span, boolean isShortName) {}

  /** Until when, within what time or for how long the sentence has something done. */
  static Optional<Span> deadline(String sentence) {
    return punishes(sentence) || OFFICE.matcher(sentence).find() || isLasting(sentence)
        ? Optional.empty()
        : Deadline.in(sentence);
  }

  private static boolean isLasting(String sentence) {
    boolean mayBe = // most are not, and the pattern is dear
        Script.isJapanese(sentence) || WARRANTS.matcher(sentence).find();
    return mayBe && WARRANTED.matcher(sentence).find();
  }

  /** Whether it sets a punishment, wherever it stands. */
  static boolean punishes(String sentence) {
    return Cue.PUNISHMENT.isIn(sentence);
  }

  /** What follows a breach; that somebody answers for no damage threatens nothing. */
  static Optional<Span> penalty(String sentence) {
    if (Cue.PENALTY.first(sentence).isEmpty()) {
      return Optional.empty(); // most have none, and masking them is dear
    }
    String own = masked(RELEASE, masked(NAMED_PROVISION, sentence));
    Optional<Phrase<Cue>> found = Cue.PENALTY.first(own);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String words = found.get().in(own);
    if (NAMED.matcher(own.substring(found.get().start())).find()) {
      return Optional.empty(); // Discipline Representatives
    }
    if (words.startsWith("解雇") && own.contains("予告")) {
      return Optional.empty(); // how somebody is given notice
    }
    if (NOT_SO.matcher(own.substring(0, found.get().start())).find()
        || SPARED.matcher(own.substring(found.get().start())).find()
        || UNDESERVED.matcher(own.substring(found.get().start())).find()) {
      return Optional.empty();
    }
    boolean isFor =
        punishes(own) || (Script.isJapanese(words) ? BREACH_JA : BREACH).matcher(own).find();
    if (!isFor || REMEDY.matcher(own).find()) {
      return Optional.empty();
    }
    boolean applies =
        Script.isJapanese(words)
            ? FOLLOWS.matcher(own.substring(found.get().start())).find()
            : !SANCTION.matcher(words).find()
                || (ENDS.matcher(words).find()
                    ? BREACH.matcher(own).find()
                    : PAYS.matcher(own).find());
    return applies ? found.map(phrase -> span(sentence, phrase)) : Optional.empty();
  }

  private static String masked(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(found -> "·".repeat(found.group().length()));
  }

  static Optional<Span> openQuestion(String sentence) {
    return Cue.OPEN_QUESTION
        .first(sentence)
        .map(phrase -> span(sentence, phrase))
        .filter(
            open ->
                !isConsulted(sentence, open)
                    && !isOtherWord(sentence, open)
                    && !NOT_DONE.matcher(sentence.substring(open.end())).find()
                    && !ANY.matcher(sentence.substring(0, open.start())).find()
                    && !AGREED.matcher(sentence.substring(open.end())).find()
                    && (!ELSEWHERE.matcher(open.text()).find()
                        || UNSAID.matcher(sentence.substring(0, open.start())).find())
                    && (!ELSEWHERE.matcher(open.text()).find()
                        || LEFT.matcher(sentence.substring(open.end())).find()));
  }

  private static boolean isOtherWord(String sentence, Span open) {
    return open.text().startsWith("別")
        && WITHIN_WORD.matcher(sentence.substring(0, open.start())).find();
  }

  /** Whether somebody decides after consulting, which leaves nothing open. */
  private static boolean isConsulted(String sentence, Span open) {
    if (RELATIVE.matcher(sentence.substring(0, open.start())).find()) {
      return true;
    }
    return open.text().startsWith("協議の") && !SETTLED.matcher(sentence.substring(open.end())).find();
  }

  /** The first word that forbids, frees or denies: that somebody is not liable, 適用しない. */
  static Optional<Span> denial(String sentence) {
    return Forces.in(sentence).stream()
        .filter(phrase -> phrase.kind().isNegative() && phrase.kind().isModal())
        .findFirst()
        .map(phrase -> span(sentence, phrase));
  }

  /** What a reader may look for in a table, be the sentence told in none: by the table. */
  static Map<String, Span> rest(String sentence) {
    Map<String, Span> rest = new LinkedHashMap<>();
    for (Quantity quantity : Quantities.in(sentence)) {
      String table =
          switch (quantity.measure()) {
            case Measure.Amount _, Measure.Rate _ -> "amounts";
            case Measure.Period _, Measure.Date _ -> "deadlines";
            case Measure.Frequency _,
                Measure.Count _,
                Measure.Ordinal _,
                Measure.Provision _,
                Measure.Code _ ->
                "";
          };
      if (!table.isEmpty()) {
        rest.putIfAbsent(table, new Span(quantity.start(), quantity.end(), quantity.in(sentence)));
      }
    }
    Forces.in(sentence).stream()
        .filter(phrase -> phrase.kind().isModal())
        .findFirst()
        .ifPresent(phrase -> rest.putIfAbsent("obligations", span(sentence, phrase)));
    return rest;
  }

  static Optional<Span> advice(String sentence) {
    return Cue.ADVICE.first(sentence).map(phrase -> span(sentence, phrase));
  }

  static Optional<Definition> definition(String sentence) {
    return Definitions.in(sentence).stream()
        .filter(
            _ -> !OWN_NAME.matcher(sentence).find() && !ELSEWHERE_DEFINED.matcher(sentence).find())
        .filter(found -> !ITSELF.matcher(found.term()).matches() && isNamed(sentence, found))
        .findFirst()
        .map(
            found ->
                new Definition(
                    found.term(),
                    span(sentence, found.phrase()),
                    found.phrase().kind() == dev.docket.wording.Definition.Kind.SHORT_NAME));
  }

  /** Whether a short name is given by the words for that, not by とする of anything in quotes. */
  private static boolean isNamed(String sentence, dev.docket.wording.Definition found) {
    String words = found.phrase().in(sentence);
    if (NO_TERM.matcher(found.term()).find()) {
      return false;
    }
    return found.phrase().kind() != dev.docket.wording.Definition.Kind.SHORT_NAME
        || !Script.isJapanese(words)
        || NAMES.matcher(words).find();
  }

  private static Span span(String sentence, Phrase<?> phrase) {
    return new Span(phrase.start(), phrase.end(), phrase.in(sentence));
  }
}
