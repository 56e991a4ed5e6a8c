package dev.docket.worker.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens an English sentence to its main clause with what stands before and, as far as there is
 * room, after it. Of what limits it, unless or except, at least those words stay.
 */
final class PhraseCut {
  private static final int LEAST = 40; // characters of a main clause that say anything

  /** After a comma that is none of a number's, or before a word that opens a clause. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<=[,;:])\\s+|\\s+(?=(?:which|unless|except|provided that|so that|in order"
              + " to|because|including|such as|as well as|who|whose|where|if|subject"
              + " to|without|regardless|other than|\\([a-z]{1,3}\\))(?: |\\b))");

  private static final Pattern LIMITING =
      Pattern.compile(
          "^(?:and |or |but )?(?:unless|except\\w*|provided,? (?:that|however)|subject to|without|other than|only if|but not)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OPEN_END = // where what is commanded or denied is still to come
      Pattern.compile(
          "\\b(?:shall|must|will|may|should|can|not|to|and|or|of|the|a|an|that|by|for|with|in|any)[,;:]?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASIDE_NEXT = // “shall, to the extent …, do”
      Pattern.compile("\\b(?:shall|must|will|may|should|not),\\s*$", Pattern.CASE_INSENSITIVE);

  private final List<String> clauses = new ArrayList<>();
  private final int most;

  private PhraseCut(String sentence, int most) {
    this.most = most;
    Matcher m = BREAK.matcher(sentence);
    int from = 0;
    while (m.find()) {
      clauses.add(sentence.substring(from, m.end()));
      from = m.end();
    }
    clauses.add(sentence.substring(from));
  }

  /** {@code sentence} in at most {@code most} characters; empty if its main clause has no room. */
  static Optional<String> of(String sentence, int most) {
    return new PhraseCut(sentence, most).cut();
  }

  private Optional<String> cut() {
    int main = main();
    int least = main;
    while (least < clauses.size() - 1 && OPEN_END.matcher(clauses.get(least)).find()) {
      least += ASIDE_NEXT.matcher(clauses.get(least)).find() ? 2 : 1;
    }
    least = Math.min(least, clauses.size() - 1);
    Optional<String> whole = from(0, least);
    return whole.isPresent() || main == 0 ? whole : from(main, least);
  }

  /** The first clause of some force; the first of all where none has any. */
  private int main() {
    for (int i = 0; i < clauses.size(); i++) {
      boolean forced = Force.of(clauses.get(i)).stream().anyMatch(p -> p.force() != Force.NOT);
      if (forced && !LIMITING.matcher(clauses.get(i)).find()) {
        return i;
      }
    }
    return 0;
  }

  /** The clauses from {@code first} on, at least to {@code least}; empty if they have no room. */
  private Optional<String> from(int first, int least) {
    String limits = limits(least + 1);
    String text = (first > 0 ? "…" : "") + String.join("", clauses.subList(first, least + 1));
    int end = least + 1;
    if (trimmed(text).length() + 1 + limits.length() > most) {
      return Optional.empty();
    }
    while (end < clauses.size()) {
      String longer = text + clauses.get(end);
      String rest = limits(end + 1);
      if (trimmed(longer).length() + 1 + rest.length() > most) {
        break;
      }
      text = longer;
      limits = rest;
      end++;
    }
    boolean said = first == 0 || text.length() >= LEAST;
    return said
        ? Optional.of(end == clauses.size() ? text : trimmed(text) + "…" + limits)
        : Optional.empty();
  }

  private static String trimmed(String text) {
    return text.replaceAll("[\\s,;:]+$", "");
  }

  /** The opening words of the clauses from {@code from} on that limit what is said. */
  private String limits(int from) {
    StringBuilder limits = new StringBuilder();
    for (int i = from; i < clauses.size(); i++) {
      Matcher m = LIMITING.matcher(clauses.get(i));
      if (m.find()) {
        limits.append(m.group()).append("…");
      }
    }
    return limits.toString();
  }
}
