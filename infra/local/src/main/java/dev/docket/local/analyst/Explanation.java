package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * Explains a change from the classes and reasons that the rules gave it, in sentences from {@code
 * explanation_<language>.properties}. It quotes the clause, and says what the rules do not tell.
 */
final class Explanation {
  private static final Explanation JAPANESE = new Explanation("ja");
  private static final Explanation ENGLISH = new Explanation("en");
  private static final int LONGEST = 600; // characters of each text
  private static final int QUOTED = 120;
  private static final int REASONS = 6;
  private static final int CLASSES = 3; // of a change's classes, the first are explained

  /** What a change means, what follows from it, and what to do. */
  record Texts(String meaning, String impact, String action) {}

  private final Properties sentences = new Properties();

  private Explanation(String language) {
    String name = "explanation_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Explanation.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  /** Explains {@code change} in {@code language}, {@code ja} or else English. */
  static Texts of(JsonNode change, String language, String ourParty) {
    Explanation explanation = language.equals("ja") ? JAPANESE : ENGLISH;
    return explanation.texts(change, ourParty);
  }

  private Texts texts(JsonNode change, String ourParty) {
    String content = "content." + change.path("content").asText();
    boolean modified = content.equals("content.modified");
    List<String> classes = new ArrayList<>();
    for (JsonNode known : change.path("classes")) {
      boolean fits = modified || !known.asText().equals("wording"); // of new text nothing changed
      if (fits && sentences.containsKey("impact." + known.asText()) && classes.size() < CLASSES) {
        classes.add(known.asText());
      }
    }
    List<String> impact = new ArrayList<>();
    List<String> action = new ArrayList<>();
    if (classes.isEmpty() || !modified) {
      impact.add(say("impact." + content));
      action.add(say("action." + content));
    }
    classes.forEach(known -> impact.add(say("impact." + known)));
    classes.forEach(known -> action.add(say("action." + known)));
    if (!ourParty.isEmpty() && text(change).contains(ourParty)) {
      impact.add(say("impact." + side(change, ourParty), ourParty));
    }
    if (change.path("risk").asText().equals("high")) {
      action.add(say("action.high"));
    }
    return new Texts(join(meaning(change)), join(impact), join(action));
  }

  /** For whom the rules' reasons say that the change is. */
  private static String side(JsonNode change, String ourParty) {
    boolean against = false;
    boolean favour = false;
    for (JsonNode reason : change.path("reasons")) {
      String text = reason.asText();
      against |=
          text.endsWith("（" + ourParty + "に不利）") || text.endsWith("(against " + ourParty + ")");
      favour |=
          text.endsWith("（" + ourParty + "に有利）")
              || text.endsWith("(in favour of " + ourParty + ")");
    }
    if (against) {
      return favour ? "both" : "against";
    }
    return favour ? "favour" : "party.named";
  }

  private List<String> meaning(JsonNode change) {
    List<String> meaning = new ArrayList<>();
    String content = change.path("content").asText();
    JsonNode clause = content.equals("removed") ? change.path("before") : change.path("after");
    meaning.add(say("meaning." + content, name(clause)));
    List<String> reasons = new ArrayList<>();
    for (JsonNode reason : change.path("reasons")) {
      if (reasons.size() < REASONS) {
        reasons.add(reason.asText().replaceFirst("[。.]$", ""));
      }
    }
    if (!reasons.isEmpty()) {
      String join = Objects.requireNonNull(sentences.getProperty("reasons.join"));
      meaning.add(say("meaning.reasons", String.join(join, reasons)));
    }
    if (content.equals("modified")) {
      meaning.addAll(reasons.isEmpty() ? edits(change) : List.of());
    } else {
      meaning.add(say("meaning.quote." + content, quote(body(text(change), clause))));
    }
    return meaning;
  }

  /** The first edits, as what became what. */
  private List<String> edits(JsonNode change) {
    List<String> said = new ArrayList<>();
    String deleted = "";
    for (JsonNode edit : change.path("edits")) {
      String text = edit.path("text").asText().strip();
      switch (edit.path("op").asText()) {
        case "delete" -> {
          addDeleted(said, deleted);
          deleted = text;
        }
        case "insert" -> {
          if (!text.isEmpty()) {
            said.add(
                deleted.isEmpty()
                    ? say("meaning.inserted", quote(text))
                    : say("meaning.replaced", quote(deleted), quote(text)));
          } else {
            addDeleted(said, deleted);
          }
          deleted = "";
        }
        default -> {
          addDeleted(said, deleted);
          deleted = "";
        }
      }
    }
    addDeleted(said, deleted);
    return said.subList(0, Math.min(3, said.size()));
  }

  private void addDeleted(List<String> said, String deleted) {
    if (!deleted.isEmpty()) {
      said.add(say("meaning.deleted", quote(deleted)));
    }
  }

  private String name(JsonNode clause) {
    String label = clause.path("label").asText("").replaceFirst("\\.$", "");
    String caption = clause.path("caption").asText("");
    if (label.isEmpty() || clause.path("label").isNull()) {
      return caption.isEmpty() || clause.path("caption").isNull() ? say("unnamed") : caption;
    }
    return caption.isEmpty() || clause.path("caption").isNull()
        ? say("clause", label)
        : say("captioned", label, caption);
  }

  private static String text(JsonNode change) {
    StringBuilder text = new StringBuilder();
    change.path("edits").forEach(edit -> text.append(edit.path("text").asText()));
    return text.toString();
  }

  /** The clause's text without its first line, where that is the heading, or its label. */
  private static String body(String text, JsonNode clause) {
    int line = text.indexOf('\n');
    String label = clause.path("label").asText("");
    if (!text.startsWith(label)) {
      return text.strip();
    }
    return line > 0 && line + 1 < text.length()
        ? text.substring(line + 1).strip()
        : text.substring(label.length()).strip();
  }

  private String quote(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ");
    int end = Math.min(QUOTED, line.length());
    if (end < line.length() && Character.isLowSurrogate(line.charAt(end))) {
      end--;
    }
    while (end < line.length()
        && end > QUOTED / 2
        && isToken(line.charAt(end - 1))
        && isToken(line.charAt(end))) {
      end--; // a number cut in two would be another number
    }
    String dots = end < line.length() ? "…" : "";
    return sentences.getProperty("open")
        + line.substring(0, end)
        + dots
        + sentences.getProperty("close");
  }

  private static boolean isToken(char c) {
    return Character.isDigit(c)
        || "〇一二三四五六七八九十百千万億,.，．第条項号円%％年月日".indexOf(c) >= 0
        || (c < 0x2E80 && Character.isLetter(c));
  }

  private String say(String key, String... values) {
    String sentence = sentences.getProperty(key, sentences.getProperty("impact.content.modified"));
    return String.format(sentence, (Object[]) values);
  }

  /** As many of the sentences as fit; the first always does. */
  private String join(List<String> parts) {
    StringBuilder text = new StringBuilder(parts.getFirst());
    for (String part : parts.subList(1, parts.size())) {
      if (text.length() + part.length() < LONGEST) {
        text.append(sentences.getProperty("join")).append(part);
      }
    }
    return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST - 1) + "…";
  }
}
