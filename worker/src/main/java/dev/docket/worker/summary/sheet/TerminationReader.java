package dev.docket.worker.summary.sheet;

import dev.docket.summary.SheetKey;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads who may end a contract, on which notice or for which cause. */
final class TerminationReader {
  private static final int MOST = 4; // ways that are told
  private static final int PLAIN = 2; // ways that are told where no clause is on ending
  private static final String DOCUMENT =
      "(?:this|the|these|your|our|its|his|her|their|any|an?|all)(?: [\\w’']+){0,2} (?:agreements?|contract|lease|terms|tenancy|addendum|license|M?NDA|DPA|access|website|account|services?|membership|subscription|orders?|engagement|appointment|employment|SOWs?)";
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\bmay (?:also )?(?:(?:terminate|suspend|close)(?: or (?:terminate|suspend|close))? )(?:\\w+ )?accounts?\\b|\\b(?:either|any|each) party may terminate (?:immediately|at any time|with|on|upon|by|without|for)\\b|\\b(?:gives?|provides?)\\b[^.;]{0,60}\\bnotice\\b[^.;]{0,60}\\b(?:to (?:cancel|terminate|end)|for (?:the )?termination)\\b|\\b(?:may|can|right to|entitled to|choose to|option to)\\b[^.;]{0,60}\\b(?:terminate|cancel|end)\\b[^.;]{0,60}\\b"
              + DOCUMENT
              + "|\\b(?:may|can|right to) [^.;]{0,30}(?:terminate (?:it|them|access)|\\b(?:cancel|end) (?:it|them))\\b|\\b"
              + DOCUMENT
              + "[^.]{0,120}\\b(?:may|can) be (?:terminated|cancell?ed)\\b|\\bthis (?:agreement|licen[cs]e|contract|lease|note)(?: and [^,.;]{1,60})? (?:will|shall) (?:automatically |immediately )?(?:terminate|end)(?: automatically| immediately)?(?=:|(?:,[^,.;]{1,80},)?\\s+(?:upon|if|when|in the event))|\\b(?:licen[cs]e|rights?|access|permission)\\b[^.;]{0,30}\\b(?:ends?|terminates?) (?:automatically|immediately)\\b|\\buntil\\b[^.;]{0,60}\\bterminat(?:ed|ion)\\b[^.;]{0,40}\\bby (?:either|any) party\\b|\\buntil (?:either|any|one) party\\b[^.;]{0,80}\\b(?:notice|notification) of termination\\b|\\bmay evict\\b|\\bwill terminate at the option of\\b|\\b(?:terminate|cancel|close|end)\\b[^.]{0,120}\\b(?:discontinue|stop) using\\b|^To cancel\\b[^.]{0,80}\\bsubscription\\b|\\bsubject to (?:suspension or )?termination\\b|\\bemployment\\b[^.]{0,40}\\bat[- ]will\\b|\\bright (?:\\([^)]{0,60}\\) )?to\\b[^.]{0,200}\\bterminate\\b|\\bmay\\b[^.;]{0,120}\\bterminate\\b[^.;]{0,40}\\b(?:agreement|contract|lease|account|access|right to use|use of)\\b");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:解除|解約|終了|退会)(?:いただけ|が可能|することができ|する権利|でき|することが可能|を申し[入込]|を申し出)|(?:退会|脱退|キャンセル)(?:でき|することができ|するものと)|使用を[^。]{0,8}終了する権利|(?:利用|登録|資格|契約)(?:[^。、]|、(?:又は|または|もしくは|若しくは)(?=一部|全部)){0,30}(?:停止|取り?消|喪失|抹消)[^。]{0,12}(?:ことができ|できる)");
  private static final Pattern ENDED =
      Pattern.compile("(?i)\\bterminated\\b[^.;]{0,40}\\bby (?:either|any) party\\b");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)terminat|cancel|解除|解約|終了|退会|脱退|キャンセル|利用停止|登録抹消|ending|^(?:\\W*[0-9.]+\\W*)?(?:term|duration)\\W*$");
  private static final Pattern NO_RIGHT =
      Pattern.compile(
          "(?i)クッキー|ブラウザ|\\bcookies?\\b|配信|https?:|\\bliable\\b[^.]{0,120}\\bterminat|\\bnot be entitled\\b|termination will not affect|cancellation instructions|instructions (?:on|for|how)|how to cancel|\\bcan (?:view|see|find|learn)|^(?:upon|following|after|if this agreement is terminated|on) (?:any |the )?(?:termination|expir)|\\brefund\\b|surviv|terminate any payments|\\bthird[- ]party\\b|(?:解除|解約|終了)(?:でき|することができ)ない|損害賠償[^。]{0,30}できる。?$");

  /** What is changed or interrupted is the service, and not the contract about it. */
  private static final Pattern OF_SERVICE =
      Pattern.compile(
          "(?i)(?:サービス|サイト|システム|アプリ|機能)(?:の(?:内容|全部|一部|提供)[^。]{0,20})?を[^。]{0,20}(?:中断|停止|休止|変更)|(?:サービス|サイト|アプリ)の提供を[^。]{0,8}終了|\\b(?:chang|modif|add)\\w*\\b[^.;]{0,40}\\b(?:end|cancel|terminate|discontinue)\\b[^.;]{0,30}\\b(?:features?|functions?|content|parts?|services?|web ?site)\\b");

  private static final Pattern ENDS =
      Pattern.compile(
          "(?i)解除|解約|退会|(?:契約|利用|会員)[^。]{0,20}終了|資格[^。]{0,20}(?:喪失|失)|利用(?:を|の)?停止|取り?消|\\b(?:your|agreement|contract|account|access)\\b");

  /** What holds when a right is used, behind the right: provided, however, that no refund …. */
  private static final Pattern PROVISO =
      Pattern.compile(
          "(?i)(?:[;,] (?:provided|but)|\\. (?:the |these |those )?(?:sections|provisions|clauses))\\b.*$");

  private static final Pattern OPEN_RIGHT =
      Pattern.compile("(?i)\\b(?:may|can)\\b[^.]{0,80}\\b(?:terminated?|cancel(?:led)?|ended?)\\b");

  /** What ends with it is a right under the contract, and not the contract: the license …. */
  private static final Pattern OF_A_RIGHT =
      Pattern.compile(
          "(?i)\\bterminate the licen[cs]e (?:granted|herein|hereunder)\\b|\\bterminate the (?:order|purchase)\\b");

  private static final Pattern OF_ONE_CASE =
      Pattern.compile("(?i)\\beminent domain\\b|\\bcondemn|\\bprobation|試用期間");

  private final Clauses clauses;
  private final KeyValues values;

  TerminationReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  Optional<Entry> read() {
    Optional<KeyValues.Entry> row =
        values.find(
            Pattern.compile(
                "(?i)termination(?: (?:for convenience|notice|rights?|period))?|解約(?:予告)?(?:期間)?|中途解約"));
    List<Clause> rights = clauses.sentences().filter(c -> !c.isInSchedule() && isRight(c)).toList();
    List<Clause> told = rights.stream().filter(TerminationReader::isCaptioned).limit(MOST).toList();
    Optional<Entry> article =
        told.isEmpty() ? new Articles(clauses).read(SheetKey.TERMINATION) : Optional.empty();
    if (article.isPresent() && row.isEmpty()) {
      return article;
    }
    if (told.isEmpty() && isLeftOpen()) {
      return row.map(r -> Entry.of(r.value(), r.clause()));
    }
    told = withOtherSide(told, rights);
    if (told.isEmpty()) {
      told =
          rights.stream()
              .filter(c -> !Provision.goesOn(c) && !isOfOneCase(c))
              .limit(PLAIN)
              .toList();
    }
    if (told.isEmpty()) {
      told = rights.stream().limit(PLAIN).toList();
    }
    Optional<Entry> said =
        told.isEmpty() ? Optional.empty() : Optional.of(new Provision(clauses).entry(told));
    if (row.isEmpty()) {
      return said;
    }
    Entry named = Entry.of(row.get().value(), row.get().clause());
    return said.map(s -> named.and(s)).or(() -> Optional.of(named));
  }

  /** Whether the article on termination leaves its period open. */
  private boolean isLeftOpen() {
    return clauses
        .sentences()
        .filter(c -> isCaptioned(c) && Blanks.isIn(c.text()))
        .anyMatch(c -> JAPANESE.matcher(c.text()).find() || OPEN_RIGHT.matcher(c.text()).find());
  }

  /** The rights of {@code told}, and where all are one side's the first of another's besides. */
  private static List<Clause> withOtherSide(List<Clause> told, List<Clause> rights) {
    Set<String> sides = new HashSet<>();
    told.forEach(c -> Side.of(TopicReader.bare(c)).ifPresent(sides::add));
    if (sides.size() != 1 || Side.isAll(sides.iterator().next())) {
      return told;
    }
    Optional<Clause> other =
        rights.stream()
            .filter(c -> !Provision.goesOn(c) && !Provision.isItem(c) && !isOfOneCase(c))
            .filter(c -> Side.of(TopicReader.bare(c)).filter(s -> !sides.contains(s)).isPresent())
            .findFirst();
    return Stream.concat(told.stream(), other.stream())
        .sorted(Comparator.comparingInt(Clause::unit))
        .toList();
  }

  /** Whether a right is for one event alone, and so is not how a contract ends. */
  private static boolean isOfOneCase(Clause clause) {
    String text = TopicReader.bare(clause);
    return OF_ONE_CASE.matcher(text).find() || OF_A_RIGHT.matcher(text).find();
  }

  private static boolean isCaptioned(Clause clause) {
    return clause.captions().stream().limit(2).anyMatch(t -> CAPTION.matcher(t).find());
  }

  private static boolean isRight(Clause clause) {
    String text = TopicReader.bare(clause);
    String rule = PROVISO.matcher(text).replaceFirst("");
    if (Blanks.isIn(text) || NO_RIGHT.matcher(rule).find() || !clause.isSaid()) {
      return false;
    }
    if (OF_SERVICE.matcher(text).find() && !ENDS.matcher(text).find()) {
      return false;
    }
    return JAPANESE.matcher(text).find()
        || ENDED.matcher(text).find()
        || ENGLISH.matcher(text).find();
  }
}
