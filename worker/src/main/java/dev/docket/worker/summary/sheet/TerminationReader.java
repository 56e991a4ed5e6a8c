package dev.docket.worker.summary.sheet;

import dev.docket.wording.force.Duty;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads who may end a contract, on which notice or for which cause. */
final class TerminationReader {
  private static final int MOST = 5; // ways that are listed
  private static final int LONGEST_PARTY = 40; // chars
  private static final int LONGEST_ITEM = 300; // chars
  private static final int ITEMS = 10;
  private static final Pattern LIST = Pattern.compile("[:：]\\s*$|次の(?:各号|いずれか)|以下の(?:各号|いずれか)");
  private static final String DOCUMENT =
      "(?:this|the|these|your|our|its|any|an|all)(?: \\w+){0,2} (?:agreements?|contract|lease|terms|tenancy|addendum|license|M?NDA|DPA|access|website|account|services?|membership|subscription|orders?|engagement|SOWs?)";
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:may|can|right to|entitled to|choose to|option to)\\b[^.;]{0,60}\\b(?:terminate|cancel|end)\\b[^.;]{0,60}\\b"
              + DOCUMENT
              + "|\\b(?:may|can|right to) [^.;]{0,30}terminate (?:it|access)\\b|\\b"
              + DOCUMENT
              + "[^.]{0,60}\\b(?:may|can) be (?:terminated|cancell?ed)\\b");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:解除|解約|終了)(?:することができ|する権利|できる|することが可能|できます|することができます)|(?:利用|登録|会員資格|契約)[^。]{0,30}(?:停止|取り?消)[^。]{0,12}(?:ことができ|できる)");
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)(?:at least |no less than |not less than |upon |with |on |by giving )*(?:(?:an? )?(?:\\w+[ -])?\\(?\\d+\\)?(?: \\(\\d+\\))?|(?:one|two|three|six|ten|thirty|sixty|ninety)(?: \\(\\d+\\))?)[ -](?:business |calendar |working )?(?:days?|weeks?|months?)[’']?(?:[’']s)?(?:,)? (?:(?:prior|advance|advanced|written|and)[ -]?,? ?)*notice(?: in writing)?|(?:upon|with|on|by) (?:(?:prior|advance|written) )*notice(?! of (?:the |such )?breach)(?: in writing)?|(?:\\d+|[０-９一二三四五六七八九十]+)(?:か|ヶ|カ|ヵ|箇|ケ)?(?:月|日|週間|年)(?:以上)?前まで(?:に)?(?:の)?(?:[^。、]{0,20}(?:通知|予告|申入れ|申し入れ))?");
  private static final Pattern BREACH =
      Pattern.compile(
          "(?i)material(?:ly)? breach(?:es)?|breach(?:es)?|default|violat\\w+|fails? to (?:pay|comply|perform)|[^、。,]{0,24}(?:違反|不履行|怠った)");

  /** A breach with the words before it that tell whose it is: another's than the subject's. */
  private static final Pattern WHOSE_BREACH =
      Pattern.compile(
          "(?i)\\b(?:if|where|when|in the event(?: that)?) (?:(?!\\b(?:if|where|when)\\b)[^.;:,]){1,80}?\\b(?:"
              + "material(?:ly)? breach(?:es|ed)?|breach(?:es|ed)?|defaults?|violat\\w+|fails? to (?:pay|comply|perform))");

  private static final Pattern INSOLVENCY =
      Pattern.compile(
          "(?i)insolven\\w*|bankrupt\\w*|ceases? (?:to do business|operation)|receivership|破産(?:手続(?:開始)?)?|支払(?:の)?停止|民事再生|会社更生|差押");
  private static final Pattern FREELY =
      Pattern.compile(
          "(?i)for (?:its )?convenience|for any (?:or no )?reason|without (?:any )?cause|with or without cause|for any or no reason|for no reason|at any time|at (?:its|our|their) (?:sole )?discretion|事由の如何を問わず|理由の?(?:如何|いかん)を問わず|いつでも|任意に");

  /** Words after which the causes that are named are examples. */
  private static final Pattern NO_CAUSE =
      Pattern.compile(
          "(?i)with or without cause|without cause|for any (?:or no )?reason|for (?:its )?convenience|理由の?(?:如何|いかん)を問わず");

  private static final Pattern CURE =
      Pattern.compile(
          "(?i)(?:within|for) (?:\\w+ \\()?\\d+\\)? (?:business )?days(?: (?:of|after)[^,.;]{0,40})?|相当(?:の)?期間");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:^|[,;:.] |\\) )((?:[Ee]ither|[Ee]ach|Neither|[Tt]he (?:other|non-breaching|non-defaulting|terminating)|The|A|Any|Both)? ?(?:[Pp]art(?:y|ies)|[A-Z][\\w’'-]*(?: [A-Z][\\w’'-]*){0,2})|[Yy]ou(?: or we)?|[Ww]e)(?: \\([^)]{1,60}\\))? (?:may|can|will have the right|shall have the right|shall be entitled|has the right|is entitled|reserves? the right)");
  private static final Pattern JAPANESE_SUBJECT =
      Pattern.compile(
          "(?:^|[、。])([甲乙丙]及び[甲乙丙]|[甲乙丙]又は[甲乙丙]|[甲乙丙]または[甲乙丙]|[^、。,（）]{1,10}(?:又は|または|及び|若しくは)[^、。,（）]{1,10}?|[^、。,（）]{1,14}?)(?<!又|また|若しく|もしく|あるい)は(?:[、,]|[^。]*(?:解除|解約|終了|停止|取消))");
  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "(?i)^(?:if|when|where|in the event|upon|during|after|subject to|except|unless)\\b");
  private static final Pattern ENDED =
      Pattern.compile("(?i)\\bterminated\\b[^.;]{0,40}\\bby (?:either|any) party\\b");
  private static final Pattern CAPTION = Pattern.compile("(?i)terminat|cancel|解除|解約|終了");
  private static final Pattern NO_RIGHT =
      Pattern.compile(
          "(?i)instructions|how to cancel|\\bcan (?:view|see|find|learn)|^(?:upon|following|after|if this agreement is terminated|on) (?:any |the )?(?:termination|expir)|refund|surviv");

  private final Clauses clauses;
  private final KeyValues values;

  TerminationReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  Optional<Entry> read() {
    List<String> ways = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    Optional<KeyValues.Entry> row =
        values.find(
            Pattern.compile(
                "(?i)termination(?: (?:for convenience|notice|rights?|period))?|解約(?:予告)?(?:期間)?|中途解約"));
    row.ifPresent(
        r -> {
          ways.add(r.value());
          passages.add(r.clause().passage());
        });
    for (Clause clause : captionedFirst()) {
      if (ways.size() < MOST && isRight(clause)) {
        String way = way(clause);
        if (!ways.contains(way)) {
          ways.add(way);
          passages.add(clause.passage());
        }
      }
    }
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry(String.join("; ", ways), passages));
  }

  /** The sentences, those under a caption of termination first. */
  private List<Clause> captionedFirst() {
    return clauses
        .sentences()
        .sorted(
            Comparator.comparing(
                c -> c.captions().stream().limit(2).noneMatch(t -> CAPTION.matcher(t).find())))
        .toList();
  }

  private static boolean isRight(Clause clause) {
    String text = TopicReader.bare(clause);
    if (Blanks.isIn(text) || NO_RIGHT.matcher(text).find()) {
      return false;
    }
    return JAPANESE.matcher(text).find()
        || ENDED.matcher(text).find()
        || (ENGLISH.matcher(text).find()
            && clause.forces().stream()
                .anyMatch(f -> f.kind().duty().filter(d -> d == Duty.MAY).isPresent()));
  }

  /** Who, and on what notice or for what cause, in the clause's words; else the clause. */
  private String way(Clause clause) {
    String text = TopicReader.bare(clause);
    String whole = text + " " + items(clause);
    List<String> when = new ArrayList<>();
    boolean freely = add(when, NO_CAUSE, text);
    boolean breach = !freely && (add(when, WHOSE_BREACH, whole) || add(when, BREACH, whole));
    add(when, INSOLVENCY, freely ? "" : whole);
    if (!breach) {
      add(when, NOTICE, text);
      if (!freely) {
        add(when, FREELY, text);
      }
    } else {
      add(when, CURE, text);
    }
    if (CONDITIONAL.matcher(text).find()) {
      return text;
    }
    Optional<String> who = subject(text);
    return when.isEmpty() || who.isEmpty()
        ? text
        : who.get()
            + (clause.text().codePoints().anyMatch(c -> c > 0x3040) ? "：" : ": ")
            + String.join(", ", when);
  }

  /** The items of the list that a clause opens. */
  private String items(Clause clause) {
    return LIST.matcher(clause.text()).find()
        ? clauses
            .following(clause, c -> !c.isHeading() && c.text().length() < LONGEST_ITEM)
            .stream()
            .limit(ITEMS)
            .map(Clause::text)
            .collect(Collectors.joining(" "))
        : "";
  }

  private static boolean add(List<String> when, Pattern pattern, String text) {
    Optional<String> found = Clauses.find(pattern, text).map(Matcher::group).map(String::strip);
    found.ifPresent(when::add);
    return found.isPresent();
  }

  private static Optional<String> subject(String text) {
    Optional<String> english = Clauses.find(SUBJECT, text).map(m -> m.group(1));
    return english
        .or(() -> Clauses.find(JAPANESE_SUBJECT, text).map(m -> m.group(1)))
        .map(String::strip)
        .filter(s -> s.length() <= LONGEST_PARTY);
  }
}
