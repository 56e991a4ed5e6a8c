package dev.docket.worker.mantle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the JSON object that a model was asked for in what it wrote. Models think aloud, put fences
 * and words around it, write it twice, or write on behind it.
 */
public final class AnswerJson {
  /** Line ends within strings and commas behind the last entry are forgiven: models write them. */
  private static final ObjectReader LENIENT =
      Json.MAPPER
          .reader()
          .with(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .with(JsonReadFeature.ALLOW_TRAILING_COMMA);

  private static final ObjectReader WHOLE =
      LENIENT.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectReader FIRST =
      LENIENT.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** What no document has and no model means. */
  private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

  /** What a model thinks before it answers; the opening tag may be part of its prompt. */
  private static final Pattern THOUGHT =
      Pattern.compile("(?s)\\A.*</(think|thinking|reasoning|analysis)>");

  /** Where the final channel of gpt-oss's own format begins. */
  private static final Pattern OTHER_CHANNELS =
      Pattern.compile("(?s)\\A.*<\\|channel\\|>final<\\|message\\|>");

  /** More places where an object could begin are not tried: each costs as much as the text. */
  private static final int MOST_TRIED = 200;

  private AnswerJson() {}

  /** What was found. */
  public sealed interface Found {
    /** The one object that is meant. */
    record One(JsonNode object) implements Found {}

    /** None, or several; {@code why} is a sentence without its full stop. */
    record None(String why) implements Found {}
  }

  /**
   * The whole of what is {@code written} as JSON, or the one outermost object in it that {@code
   * fits}. Where none fits and there is one object alone it is that, for its faults to be named.
   */
  public static Found find(String written, Predicate<JsonNode> fits) {
    String text = NO_TEXT.matcher(written).replaceAll("");
    if (text.isBlank()) {
      return new Found.None("The answer is empty");
    }
    String problem;
    try {
      JsonNode whole = WHOLE.readTree(text);
      if (whole.isTextual()) {
        return find(whole.asText(), fits); // JSON as a string; each has less in it than the last
      }
      if (!whole.isArray()) {
        return new Found.One(whole);
      }
      problem = "The answer is a list and no object";
    } catch (JsonProcessingException e) {
      problem = "The answer is not JSON: " + e.getOriginalMessage();
    }
    Set<JsonNode> said = objects(withoutThoughts(text));
    Set<JsonNode> all = said.isEmpty() ? objects(text) : said;
    List<JsonNode> fitting = all.stream().filter(fits).toList();
    if (fitting.size() == 1) {
      return new Found.One(fitting.getFirst());
    }
    if (fitting.size() > 1) {
      return new Found.None("The answer holds %d different objects".formatted(fitting.size()));
    }
    return all.size() == 1 ? new Found.One(all.iterator().next()) : new Found.None(problem);
  }

  private static String withoutThoughts(String text) {
    String last = OTHER_CHANNELS.matcher(text).replaceFirst("");
    return THOUGHT.matcher(last).replaceFirst("");
  }

  /** The outermost objects in {@code text}, each once. */
  private static Set<JsonNode> objects(String text) {
    Set<JsonNode> found = new LinkedHashSet<>();
    int at = text.indexOf('{');
    for (int tried = 0; at >= 0 && tried < MOST_TRIED; tried++) {
      long read = 0;
      try (JsonParser parser = LENIENT.createParser(text.substring(at))) {
        found.add(FIRST.readTree(parser));
        read = parser.currentLocation().getCharOffset();
      } catch (JsonProcessingException e) {
        // What stands inside one that breaks off is no answer of its own.
        read = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      } catch (IOException e) {
        throw new UncheckedIOException("A string can be read", e);
      }
      int end = at + (int) Math.max(1, read);
      at = text.indexOf('{', end);
    }
    return found;
  }
}
