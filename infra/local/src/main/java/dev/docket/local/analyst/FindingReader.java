package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one finding from the units of its section. */
final class FindingReader {
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "\\b(?:as a result|therefore|consequently|(?:could|would|may|might|can|will) (?:be )?(?:allow|lead|result|cause|enable"
              + "|lose|leak|steal|expos|compromis|fail|crash|prevent|drain)\\w*|attackers?|loss|risk of)\\b"
              + "|おそれ|恐れ|可能性がある|リスク|影響を及ぼ|損なわ|損失|につながる",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAUSE =
      Pattern.compile(
          "\\b(?:because|due to|caused by|root cause|stems? from)\\b|原因(?:は|と)|起因|ことによる",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:\\b(?:action )?owner|\\bresponsible(?: (?:party|person|department|official|manager))?|\\bassigned to"
              + "|責任者|担当(?:者|部署|部門|部)?|所管(?:部署|部門|部)|対応(?:部署|部門|者))\\s*[:：|]\\s*(?<value>[^|｜;；。\\t　]{1,80}?)"
              + "(?=\\s*(?:[|｜;；。\\t　]|$|(?:target|due|date|deadline|対応期限|改善期限|期限|完了)))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DUE =
      Pattern.compile(
          "(?:\\b(?:due|target|completion|implementation)(?: completion| implementation)? dates?|\\bdeadline|\\bdue"
              + "|(?:対応|改善|実施|完了|是正)?(?:期限|予定日|完了予定|予定時期))\\s*[:：|]\\s*(?<value>[^|｜;；。\\t　]{1,60})",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_CITED = 20;
  private static final int OPENING = 6; // sentences of a part among which its statement stands

  /** A sentence of the finding and the unit it stands in. */
  private record Line(int unit, String text) {}

  private final Part part;
  private final Ranking ranking;
  private final List<Stated> stated;
  private final FindingSections.Range range;
  private final int longest;
  private final Map<Field, List<Line>> lines = new EnumMap<>(Field.class);
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<Integer, Citation> cited = new LinkedHashMap<>();
  private String severity = "undetermined";

  /**
   * @param stated what each unit of the part states
   * @param longest the characters that a field should have at most
   */
  FindingReader(
      Part part, Ranking ranking, List<Stated> stated, FindingSections.Range range, int longest) {
    this.part = part;
    this.ranking = ranking;
    this.stated = stated;
    this.range = range;
    this.longest = longest;
  }

  /** The finding; of the units that {@code asked} holds for, each salient one is cited. */
  Finding read(Predicate<Unit> asked) {
    collect();
    return finding(asked);
  }

  private void collect() {
    Unit head = part.units().get(range.head());
    cite(range.head(), Span.all(head.text()));
    Optional<String> level = Severity.bracketed(head.text());
    Field current = Field.CONDITION;
    for (int i = range.head() + 1; i < range.end(); i++) {
      Unit unit = part.units().get(i);
      if (level.isEmpty() && unit.text().length() <= 200) {
        level = severity(i);
        if (level.isPresent()) {
          cite(
              i,
              Span.first(
                      Pattern.compile("(?i)severity|risk|rating|重要度|深刻度|リスク|影響度|優先度"), unit.text())
                  .orElse(Span.all(unit.text())));
        }
      }
      Optional<Field.Begun> begun = Field.begun(unit.text());
      if (begun.isPresent()) {
        current = begun.get().field() == Field.OTHER ? Field.CONDITION : begun.get().field();
        if (begun.get().field() != Field.OTHER && begun.get().rest().length() > 3) {
          add(current, i, begun.get().rest());
        }
      } else if (!unit.isHeading() && unit.form() != Unit.Form.NOTE) {
        add(current, i, unit.text());
      }
    }
    severity = level.orElse("undetermined");
  }

  /** The severity in a unit; also where label and level are cells or lines of their own. */
  private Optional<String> severity(int at) {
    String text = part.units().get(at).text();
    Optional<String> level = Severity.labelled(text);
    boolean label =
        text.matches(
            "(?i)(?:severity|risk(?: rating| level)?|rating|重要度|深刻度|リスク(?:評価|レベル)?)\\s*[:：]?");
    if (level.isEmpty() && label && at + 1 < range.end()) {
      Optional<String> next = Severity.alone(part.units().get(at + 1).text());
      next.ifPresent(_ -> cite(at + 1, Span.all(part.units().get(at + 1).text())));
      return next;
    }
    return level;
  }

  private void add(Field field, int unit, String text) {
    lines.computeIfAbsent(field, _ -> new ArrayList<>()).add(new Line(unit, text));
  }

  private Finding finding(Predicate<Unit> asked) {
    texts.put("title", part.units().get(range.head()).text());
    List<Line> condition = prose(Field.CONDITION);
    put("condition", nearestTitle(condition));
    put("criteria", first(prose(Field.CRITERIA)));
    put("cause", first(Field.CAUSE, CAUSE, condition));
    put("consequence", consequence(condition));
    put("action", first(prose(Field.ACTION)));
    put("owner", OWNER);
    put("due", DUE);
    citeSalient(asked);
    return new Finding(texts, severity, new ArrayList<>(cited.values()));
  }

  /** The sentences of a field; all its lines where none is a sentence. */
  private List<Line> prose(Field field) {
    List<Line> all = lines.getOrDefault(field, List.of());
    List<Line> sentences = all.stream().filter(l -> Sentences.standsAlone(l.text())).toList();
    return sentences.isEmpty() && field != Field.CONDITION ? all : sentences;
  }

  /** Of the first lines, the one that shares most words with the heading; the earlier, if equal. */
  private Optional<Line> nearestTitle(List<Line> lines) {
    Set<String> title = Set.copyOf(Words.of(part.units().get(range.head()).text()));
    Optional<Line> best = Optional.empty();
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < Math.min(OPENING, lines.size()); i++) {
      Set<String> shared = new HashSet<>(Words.of(lines.get(i).text()));
      shared.retainAll(title);
      double score = (double) shared.size() / Math.max(1, title.size());
      score += i == 0 ? 0.25 : 0; // reports mostly begin with what is the case
      score -= lines.get(i).text().length() > longest ? 0.3 : 0;
      if (score > highest) {
        highest = score;
        best = Optional.of(lines.get(i));
      }
    }
    return best;
  }

  /** The first line, or one of the next two where that alone is short enough. */
  private Optional<Line> first(List<Line> lines) {
    return lines.stream()
        .limit(3)
        .filter(line -> line.text().length() <= longest)
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }

  private Optional<Line> consequence(List<Line> condition) {
    List<Line> own = prose(Field.CONSEQUENCE);
    if (!own.isEmpty()) {
      Line best = own.getLast();
      double highest = 0;
      for (Line line : own) {
        double score = CONSEQUENCE.matcher(line.text()).find() ? 1 + ranking.score(line.unit()) : 0;
        if (score > highest) {
          highest = score;
          best = line;
        }
      }
      return Optional.of(best);
    }
    return matching(CONSEQUENCE, condition);
  }

  private Optional<Line> first(Field field, Pattern cue, List<Line> otherwise) {
    Optional<Line> own = first(prose(field));
    return own.isPresent() ? own : matching(cue, otherwise);
  }

  /** The first line after the first that has the cue and is not used already. */
  private Optional<Line> matching(Pattern cue, List<Line> among) {
    return among.stream()
        .skip(1)
        .filter(l -> !texts.containsValue(l.text()) && cue.matcher(l.text()).find())
        .findFirst();
  }

  private void put(String name, Optional<Line> line) {
    texts.put(name, line.map(l -> Clauses.shorten(l.text(), longest)).orElse(""));
    line.ifPresent(l -> cite(l.unit(), Span.all(part.units().get(l.unit()).text())));
  }

  private void put(String name, Pattern labelled) {
    texts.put(name, "");
    for (int i = range.head() + 1; i < range.end(); i++) {
      Matcher m = labelled.matcher(part.units().get(i).text());
      if (m.find()) {
        texts.put(name, m.group("value").strip());
        cite(i, new Span(m.start(), m.end(), m.group()));
        return;
      }
    }
  }

  /** Cites what else a reader must be able to find: duties, amounts, deadlines, advice. */
  private void citeSalient(Predicate<Unit> asked) {
    for (int i = range.head() + 1; i < range.end() && cited.size() < MOST_CITED; i++) {
      Unit unit = part.units().get(i);
      if (!unit.isHeading() && !cited.containsKey(i) && asked.test(unit)) {
        int at = i;
        stated.get(i).salient().ifPresent(span -> cite(at, span));
      }
    }
  }

  private void cite(int unit, Span span) {
    cited.putIfAbsent(unit, new Citation(part.units().get(unit), span));
  }
}
