package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Weighs the sentences of a part: centrality within the section (the sum of the cosines of TF-IDF
 * vectors) × position × cue words.
 */
final class Ranking {
  private static final int SHORTEST_ENGLISH = 30; // characters; below are labels and fragments
  private static final int SHORTEST_JAPANESE = 12;
  private static final int LONG_ENGLISH = 300;
  private static final int LONG_JAPANESE = 140;
  private static final Pattern CUE =
      Pattern.compile(
          "結論|総括|要約|目的|範囲|対象|重要|指摘|課題|問題|改善|不備|リスク|総合|以上の(?:とおり|結果)|認められ"
              + "|\\b(?:in conclusion|conclu\\w+|overall|in summary|summar\\w+|objective|purpose|goal"
              + "|scope|engag\\w+|key|significant|important|material|recommend\\w*|identif\\w+"
              + "|findings?|issues?|weakness\\w*|risks?|fail\\w*|critical|result\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEADING =
      Pattern.compile(
          "(?:executive )?summary|overview|purpose|scope|goals?|objectives?|conclusions?|introduction|background"
              + "|目的|趣旨|総則|総括|結論|概要|要約|範囲|監査意見|総合",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern POINTING = // to something that does not come along
      Pattern.compile(
          "\\b(?:table|figure|list|section|appendix) (?:below|above)|\\bfollowing\\b|下表|次の表|各号|次に掲げる|準用する|読み替え"
              + "|^(?:ただし|この場合|前項|前条|同項|(?:As a result|Th(?:is|ese|ey)|Its?|However|Therefore|Thus|In addition|Additionally|Also)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILING =
      Pattern.compile(
          "contents|notices?|copyright|disclaimer|contact|about|timeline|appendix|glossary|categories|references"
              + "|目次|連絡先|付録|別紙|免責|用語",
          Pattern.CASE_INSENSITIVE);
  private final Part part;
  private final List<Unit> units;
  private final List<Map<String, Double>> vectors = new ArrayList<>();
  private final double[] scores;

  private Ranking(Part part) {
    this.part = part;
    this.units = part.units();
    this.scores = new double[units.size()];
  }

  static Ranking of(Part part) {
    Ranking ranking = new Ranking(part);
    ranking.weighWords();
    ranking.weighSentences();
    return ranking;
  }

  /** The weight of a unit; 0 for what cannot stand alone, like headings, rows and fragments. */
  double score(int unit) {
    return scores[unit];
  }

  /** The cosine of two units' words, from 0 to 1. */
  double similarity(int one, int other) {
    Map<String, Double> small = vectors.get(one);
    Map<String, Double> large = vectors.get(other);
    if (small.size() > large.size()) {
      return similarity(other, one);
    }
    double sum = 0;
    for (Map.Entry<String, Double> word : small.entrySet()) {
      sum += word.getValue() * large.getOrDefault(word.getKey(), 0.0);
    }
    return sum;
  }

  /** TF-IDF vectors of length 1, over the units as documents. */
  private void weighWords() {
    List<Map<String, Integer>> counts = new ArrayList<>();
    Map<String, Integer> frequency = new HashMap<>();
    for (Unit unit : units) {
      Map<String, Integer> count = new HashMap<>();
      if (canStand(unit)) {
        Words.of(unit.text()).forEach(word -> count.merge(word, 1, Integer::sum));
      }
      new HashSet<>(count.keySet()).forEach(word -> frequency.merge(word, 1, Integer::sum));
      counts.add(count);
    }
    for (Map<String, Integer> count : counts) {
      Map<String, Double> vector = new HashMap<>();
      double square = 0;
      for (Map.Entry<String, Integer> word : count.entrySet()) {
        double idf = Math.log(1 + (double) units.size() / frequency.getOrDefault(word.getKey(), 1));
        double weight = (1 + Math.log(word.getValue())) * idf;
        vector.put(word.getKey(), weight);
        square += weight * weight;
      }
      double length = Math.sqrt(square);
      vector.replaceAll((_, weight) -> weight / length);
      vectors.add(vector);
    }
  }

  private void weighSentences() {
    Map<Integer, List<Integer>> bySection = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      if (canStand(units.get(i))) {
        bySection.computeIfAbsent(units.get(i).section(), _ -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> section : bySection.values()) {
      for (int at = 0; at < section.size(); at++) {
        int unit = section.get(at);
        double centrality = 0.1;
        for (int other : section) {
          centrality += other == unit ? 0 : similarity(unit, other);
        }
        double position = at == 0 ? 1.5 : at == section.size() - 1 ? 1.1 : 1;
        double cue = CUE.matcher(units.get(unit).text()).find() ? 1.4 : 1;
        scores[unit] =
            centrality / Math.sqrt(section.size()) * position * cue * place(units.get(unit));
      }
    }
  }

  /** How much a unit and the headings above it promise: no item or appendix is a key point. */
  private double place(Unit unit) {
    double place = POINTING.matcher(unit.text()).find() ? 0.2 : 1;
    place *= unit.text().length() > (unit.isJapanese() ? LONG_JAPANESE : LONG_ENGLISH) ? 0.4 : 1;
    int section = unit.section();
    while (section >= 0 && section < part.sections().size()) {
      String heading = part.heading(section);
      boolean item = part.sections().get(section).kind().endsWith("item");
      if (item || TRAILING.matcher(heading).find()) {
        return 0;
      }
      place *= LEADING.matcher(heading).find() ? 2 : 1;
      section = part.sections().get(section).parent();
    }
    return TRAILING.matcher(part.path()).find() ? 0 : place;
  }

  private static boolean canStand(Unit unit) {
    int shortest = unit.isJapanese() ? SHORTEST_JAPANESE : SHORTEST_ENGLISH;
    return unit.form() == Unit.Form.SENTENCE
        && unit.text().length() >= shortest
        && unit.text().length() <= 600
        && Sentences.standsAlone(unit.text());
  }
}
