package dev.docket.worker.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.StaleReference;
import dev.docket.document.Document;
import dev.docket.document.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well references to paragraphs are followed: laws are free of stale ones, and one is planted
 * by a paragraph inserted into the article that it names.
 */
final class ReferenceFigures {
  private static final Pattern PARAGRAPH = Pattern.compile("(?<=[^０-９○（])([２-９])(?=[^０-９])");
  private static final Pattern CITED = Pattern.compile("(?<![条法令則程附])第([一二三四五六七八九十百]+)条第([二三四五])項");
  private static final String NEW = "この条の規定は、特に定めるときを除き、災害の場合には適用しない。";

  private int pairs;
  private int references;
  private int falseOnes;
  private int planted;
  private int found;
  private int proposed;
  private int beside;
  private final List<String> misses = new ArrayList<>();

  void add(JsonNode law) {
    String old = text(law, "old");
    String now = text(law, "new");
    Document document = Versions.plain(now);
    Comparison comparison = CompareFigures.compare(Versions.plain(old), document, Language.JA);
    pairs++;
    falseOnes += comparison.staleReferences().size();
    comparison
        .staleReferences()
        .forEach(s -> misses.add("false: " + law.get("title").asText() + " " + s));
    references += (int) CITED.matcher(now).results().count();
    plant(now, document, new Random(now.length()));
  }

  /** Inserts a paragraph before one that another article cites, and looks whether that is found. */
  private void plant(String text, Document document, Random random) {
    List<String[]> cited = new ArrayList<>();
    Matcher matcher = CITED.matcher(text);
    while (matcher.find()) {
      cited.add(new String[] {matcher.group(1), matcher.group(2), matcher.group()});
    }
    if (cited.isEmpty()) {
      return;
    }
    String[] chosen = cited.get(random.nextInt(cited.size()));
    int number = "一二三四五六七八九".indexOf(chosen[1]) + 1;
    String head = "\n第" + chosen[0] + "条　";
    int start = text.indexOf(head);
    int end = start < 0 ? -1 : text.indexOf("\n第", start + head.length());
    if (end < 0) {
      return;
    }
    String article = text.substring(start, end);
    int at = article.indexOf("\n" + wide(number) + "　");
    if (at < 0 || article.contains("項")) {
      return; // a reference within the article shifts too: it is not counted here
    }
    StringBuilder shifted = new StringBuilder(article.substring(0, at));
    shifted.append('\n').append(wide(number)).append('　').append(NEW);
    for (String line : article.substring(at + 1).split("\n", -1)) {
      int own = "０１２３４５６７８９".indexOf(line.charAt(0));
      boolean isParagraph = own > 1 && line.length() > 1 && line.charAt(1) == '　';
      shifted.append('\n').append(isParagraph ? wide(own + 1) + line.substring(1) : line);
    }
    String now = text.substring(0, start) + shifted + text.substring(end);
    Comparison comparison = CompareFigures.compare(document, Versions.plain(now), Language.JA);
    int due = 0;
    for (int i = text.indexOf(chosen[2]); i >= 0; i = text.indexOf(chosen[2], i + 1)) {
      char before = text.charAt(i - 1);
      boolean isQuoted = text.lastIndexOf('「', i) > text.lastIndexOf('」', i); // another's words
      due += isQuoted || "法令律則程附）」".indexOf(before) >= 0 ? 0 : 1;
    }
    List<StaleReference> hits =
        comparison.staleReferences().stream().filter(s -> s.text().startsWith(chosen[2])).toList();
    planted += due;
    found += Math.min(due, hits.size());
    beside += Math.max(0, hits.size() - due);
    String right = chosen[2].replace(chosen[1] + "項", "一二三四五六七八九".charAt(number) + "項");
    proposed +=
        (int)
            hits.stream()
                .filter(s -> s.proposal() != null && s.proposal().startsWith(right))
                .count();
    if (hits.size() < due) {
      misses.add(
          "missed: "
              + text.substring(0, 12)
              + " "
              + chosen[2]
              + " "
              + text.substring(text.indexOf(chosen[2]) - 60, text.indexOf(chosen[2]) + 40)
              + " found "
              + hits.size()
              + " of "
              + due);
    }
  }

  @Override
  public String toString() {
    return String.format(
        "references: %d law pairs citing paragraphs %d times, %d stale ones reported (all false);"
            + " planted by an inserted paragraph %d, found %.4f, with the right proposal %.4f, %d"
            + " more of the same words",
        pairs,
        references,
        falseOnes,
        planted,
        (double) found / planted,
        (double) proposed / planted,
        beside);
  }

  List<String> misses() {
    return misses;
  }

  private static String wide(int digit) {
    return "" + (char) ('０' + digit);
  }

  /** A law as plain text, a paragraph a line. */
  private static String text(JsonNode law, String side) {
    StringBuilder text = new StringBuilder(law.get("title").asText() + "\n\n");
    for (JsonNode article : law.get(side)) {
      String caption = article.get("caption").asText();
      text.append(caption.isEmpty() ? "" : caption + "\n").append(article.get("num").asText());
      String body = article.get("text").asText();
      StringBuilder lines = new StringBuilder();
      int at = 0;
      char due = '２';
      Matcher matcher = PARAGRAPH.matcher(body);
      while (matcher.find()) {
        if (matcher.group(1).charAt(0) == due) {
          lines.append(body, at, matcher.start()).append('\n').append(due).append('　');
          at = matcher.end();
          due++;
        }
      }
      text.append('　').append(lines).append(body.substring(at)).append('\n');
    }
    return text.toString();
  }
}
