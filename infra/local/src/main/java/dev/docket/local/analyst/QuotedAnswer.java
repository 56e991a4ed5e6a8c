package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.worker.answer.search.Passage;
import dev.docket.worker.answer.search.PassageIndex;
import dev.docket.worker.answer.search.PassageIndex.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers a question by quoting: the sentences of the passages that are nearest to it, word for
 * word. Where no passage speaks of enough of what is asked, it says that there is no answer.
 */
final class QuotedAnswer {
  /**
   * The share of a question's words that a passage must speak of for the question to be answered.
   * At this value {@code scripts/ask-figures} finds 99 % of the questions unanswered that are put
   * to a document of something else, and loses 2 % of those that the document answers.
   */
  static final double LEAST_MATCH = 0.36;

  /** The same of a sentence with what stands beside it, of which a question has less. */
  private static final double LEAST_SHARED = 0.2;

  private static final double NEAR_THE_BEST =
      0.72; // of the best sentence's score, to be quoted too
  private static final double EXPLAINED = 10; // times: what explains a term asked for comes first
  private static final int LOOKED_AT = 12;
  private static final int MOST = 4;
  private static final int LONGEST = 900; // characters of a unit that is quoted

  private static final int MOST_ITEMS = 8; // that are quoted with what introduces them
  private static final int LONGEST_ITEM = 300; // characters

  /** What introduces items. */
  private static final Pattern LEAD =
      Pattern.compile(
          "[:：]\\s*$|(?i)\\bthe following\\b[^.]*[:,]?\\s*$"
              + "|(?:次の|以下の)(?:各号|とおり|通り|項目|事項|事由|行為|場合|いずれか|者)|次に掲げる|(?:次|以下|下|下記)の表");

  private static final Pattern RULED = Pattern.compile("^[^\\p{L}\\p{N}]*$"); // under a heading

  private static final Passage NOTHING = new Passage("", "", "", "", List.of());
  private static final String PART = "- "; // opens the line of a part of a question

  private static final Pattern PASSAGE = Pattern.compile("^# P(\\d+) match (\\d+)%: (.*)$");
  private static final Pattern NUMBERED = Pattern.compile("> ([0-9]+(?:\\.[0-9]+)*)\\.?(?= |$)");
  private static final Pattern CHANGED = Pattern.compile("\\bP(\\d+)\\b");
  private static final Pattern UNIT =
      Pattern.compile("^\\[(s\\d+)(?: (row|note|heading))?\\] (.*)$");

  private final List<Unit> units = new ArrayList<>();
  private final Map<Integer, Shown> passages = new HashMap<>(); // of a unit, by its index
  private final Set<Integer> changed = new HashSet<>(); // passages that a comparison names
  private final Set<Integer> nearest = new HashSet<>(); // those of the first change it names

  private record Shown(int number, int match, String heading) {}

  private QuotedAnswer(Material material) {
    for (String line : material.block("CHANGES")) {
      boolean isFirst = changed.isEmpty();
      Matcher number = CHANGED.matcher(line.substring(0, Math.max(0, line.indexOf('|'))));
      while (number.find()) {
        changed.add(Integer.parseInt(number.group(1)));
        if (isFirst) {
          nearest.add(Integer.parseInt(number.group(1)));
        }
      }
    }
    Shown passage = new Shown(0, 0, "");
    for (String line : material.block("PASSAGES")) {
      Matcher opening = PASSAGE.matcher(line);
      Matcher unit = UNIT.matcher(line);
      if (opening.matches()) {
        passage =
            new Shown(
                Integer.parseInt(opening.group(1)),
                Integer.parseInt(opening.group(2)),
                opening.group(3));
      } else if (unit.matches()) {
        passages.put(units.size(), passage);
        Unit.Form form =
            unit.group(2) == null
                ? Unit.Form.SENTENCE
                : switch (unit.group(2)) {
                  case "row" -> Unit.Form.ROW;
                  case "note" -> Unit.Form.NOTE;
                  default -> Unit.Form.HEADING;
                };
        units.add(new Unit(unit.group(1), form, -1, "", unit.group(3), passage.number()));
      }
    }
  }

  /** The answer to the question in {@code material}. */
  static String of(Material material) {
    return new QuotedAnswer(material).answer(material.block("QUESTION")).toString();
  }

  private ObjectNode answer(List<String> questions) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode answer = json.putArray("answer");
    ArrayNode missing = json.putArray("missing");
    boolean speaks = passages.values().stream().anyMatch(p -> p.match() >= 100 * LEAST_MATCH);
    Set<Integer> quoted = new LinkedHashSet<>();
    for (String question : parts(questions)) {
      List<Integer> best = speaks ? best(question) : List.of();
      if (best.isEmpty() && !changed.isEmpty()) {
        best = changedFirst();
      }
      if (best.isEmpty()) {
        missing.add(question);
      }
      Wanted wanted = Wanted.by(question);
      for (int unit : best) {
        quoted.add(unit);
        quoted.addAll(isTerm(wanted, unit) ? items(unit) : introduced(unit));
      }
    }
    for (int i : quoted) {
      Unit unit = units.get(i);
      ObjectNode statement = answer.addObject().put("text", Sentences.bare(unit.text()));
      Citation.of(unit).addTo(statement.putArray("evidence"));
    }
    return json;
  }

  /** What is asked: the parts, where there are any, in place of the whole. */
  private static List<String> parts(List<String> questions) {
    List<String> parts =
        questions.stream().filter(q -> q.startsWith(PART)).map(q -> q.substring(2)).toList();
    return parts.isEmpty() ? questions : parts;
  }

  /** The units nearest to {@code question}, the best first. */
  private List<Integer> best(String question) {
    List<Passage> sentences = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (isOffered(i)
          && units.get(i).form() != Unit.Form.HEADING
          && units.get(i).text().length() <= LONGEST
          && !isInHeading(i)) {
        sentences.add(
            Passage.labelled(
                String.valueOf(i),
                units.get(i).text(),
                beside(i - 1, i) + "\n" + beside(i + 1, i),
                shown(i).heading(),
                labels(shown(i).heading())));
      }
    }
    PassageIndex index = PassageIndex.of(sentences);
    Map<String, Passage> byKey = new HashMap<>();
    sentences.forEach(sentence -> byKey.put(sentence.key(), sentence));
    Wanted wanted = Wanted.by(question);
    List<Hit> hits =
        counting(wanted, index.search(question, LOOKED_AT)).stream()
            .filter(hit -> tells(wanted, unit(hit)))
            .map(hit -> favoured(wanted, hit))
            .sorted(Comparator.comparingDouble(Hit::score).reversed())
            .limit(MOST)
            .toList();
    List<Integer> best = new ArrayList<>();
    for (Hit hit : hits) {
      int unit = unit(hit);
      if (hit.score() >= NEAR_THE_BEST * hits.getFirst().score()
          && shown(unit).match() >= 100 * LEAST_MATCH
          && index.coverage(question, byKey.getOrDefault(hit.key(), NOTHING)) >= LEAST_SHARED) {
        best.add(unit);
      }
    }
    return best;
  }

  /** Those that count what is asked for, where any does. */
  private List<Hit> counting(Wanted wanted, List<Hit> hits) {
    List<Hit> counting =
        hits.stream().filter(hit -> wanted.counts(units.get(unit(hit)).text())).toList();
    return counting.isEmpty() ? hits : counting;
  }

  private static int unit(Hit hit) {
    return Integer.parseInt(hit.key());
  }

  /** Whether a unit, or an item that it introduces, may tell what is wanted. */
  private boolean tells(Wanted wanted, int unit) {
    return wanted.allows(Sentences.bare(units.get(unit).text()))
        || introduced(unit).stream().anyMatch(item -> wanted.allows(units.get(item).text()));
  }

  /** Whether a unit is but the term whose meaning is wanted, which stands below. */
  private boolean isTerm(Wanted wanted, int unit) {
    String text = units.get(unit).text();
    return wanted.isExplained(Sentences.bare(text)) && !Sentences.isWhole(text);
  }

  private Hit favoured(Wanted wanted, Hit hit) {
    int unit = unit(hit);
    String text = Sentences.bare(units.get(unit).text());
    double times =
        Stream.concat(Stream.of(unit), introduced(unit).stream())
            .mapToDouble(i -> wanted.favour(units.get(i).text()))
            .max()
            .orElse(1);
    return new Hit(hit.key(), hit.score() * (wanted.isExplained(text) ? EXPLAINED : times));
  }

  /** Whether a unit says nothing but what the headings above it say. */
  private boolean isInHeading(int unit) {
    String text = units.get(unit).text().strip();
    return !Sentences.isWhole(text) && shown(unit).heading().contains(Sentences.bare(text).strip());
  }

  /** Of versions that are compared, what stands in one of them alone. */
  private boolean isOffered(int unit) {
    if (changed.isEmpty()) {
      return true;
    }
    String text = Sentences.bare(units.get(unit).text());
    for (int i = 0; i < units.size(); i++) {
      if (i != unit && Sentences.bare(units.get(i).text()).equals(text)) {
        return false;
      }
    }
    return changed.contains(shown(unit).number());
  }

  /** What differs in the passages of the change that is nearest to the question. */
  private List<Integer> changedFirst() {
    List<Integer> first = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (nearest.contains(shown(i).number())
          && units.get(i).form() != Unit.Form.HEADING
          && isOffered(i)
          && first.size() < 2 * MOST) { // of both versions
        first.add(i);
      }
    }
    return first;
  }

  /** The items that a unit introduces; they end with a sentence where the first is none. */
  private List<Integer> introduced(int unit) {
    String lead = units.get(unit).text();
    return LEAD.matcher(lead).find() || Sentences.introduces(lead) ? items(unit) : List.of();
  }

  /** The items below a unit, in its passage or, where they begin it, in the next. */
  private List<Integer> items(int unit) {
    List<Integer> items = new ArrayList<>();
    for (int i = unit + 1; i < units.size() && items.size() < MOST_ITEMS; i++) {
      String text = units.get(i).text();
      boolean isBelow = shown(i).equals(shown(unit)) || goesOn(unit, i);
      if (RULED.matcher(text).matches() && !items.isEmpty()) {
        items.removeLast(); // a heading, which is ruled
        break;
      }
      if (!isBelow
          || text.length() > LONGEST_ITEM
          || !isOffered(i)
          || (!items.isEmpty()
              && Sentences.isWhole(text)
              && !Sentences.isWhole(units.get(items.getFirst()).text()))) {
        break;
      }
      items.add(i);
    }
    return items;
  }

  /** Whether a passage goes on in the next with what the last unit of it introduces. */
  private boolean goesOn(int lead, int item) {
    return !shown(lead + 1).equals(shown(lead))
        && shown(item).number() == shown(lead).number() + 1
        && shown(item).heading().startsWith(shown(lead).heading());
  }

  /** Headings so that the numbers which begin them read as labels: 8.4 as Section 8.4. */
  private static String labels(String headings) {
    return NUMBERED.matcher(headings).replaceAll("> Section $1 ");
  }

  private String beside(int index, int of) {
    return index >= 0 && index < units.size() && shown(index).equals(shown(of))
        ? units.get(index).text()
        : "";
  }

  private Shown shown(int unit) {
    return passages.getOrDefault(unit, new Shown(0, 0, ""));
  }
}
