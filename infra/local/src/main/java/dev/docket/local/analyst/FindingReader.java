package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Span;
import dev.docket.local.analyst.wording.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Chooses what says most of one finding among the units that are marked as its parts. */
final class FindingReader {
  private static final Pattern LABEL = // before what it labels, on one line with it
      Pattern.compile("^[\\W_]*[\\p{L}\\d' /&()-]{2,48}?\\s*[:：|]\\s*(?=\\S)");

  private static final int MOST_CITED = 20;
  private static final int OPENING = 6; // sentences of a part among which its statement stands

  private static final Pattern NUMBER_ALONE = Pattern.compile("[(]?\\w{1,4}[.)]");

  /** A sentence of the finding and the unit it stands in. */
  private record Line(int unit, String text) {}

  private final Part part;
  private final Ranking ranking;
  private final List<Stated> stated;
  private final List<Integer> units;
  private final int longest;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<Integer, Citation> cited = new LinkedHashMap<>();

  /**
   * @param stated what each unit of the part states
   * @param units the indexes of the finding's units
   * @param longest the characters that a field should have at most
   */
  FindingReader(Part part, Ranking ranking, List<Stated> stated, List<Integer> units, int longest) {
    this.part = part;
    this.ranking = ranking;
    this.stated = stated;
    this.units = units;
    this.longest = longest;
  }

  /** The finding; of the units that {@code asked} holds for, each salient one is cited. */
  Finding read(Predicate<Unit> asked) {
    int head =
        units.stream()
            .filter(i -> part.units().get(i).field().equals("title"))
            .findFirst()
            .orElse(units.getFirst());
    texts.put("title", part.units().get(head).text());
    cite(head, Span.all(part.units().get(head).text()));
    put("condition", nearestTitle(head, lines("condition")));
    put("criteria", first(lines("criteria")));
    put("cause", first(lines("cause")));
    put("consequence", best(lines("consequence")));
    put("action", advised(lines("action")));
    texts.put("owner", "");
    texts.put("due", "");
    citeSalient(asked);
    return new Finding(texts, new ArrayList<>(cited.values()));
  }

  /** The sentences of a part; what is no sentence only where none is. */
  private List<Line> lines(String field) {
    List<Line> all = new ArrayList<>();
    for (int i : units) {
      Unit unit = part.units().get(i);
      if (unit.field().equals(field) && !unit.isHeading()) {
        String text = LABEL.matcher(unit.text()).replaceFirst("");
        if (!Sentences.isCode(text) && !NUMBER_ALONE.matcher(text).matches()) {
          all.add(new Line(i, text));
        }
      }
    }
    List<Line> sentences = all.stream().filter(l -> Sentences.standsAlone(l.text())).toList();
    return sentences.isEmpty() ? all : sentences;
  }

  /** Of the first lines, the one that shares most words with the heading; the earlier, if equal. */
  private Optional<Line> nearestTitle(int head, List<Line> lines) {
    Set<String> title = Set.copyOf(Words.of(part.units().get(head).text()));
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

  private Optional<Line> best(List<Line> lines) {
    Optional<Line> best = Optional.empty();
    double highest = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      double score = ranking.score(line.unit()) - (line.text().length() > longest ? 1 : 0);
      if (score > highest) {
        highest = score;
        best = Optional.of(line);
      }
    }
    return best;
  }

  /** All that is recommended, as far as there is room; at least the first of it. */
  private Optional<Line> advised(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    int last = -1;
    for (Line line : lines) {
      if (!text.isEmpty() && text.length() + line.text().length() + 1 > longest) {
        break;
      }
      boolean sentences = text.isEmpty() || text.charAt(text.length() - 1) == '。';
      text.append(sentences ? "" : " ").append(line.text());
      cite(line.unit(), Span.all(part.units().get(line.unit()).text()));
      last = line.unit();
    }
    return last < 0 ? Optional.empty() : Optional.of(new Line(last, text.toString()));
  }

  private void put(String name, Optional<Line> line) {
    texts.put(name, line.map(Line::text).orElse(""));
    line.ifPresent(l -> cite(l.unit(), Span.all(part.units().get(l.unit()).text())));
  }

  /** Cites what else a reader must be able to find: duties, amounts, deadlines, advice. */
  private void citeSalient(Predicate<Unit> asked) {
    for (int i : units) {
      Unit unit = part.units().get(i);
      if (cited.size() < MOST_CITED
          && !unit.isHeading()
          && !cited.containsKey(i)
          && asked.test(unit)) {
        stated.get(i).salient().ifPresent(span -> cite(i, span));
      }
    }
  }

  private void cite(int unit, Span span) {
    cited.putIfAbsent(unit, new Citation(part.units().get(unit), span));
  }
}
