package dev.docket.worker.summary.sheet;

import dev.docket.summary.SheetKey;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the sentence that says the most on a topic, by captions and by its own words. */
final class TopicReader {
  private static final int LONGEST = 260; // chars of a value with its list
  private static final int LONGEST_FIRST = 500; // chars of a value with the first item of its list
  private static final int SHORTEST = 8; // chars of a sentence that says anything

  /** What is no provision on a topic, whatever its words: what a word means, what survives. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)\"?[”\"]\\s+(?:means|shall mean|refers? to)\\b|\\bsurviv(?:e|es|al|ing)\\b|をいう。?$|とは、|\\b(?:will|shall) have the meaning|\\bforms? (?:a )?part of\\b|\\byou can (?:see|view|find|read|learn)\\b|存続(?:する|し)|という。）?をいう");

  private static final Pattern ASIDE = Pattern.compile("（[^（）]*）|\\([^()]*\\)");
  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "(?i)^(?:if|when|where|in (?:the event|that case|such (?:a )?case)|such|upon|after|during|before|despite)\\b|^[^、。]{0,60}(?:場合|とき)(?:は|に)");
  private static final Pattern ITEM = Pattern.compile("^[-•*・]");
  private static final Pattern LIST = Pattern.compile("[:：]\\s*$");
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[0-9]+(?:\\.[0-9]+)+|[a-z]\\.|\\([a-z0-9]{1,3}\\))\\s+(?=[A-Z])");
  private static final Pattern RUN_ON =
      Pattern.compile(
          "^(?:[0-9]+(?:\\.[0-9]+)*\\.?|[A-Za-z]\\.|\\([a-z]+\\))\\s+[A-Z][^.]{1,70}\\.\\s+");

  /**
   * A topic.
   *
   * @param caption what captions of its clauses hold
   * @param said what its sentences hold
   * @param sure whether a sentence under the caption counts without such words
   * @param plain whether such words are enough without the caption
   */
  record Topic(Pattern caption, Pattern said, boolean sure, boolean plain) {
    static Topic of(String caption, String said, boolean sure, boolean plain) {
      return new Topic(Pattern.compile(caption), Pattern.compile(said), sure, plain);
    }
  }

  private static final Map<SheetKey, Topic> TOPICS = ContractTopics.ALL;

  private final Clauses clauses;

  TopicReader(Clauses clauses) {
    this.clauses = clauses;
  }

  Optional<Entry> read(SheetKey point) {
    Topic topic = TOPICS.get(point);
    return topic == null ? Optional.empty() : read(topic);
  }

  Optional<Entry> read(Topic topic) {
    Clause best = null;
    int most = 0;
    for (Clause clause : clauses.sentences().toList()) {
      int score = score(topic, clause);
      if (score > most) {
        most = score;
        best = clause;
      }
    }
    return Optional.ofNullable(best).map(this::entry);
  }

  private static int score(Topic topic, Clause clause) {
    String text = clause.text();
    if (text.length() < SHORTEST) {
      return 0;
    }
    int depth = depth(topic, clause);
    boolean said =
        topic.said().matcher(text).find()
            || topic.said().matcher(ASIDE.matcher(text).replaceAll("")).find();
    int score;
    if (said && depth >= 0) {
      score = depth == 0 ? 6 : 5;
    } else if (said) {
      boolean enough = topic.plain() || clause.obliges();
      score = enough && !ITEM.matcher(text).find() ? 3 : 0;
    } else {
      score = topic.sure() && depth == 0 && !clause.forces().isEmpty() ? 2 : 0;
    }
    if (score == 0 || NEVER.matcher(text).find() || Blanks.isIn(text)) {
      return 0;
    }
    score *= 2; // room for what makes one of two such sentences the better
    score += topic.sure() && clause.obliges() ? 1 : 0;
    score -= clause.isInSchedule() ? 2 : 0;
    score -= CONDITIONAL.matcher(bare(clause)).find() ? 1 : 0;
    return score;
  }

  /** How far above the clause a caption of the topic stands; -1 if none does. */
  private static int depth(Topic topic, Clause clause) {
    for (int i = 0; i < clause.captions().size(); i++) {
      if (topic.caption().matcher(clause.captions().get(i)).find()) {
        return i;
      }
    }
    return -1;
  }

  /** The sentence, and as much of the list that it opens as there is room for. */
  Entry entry(Clause clause) {
    StringBuilder value = new StringBuilder(bare(clause));
    List<Passage> passages = new ArrayList<>(List.of(clause.passage()));
    if (LIST.matcher(value).find()) {
      List<Clause> items =
          clauses.following(
              clause, c -> !c.isHeading() && !c.isRow() && !LIST.matcher(c.text()).find());
      for (Clause item : items) {
        boolean first = passages.size() == 1;
        int most = first ? LONGEST_FIRST : LONGEST;
        if (value.length() + item.text().length() > most || item.text().length() < 2) {
          value.append(" …");
          break;
        }
        value.append(' ').append(item.text());
        passages.add(item.passage());
        if (item.text().endsWith(".") || item.text().endsWith("。")) {
          break;
        }
      }
    }
    return new Entry(value.toString(), passages);
  }

  /** The sentence without the number and caption that it may stand behind. */
  static String bare(Clause clause) {
    return NUMBER.matcher(RUN_ON.matcher(clause.text()).replaceFirst("")).replaceFirst("");
  }
}
