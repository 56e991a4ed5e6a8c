package dev.docket.worker.summary.sheet;

import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which law governs a contract, and who decides disputes. */
final class LawReader {
  private static final int LONGEST = 160; // chars of the name of a court in a table
  private static final String NAME = "[A-Z][\\p{L}.’'-]*";
  private static final String PLACE =
      "(?:the )?(?:state of |commonwealth of |province of )?NAME(?:(?<!\\.)(?:,? (?:(?:of|and|&) )?(?:the )?)NAME){0,7}"
          .replace("NAME", NAME);

  /** Names of a form's own variables, which stand for what its cover page says. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "Governing Law|Chosen Courts|Jurisdiction|Cover Page|Courts|Key Terms|Order Form");

  private static final Pattern GOVERNS =
      Pattern.compile(
          "(?i)\\bgovern(?:s|ed|ing)?\\b|\\b(?:agreement|contract|licen[cs]e|terms) (?:shall be|will be|is|are) subject to\\b|construed|interpreted|\\b(?:appl(?:y|ies) to (?:this|these|the|our)|resolved (?:according to|under))\\b|\\blaw (?:applies|shall apply|will apply)\\b|準拠|法に(?:基づ|従|より|よって)[^。]{0,8}解釈|適用法|法を適用|法が適用");
  private static final Pattern LAW =
      Pattern.compile(
          "(?:the )?(?:(?:substantive|internal|federal|domestic|state|applicable) )*laws? (?:in force )?(?:of|in) PLACE|(?<=by |with |under |according to )(?:the )?(?!Applicable|All|Any|Such)NAME(?: and NAME)? law\\b|(?:United States|U\\.S\\.) federal law\\b|(?:^|(?<=, )|(?<=\\. ))(?!Applicable|All|Any|Such|The|This)NAME law(?= (?:governs|applies|shall|will))"
              .replace("PLACE", PLACE)
              .replace("NAME", NAME));
  private static final Pattern JAPANESE_LAW =
      Pattern.compile(
          "((?:日本国?|[ァ-ヶー一-龠]{1,14}?(?:州|国))の?(?:法律?|法令|国内法))(?=を準拠|に準拠|に従|により|に基づ|が適用|を適用|が準拠|とし|とする|とします|です|である|。|、)");
  private static final Pattern LAW_KEY =
      Pattern.compile(
          "(?i)(?:governing|applicable|choice of) law(?:s)?(?: (?:&|and) .{3,30})?|準拠法(?:及び.{2,8}|・.{2,8})?");
  private static final Pattern COURT_KEY =
      Pattern.compile(
          "(?i)(?:(?:chosen|exclusive) )?(?:courts?|jurisdiction|venue)|dispute resolution|(?:合意)?管轄(?:裁判所)?|紛争解決");
  private static final Pattern MORE =
      Pattern.compile(
          "(?:,? (?:in which|where|of which|that|identified|specified|designated|as)\\b[^.,;]*)");
  private static final Pattern CONDITIONAL =
      Pattern.compile("(?i)^(?:if|where|for) (?:you|the customer|customer)\\b");

  private static final Pattern ANNEXED =
      Pattern.compile("^(?:The|These) Clauses\\b|\\bdata (?:exporter|importer)\\b");

  private static final Pattern JURISDICTION =
      Pattern.compile(
          "(?i)jurisdiction|venue|resolved[^.]{0,80}\\bcourts\\b|\\b(?:submit|heard|adjudicated|tried|disputes are subject to|litigated|commenced|instituted|decided|settled|brought)\\b|管轄");
  private static final Pattern COURT =
      Pattern.compile(
          "(?:(?:state|federal|competent|local|provincial|district)(?:,? (?:and|or|or the|and the|/) ?)?(?: )?)*(?:[Cc]ourts?)(?: (?:located|sitting|situated))?(?: (?:of|in|for|within))+ PLACE|(?:NAME ){1,4}(?:Central |Superior )?(?:District|High|Supreme|Superior|Commercial|County|Circuit) Court\\b|(?<=\\b(?:by|of|in|to) )(?:the )?(?:competent |local )?NAME courts\\b"
              .replace("PLACE", PLACE)
              .replace("NAME", NAME));

  /** Where disputes are decided, though no court is named. */
  private static final Pattern HEARD_IN =
      Pattern.compile(
          "\\b(?:all |any )?disputes?\\b[^.;]{0,60}\\b(?:shall|will|must) be (?:\\w+ly )?(?:resolved|settled|heard|litigated|decided) (?:exclusively )?in PLACE"
              .replace("PLACE", PLACE));

  private static final Pattern JAPANESE_COURT =
      Pattern.compile(
          "(?:[甲乙丙][^、。]{0,20}?|[一-龠ぁ-んァ-ヶー]{0,12}(?:所在地|住所地))を管轄する(?:地方|簡易)?裁判所|[一-龠]{2,8}(?:地方|簡易|高等|家庭)裁判所(?:[一-龠ぁ-んァ-ヶ]{1,6}支部)?");
  private static final Pattern JAPANESE_LINK = Pattern.compile("^(?:又は|または|若しくは|もしくは|及び|および|・|、)$");

  /** Names with the word in them, which mediate as well. */
  private static final Pattern ARBITRATORS =
      Pattern.compile("Arbitration (?:Association|Act|Rules|Cent(?:re|er)|Institute|Court)");

  private static final Pattern ARBITRATED =
      Pattern.compile(
          "(?i)\\b(?:agree|required) to resolve any (?:claims?|disputes?)\\b[^.]{0,200}\\b(?:through|by|in)\\b[^.]{0,30}\\barbitration\\b|\\b(?:disputes?|controvers\\w+|claims?|differences?|it)\\b[^.]{0,240}\\b(?:resolved|settled|submit(?:ted)?|referred|determined|decided|subject)\\b[^.]{0,200}\\barbitrat|\\b(?:agrees?|shall|will|must)\\b[^.]{0,40}\\b(?:to )?(?:arbitrate|binding arbitration)\\b|仲裁(?:により|によって|に付|を行|で解決)");

  private static final Pattern NO_ARBITRATION =
      Pattern.compile(
          "(?i)\\b(?:not|nothing|no)\\b[^.]{0,40}\\barbitrat|\\bopt[- ]?out\\b|\\bclass\\b|\\bjury\\b|\\binjuncti|しない|できない");

  /** How an arbitration goes and who pays for it: not who decides. */
  private static final Pattern OF_ARBITRATION =
      Pattern.compile(
          "(?i)\\b(?:expenses|costs|bear|fees)\\b|\\baward\\b|\\barbitrators? (?:shall|may|will|is)\\b|\\bdocuments\\b|\\b(?:communications|evidence|confidential)\\b|\\bwaiver of\\b");

  private static final Pattern DECLINED =
      Pattern.compile(
          "(?i)(?<!\\bif )\\bnot\\b|\\b(?:no|nothing|except|opt[- ]out|waive|class|jury|prevent|injuncti)\\b|しない|できない");

  /** In which cases it is not so, behind what is so. */
  private static final Pattern EXCEPT = Pattern.compile("(?i),? (?:except|unless)\\b.*$");

  /** What a line under a heading on jurisdiction names, if not the law alone. */
  private static final Pattern DECIDES =
      Pattern.compile("(?i)\\bcourts?\\b|arbitrat|mediat|\\bvenue\\b|裁判所|仲裁|調停");

  private static final Pattern ARBITRATION =
      Pattern.compile("(?i)(?:(?:binding|mandatory) )?arbitration(?: agreement)?");

  /** Claims that go elsewhere than all others do. */
  private static final Pattern OF_SOME = Pattern.compile("(?i)\\bsmall claims\\b");

  private static final Pattern MEDIATION =
      Pattern.compile(
          "(?i)\\b(?:settle|resolve|submit|refer)[^.]{0,120}\\bmediat(?:ion|or)\\b|\\bparticipate in mediation\\b|調停(?:により|に付)");

  private final Clauses clauses;
  private final KeyValues values;

  LawReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  /** The law that governs. */
  Optional<Entry> law() {
    for (KeyValues.Entry row : values.all(LAW_KEY)) {
      Optional<String> law = lawIn(row.value());
      if (law.isPresent() || row.value().length() < 80) {
        return Optional.of(Entry.of(law.orElse(row.value()), row.clause()));
      }
    }
    return clauses
        .sentences()
        .filter(c -> GOVERNS.matcher(c.text()).find() && isOurs(c))
        .flatMap(c -> law(c).stream())
        .findFirst();
  }

  /**
   * Whether it is a whole provision of this contract, not of clauses annexed to it, and filled in.
   */
  private static boolean isOurs(Clause clause) {
    String text = clause.text();
    boolean japanese = JAPANESE_LAW.matcher(text).find();
    return (japanese || !Blanks.isIn(text))
        && !Character.isLowerCase(text.charAt(0))
        && !ANNEXED.matcher(text).find();
  }

  private static Optional<Entry> law(Clause clause) {
    Optional<String> law =
        lawIn(clause.text()).or(() -> lawIn(Said.plain(clause.text()).replaceAll("[\"“”]", "")));
    boolean conditional = CONDITIONAL.matcher(clause.text()).find();
    return law.map(l -> Entry.of(conditional ? clause.text() : l, clause));
  }

  private static Optional<String> lawIn(String text) {
    Matcher japanese = JAPANESE_LAW.matcher(text);
    if (japanese.find()) {
      return Optional.of(japanese.group(1));
    }
    Matcher law = LAW.matcher(text);
    int start = -1;
    int end = -1;
    while (law.find()) {
      if (VARIABLE.matcher(law.group()).find()) {
        return Optional.empty();
      }
      if (start < 0) {
        start = law.start();
      } else if (law.start() - end > " and the ".length()) {
        break;
      }
      end = law.end();
    }
    if (start < 0) {
      return Optional.empty();
    }
    Matcher more = MORE.matcher(text).region(end, text.length());
    end = more.lookingAt() ? more.end() : end;
    return Optional.of(
        text.substring(start, end).replaceFirst("^the ", "").replaceFirst("[,.]$", ""));
  }

  /** Who decides disputes: a court, arbitrators, a mediator before them. */
  Optional<Entry> forum() {
    Set<String> named = new LinkedHashSet<>();
    List<Passage> passages = new ArrayList<>();
    for (KeyValues.Entry row : values.all(COURT_KEY)) {
      boolean onLaw = GOVERNS.matcher(row.value()).find() && !DECIDES.matcher(row.value()).find();
      if (named.isEmpty() && row.value().length() < LONGEST && !onLaw) {
        named.add(row.value());
        passages.add(row.clause().passage());
      }
    }
    for (Clause clause : arbitrationFirst()) {
      if (!isOurs(clause)
          || OF_SOME.matcher(clause.text()).find()
          || CONDITIONAL.matcher(clause.text()).find()) {
        continue;
      }
      List<String> found = new ArrayList<>();
      boolean declined = DECLINED.matcher(EXCEPT.matcher(clause.text()).replaceFirst("")).find();
      boolean unarbitrated = NO_ARBITRATION.matcher(clause.text()).find();
      if (!declined && MEDIATION.matcher(clause.text()).find()) {
        found.add(clause.text().contains("調停") ? "調停" : TopicReader.bare(clause));
      }
      if (!unarbitrated
          && isArbitrated(clause.text())
          && !found.contains(TopicReader.bare(clause))) {
        found.add(TopicReader.bare(clause));
      }
      court(clause.text()).filter(_ -> named.size() < 2).ifPresent(found::add);
      if (found.stream().anyMatch(f -> !isNamed(named, f)) && named.size() < 3) {
        found.stream().filter(f -> !isNamed(named, f)).forEach(named::add);
        passages.add(clause.passage());
      }
    }
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry(String.join("; ", named), passages));
  }

  /** The sentences, those first of an article that sends all disputes to arbitrators. */
  private List<Clause> arbitrationFirst() {
    return clauses
        .sentences()
        .sorted(Comparator.comparing(c -> !Headings.areAbout(ARBITRATION, c)))
        .toList();
  }

  private static boolean isNamed(Set<String> named, String found) {
    boolean court = found.contains("ourt") || found.contains("裁判所");
    return named.stream().anyMatch(n -> n.contains(found))
        || (court && named.stream().anyMatch(n -> n.contains("ourt") || n.contains("裁判所")))
        || (isArbitrated(found) && named.stream().anyMatch(LawReader::isArbitrated));
  }

  private static boolean isArbitrated(String said) {
    String text = ARBITRATORS.matcher(said).replaceAll("");
    return ARBITRATED.matcher(text).find() && !OF_ARBITRATION.matcher(text).find();
  }

  private static Optional<String> court(String text) {
    if (!JURISDICTION.matcher(text).find() && !HEARD_IN.matcher(text).find()) {
      return Optional.empty();
    }
    Optional<String> japanese = japaneseCourt(text);
    if (japanese.isPresent()) {
      return japanese;
    }
    Optional<String> place =
        Clauses.find(HEARD_IN, text).map(m -> m.group().replaceFirst("[,.]$", ""));
    if (place.isPresent() && !COURT.matcher(text).find()) {
      return place;
    }
    return Clauses.find(COURT, text)
        .map(Matcher::group)
        .filter(
            court -> !VARIABLE.matcher(court.replaceFirst("^.*?(?:of|in|for|within) ", "")).find())
        .map(court -> court.replaceFirst("[,.]$", "") + exclusivity(text));
  }

  private static String exclusivity(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("non-exclusive") || lower.contains("nonexclusive")) {
      return " (non-exclusive jurisdiction)";
    }
    return lower.contains("exclusive") ? " (exclusive jurisdiction)" : "";
  }

  private static Optional<String> japaneseCourt(String text) {
    Matcher court = JAPANESE_COURT.matcher(text);
    if (!court.find() || !text.contains("管轄")) {
      return Optional.empty();
    }
    int start = court.start();
    int end = court.end();
    while (court.find() && JAPANESE_LINK.matcher(text.substring(end, court.start())).matches()) {
      end = court.end();
    }
    String kind =
        text.contains("非専属") ? "（非専属的合意管轄）" : text.contains("専属") ? "（専属的合意管轄）" : "（合意管轄）";
    boolean agreed =
        text.contains("合意") || text.contains("専属") || text.contains("第一審") || text.contains("第1審");
    return Optional.of(text.substring(start, end) + (agreed ? kind : ""));
  }
}
