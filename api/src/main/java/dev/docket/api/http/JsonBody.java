package dev.docket.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;

/** Reads bodies that must be exactly one JSON object, without repeated names. */
public final class JsonBody {
  /** The most bytes of a JSON body: a document's worth of text, and room for the rest. */
  public static final int MAX_BYTES = 21 * 1024 * 1024;

  private static final int DEEPEST = 32;

  /**
   * The most names, values and brackets: four times what a batch of 1,000 jobs with all their
   * metadata takes. A body of nothing but brackets takes forty times its size in memory.
   */
  private static final long MOST_TOKENS = 300_000;

  private static final ObjectMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(MAX_BYTES)
                          .maxNestingDepth(DEEPEST)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  /** Refuses a body that is declared to be anything but JSON. */
  public static void requireJson(Context http) {
    String type = http.header("Content-Type");
    if (type != null && !isJson(type)) {
      throw Problem.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE,
              "The body must be JSON; send Content-Type: application/json, not " + type + ".")
          .exception();
    }
  }

  public static boolean isJson(String contentType) {
    String name = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return name.equals("application/json") || name.endsWith("+json");
  }

  /** The object in {@code bytes}; every string in it is text that can be stored and sent. */
  public static ObjectNode parse(byte[] bytes) {
    JsonNode node;
    try {
      node = STRICT.readTree(bytes);
    } catch (MismatchedInputException e) {
      throw malformed("There is more after the JSON object; the body must be one.");
    } catch (JsonProcessingException e) {
      throw malformed(why(e) + where(e));
    } catch (IOException e) {
      throw malformed("The body is not valid JSON: it is not UTF-8.");
    }
    if (!(node instanceof ObjectNode object)) {
      throw malformed("The body must be one JSON object.");
    }
    requireText(object, "");
    return object;
  }

  /** What is wrong, in words of our own: the library's name its classes and settings. */
  private static String why(JsonProcessingException e) {
    return switch (e) {
      case StreamConstraintsException _ ->
          "The body holds too much: more than "
              + MOST_TOKENS
              + " values, more than "
              + DEEPEST
              + " levels, or a number or a name that is too long";
      case JsonEOFException _ -> "The body is not valid JSON: it ends too early";
      case StreamReadException _ when e.getOriginalMessage().startsWith("Duplicate") ->
          "The body is not valid JSON: a name stands twice in one object";
      default -> "The body is not valid JSON";
    };
  }

  private static String where(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "." : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ").";
  }

  /** Refuses half characters: no text has them, and neither stores nor answers can hold them. */
  private static void requireText(JsonNode node, String path) {
    if (node.isTextual()) {
      requireText(node.textValue(), path);
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                requireText(field.getKey(), path);
                requireText(
                    field.getValue(),
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey());
              });
    } else {
      for (int i = 0; i < node.size(); i++) {
        requireText(node.get(i), path + "[" + i + "]");
      }
    }
  }

  private static void requireText(String text, String path) {
    // a pair is one code point; what is left of the surrogates is half of one
    if (text.codePoints().anyMatch(JsonBody::isSurrogate)) {
      throw new Problem(
              ProblemKind.INVALID_FIELD,
              "It holds a lone surrogate, half of a character of UTF-16, which is no text.",
              path.isEmpty() ? null : path)
          .exception();
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static ProblemException malformed(String detail) {
    return Problem.of(ProblemKind.MALFORMED_JSON, detail).exception();
  }
}
