package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding as its report states it: the heading, a sentence or two of each part, the severity in
 * the report's own word.
 *
 * @param texts by the answer's field names
 * @param cited the units that the texts were copied from, the heading first
 */
record Finding(Map<String, String> texts, String severity, List<Citation> cited) {
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
  private static final int LONGEST = 320; // characters of a field's sentence
  private static final int MOST_CITED = 20;

  /** Reads the finding whose units {@code range} names. */
  static Finding read(Part part, Ranking ranking, FindingSections.Range range) {
    Reader reader = new Reader(part, ranking, range);
    reader.collect();
    return reader.finding();
  }

  /** A sentence of a finding and the unit it stands in. */
  private record Line(int unit, String text) {}

  /** Reads one finding. */
  private static final class Reader {
    private final Part part;
    private final Ranking ranking;
    private final FindingSections.Range range;
    private final Map<Field, List<Line>> lines = new EnumMap<>(Field.class);
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<Integer, Citation> cited = new LinkedHashMap<>();
    private String severity = "undetermined";

    Reader(Part part, Ranking ranking, FindingSections.Range range) {
      this.part = part;
      this.ranking = ranking;
      this.range = range;
    }

    void collect() {
      Unit head = part.units().get(range.head());
      cite(range.head(), Span.all(head.text()));
      Optional<String> stated = Severity.bracketed(head.text());
      Field current = Field.CONDITION;
      for (int i = range.head() + 1; i < range.end(); i++) {
        Unit unit = part.units().get(i);
        if (stated.isEmpty() && unit.text().length() <= 200) {
          stated = severity(i);
          if (stated.isPresent()) {
            cite(
                i,
                Span.first(
                        Pattern.compile("(?i)severity|risk|rating|重要度|深刻度|リスク|影響度|優先度"),
                        unit.text())
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
      severity = stated.orElse("undetermined");
    }

    /** The severity in a unit; also where label and level are cells or lines of their own. */
    private Optional<String> severity(int at) {
      String text = part.units().get(at).text();
      Optional<String> stated = Severity.labelled(text);
      boolean label =
          text.matches(
              "(?i)(?:severity|risk(?: rating| level)?|rating|重要度|深刻度|リスク(?:評価|レベル)?)\\s*[:：]?");
      if (stated.isEmpty() && label && at + 1 < range.end()) {
        Optional<String> next = Severity.alone(part.units().get(at + 1).text());
        next.ifPresent(_ -> cite(at + 1, Span.all(part.units().get(at + 1).text())));
        return next;
      }
      return stated;
    }

    private void add(Field field, int unit, String text) {
      lines.computeIfAbsent(field, _ -> new ArrayList<>()).add(new Line(unit, text));
    }

    Finding finding() {
      texts.put("title", part.units().get(range.head()).text());
      List<Line> condition = prose(Field.CONDITION);
      put("condition", condition.stream().findFirst());
      put("criteria", prose(Field.CRITERIA).stream().findFirst());
      put("cause", first(Field.CAUSE, CAUSE, condition));
      put("consequence", consequence(condition));
      put("action", prose(Field.ACTION).stream().findFirst());
      put("owner", OWNER);
      put("due", DUE);
      citeSalient();
      return new Finding(texts, severity, new ArrayList<>(cited.values()));
    }

    /** The sentences of a field; all its lines where none is a sentence. */
    private List<Line> prose(Field field) {
      List<Line> all = lines.getOrDefault(field, List.of());
      List<Line> sentences = all.stream().filter(l -> Sentences.isProse(l.text())).toList();
      return sentences.isEmpty() && field != Field.CONDITION ? all : sentences;
    }

    private Optional<Line> consequence(List<Line> condition) {
      List<Line> own = prose(Field.CONSEQUENCE);
      if (!own.isEmpty()) {
        Line best = own.getLast();
        double highest = 0;
        for (Line line : own) {
          double score =
              CONSEQUENCE.matcher(line.text()).find() ? 1 + ranking.score(line.unit()) : 0;
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
      Optional<Line> own = prose(field).stream().findFirst();
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
      texts.put(name, line.map(l -> Clauses.shorten(l.text(), LONGEST)).orElse(""));
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
    private void citeSalient() {
      for (int i = range.head() + 1; i < range.end() && cited.size() < MOST_CITED; i++) {
        Unit unit = part.units().get(i);
        if (!unit.isHeading() && !cited.containsKey(i)) {
          int at = i;
          Facts.salient(unit.text()).ifPresent(span -> cite(at, span));
        }
      }
    }

    private void cite(int unit, Span span) {
      cited.putIfAbsent(unit, new Citation(part.units().get(unit), span));
    }
  }
}
