package dev.docket.worker.summary.sheet;

import dev.docket.summary.SheetKey;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long a contract lasts. */
final class TermReader {
  private static final Pattern KEY =
      Pattern.compile(
          "(?i)(?:initial |agreement |contract |lease |subscription |MNDA |NDA )?(?:term|period)(?: of (?:the )?(?:agreement|lease|contract))?|duration|(?:契約|有効|賃貸借|委託|利用|業務)の?期間");
  private static final Pattern TIME = Pattern.compile("(?i)(?:time )?periods?|term|duration");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)^(?:(?!.*(?:confidential|payment|warranty)).*\\b(?:term|duration)\\b(?!s)).*|期間|契約の存続");
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\binitial (?:\\S+ )?(?:term|period)\\b|\\b(?:the )?term of (?:this|the) (?:\\w+ )?(?:agreement|lease|contract|license)\\b[^.]{0,40}\\b(?:is|will|shall|begins|commences|starts)\\b|\\b(?:agreement|lease|contract|addendum|license|tenancy|DPA|MNDA|terms)\\b[^.]{0,80}\\b(?:continues? (?:until|for|in|to|as|through|on|from)|remains? in (?:full )?(?:force|effect)|lasts? (?:for|until)|expires?)\\b|\\bremain in effect (?:so|as) long as\\b|\\bterms will continue to apply until\\b|\\b(?:agreement|terms|licen[cs]e) (?:will |shall )?(?:appl(?:y|ies)|is effective|are effective) until\\b|\\b(?:leases?|lets?|lease) [^.]{0,300}\\bfor an? [^.,]{1,30}(?:tenancy|term|period)\\b|\\b(?:commenc(?:es?|ing)|begins?|starts?)\\b[^.]{0,80}\\b(?:continues?|until|ends?|expires?|for a (?:period|term))\\b|\\bfor a (?:period|term) of\\b|\\bshall be for\\b");
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\b(?:this|the|these) (?:\\w+ )?(?:agreement|lease|contract|tenancy|DPA|M?NDA|addendum|initial term|term|terms|engagement|license)\\b|^(?:[A-Z]\\. )?the services (?:will|shall)\\b|\\bhereby (?:leases|lets|rents)\\b");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:契約|有効|賃貸借|委託|利用|存続|ライセンス|許諾|履行|受講|視聴|業務|学習指導|貸与|サービス(?:の)?提供|できる|いただける)(?:の)?[^。、]{0,8}期間は、?(?:[^。]{0,20}定めのない限り、)?(.+?)(?:とする|とします|といたします|に従う|による|とし、(?![^。]{0,12}[年月]間)|である|です|までの間とする|。)");

  /** 翌月末日までを有効期間とする。 */
  private static final Pattern UNTIL =
      Pattern.compile("(?:^|、)([^。、]{2,60}?まで)を(?:契約|有効|利用|委託|賃貸借)?期間と(?:する|します)");

  /** 本契約は、締結日から3年間、有効に存続する。 */
  private static final Pattern LASTS =
      Pattern.compile("本(?:契約|覚書|規約)は、(.{0,40}?(?:年|か月|ヶ月|カ月|箇月|月|日)間?)、?(?:有効に)?(?:存続|効力を有)");

  /** How long the duties of a contract hold, where that is all that its article on time says. */
  private static final Pattern HOLDS =
      Pattern.compile("(?i)\\b(?:survive|remain in (?:full )?(?:force|effect))\\b.*\\buntil\\b");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)^(?:each |the |any |such )?renewal (?:term|period)|warrant|confidential|surviv|payment|refund|trial|invoice|suspen|solicit|insurance|upon expiration|following (?:the )?(?:termination|expir)|limitation period|(?:after|from) (?:the )?(?:date of (?:the )?)?(?:termination|expir)|full force and effect|\\b(?:invalid|unenforceable)\\b|\\bthe same (?:period|length|duration|term) as the initial\\b|更新|秘密|保証");

  private static final Pattern THIS =
      Pattern.compile(
          "(?i)(?:this|the) (?:\\w+ )?(?:agreement|contract|lease|addendum|DPA|NDA)\\b");

  /** A period whose number is left out. */
  private static final Pattern UNCOUNTED =
      Pattern.compile("(?i)\\bfor (?:a (?:period|term) of )?(?:years|months|days|weeks)\\b");

  /** Says what holds while a contract lasts, or in one event: not how long it lasts. */
  private static final Pattern IDLE =
      Pattern.compile(
          "(?i)^(?:in the event|if|should|where|when|upon|whenever)\\b|\\b(?:during|throughout) the (?:\\w+ ){0,2}(?:term|period|duration) of\\b");

  private static final Pattern MONTHLY = Pattern.compile("(?i)\\bmonth[- ]to[- ]month\\b");

  private static final Pattern OTHER_JAPANESE =
      Pattern.compile(
          "更新後|請求[^。]{0,6}期間は|検査[^。]{0,6}期間は|新しい有効期間|秘密(?:情報)?[^。]{0,20}期間は|利用停止期間|試用期間");
  private static final Pattern RENEWS = Pattern.compile("更新|延長");
  private static final Pattern CONDITION = Pattern.compile("場合|とき|に限り|限りにおいて");

  private final Clauses clauses;
  private final KeyValues values;

  TermReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  Optional<Entry> term() {
    Optional<KeyValues.Entry> row = values.find(KEY);
    if (row.isPresent() && Periods.isOne(row.get().value())) {
      return Optional.of(Entry.of(row.get().value(), row.get().clause()));
    }
    for (Clause clause : clauses.sentences().toList()) {
      Matcher japanese = JAPANESE.matcher(clause.text());
      Matcher lasts = LASTS.matcher(clause.text());
      Matcher until = UNTIL.matcher(clause.text());
      if (until.find() && !Blanks.isIn(clause.text())) {
        return Optional.of(Entry.of(until.group(1), clause));
      }
      if (lasts.find() && !Blanks.isIn(clause.text())) {
        return Optional.of(Entry.of(lasts.group(1), clause));
      }
      if (japanese.find()
          && !Blanks.isIn(clause.text())
          && Periods.isOne(japanese.group(1))
          && !OTHER_JAPANESE.matcher(clause.text()).find()) {
        return Optional.of(
            CONDITION.matcher(clause.text()).find() || isLimited(clause)
                ? new Provision(clauses).entry(List.of(clause))
                : Entry.of(japanese.group(1), clause));
      }
    }
    return sentence(true, OURS)
        .or(() -> sentence(true, SAID))
        .map(c -> new Provision(clauses).entry(List.of(c)))
        .or(
            () ->
                new Articles(clauses)
                    .read(SheetKey.TERM)
                    .filter(e -> Periods.isOne(e.value()) && !UNCOUNTED.matcher(e.value()).find()))
        .or(this::labelled)
        .or(this::held)
        .or(this::monthly)
        .or(() -> sentence(false, OURS).map(c -> new Provision(clauses).entry(List.of(c))));
  }

  /** Whether a proviso stands behind a clause, which says when its time ends, not how it renews. */
  private boolean isLimited(Clause clause) {
    return clauses
        .after(clause)
        .filter(next -> next.section() == clause.section() && Provision.isProviso(next))
        .filter(next -> !RENEWS.matcher(next.text()).find())
        .isPresent();
  }

  private Optional<Entry> held() {
    return clauses
        .sentences()
        .filter(c -> Headings.areAbout(TIME, c) && HOLDS.matcher(c.text()).find())
        .filter(c -> !Blanks.isIn(c.text()))
        .findFirst()
        .map(c -> new Provision(clauses).entry(List.of(c)));
  }

  /** That it runs from month to month, as the heading of an article on its term may say itself. */
  private Optional<Entry> monthly() {
    return clauses.all().stream()
        .filter(c -> !c.isRow() && !c.isInSchedule())
        .filter(c -> MONTHLY.matcher(c.text()).find())
        .filter(c -> c.captions().stream().anyMatch(t -> CAPTION.matcher(t).find()))
        .findFirst()
        .map(c -> Entry.of(Said.bare(c.text()), c));
  }

  /** What stands under a line that says 委託期間 and no more. */
  private Optional<Entry> labelled() {
    return clauses
        .below(KEY)
        .filter(c -> Periods.isOne(c.text()))
        .findFirst()
        .map(c -> Entry.of(c.text(), c));
  }

  /** A sentence with the name of the contract for the pronoun that stands for it. */
  private String named(Clause clause) {
    String text = TopicReader.bare(clause);
    Optional<String> before = clauses.before(clause).map(TopicReader::bare);
    boolean stands =
        text.startsWith("It ")
            && before.filter(b -> THIS.matcher(b).lookingAt()).isPresent()
            && clauses.before(clause).orElseThrow().section() == clause.section();
    return stands ? "This Agreement " + text.substring("It ".length()) : text;
  }

  private Optional<Clause> sentence(boolean captioned, Pattern ours) {
    return clauses
        .sentences()
        .filter(c -> !c.isInSchedule())
        .filter(
            c ->
                !captioned
                    || c.captions().stream().limit(2).anyMatch(t -> CAPTION.matcher(t).find()))
        .filter(c -> ours.matcher(named(c)).find())
        .filter(c -> SAID.matcher(named(c)).find())
        .filter(c -> !IDLE.matcher(TopicReader.bare(c)).find())
        .filter(c -> !UNCOUNTED.matcher(c.text()).find())
        .filter(c -> !OTHER.matcher(TopicReader.bare(c)).find() && !Blanks.isIn(c.text()))
        .findFirst();
  }
}
