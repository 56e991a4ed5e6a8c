package dev.docket.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
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

  private static final ObjectMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(MAX_BYTES)
                          .maxNestingDepth(32)
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

  public static ObjectNode parse(byte[] bytes) {
    JsonNode node;
    try {
      node = STRICT.readTree(bytes);
    } catch (MismatchedInputException e) {
      throw malformed("There is more after the JSON object; the body must be one.");
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " (line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ")";
      throw malformed(
          "The body is not valid JSON" + where + ": " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw malformed("The body is not valid JSON: it is not UTF-8.");
    }
    if (!(node instanceof ObjectNode object)) {
      throw malformed("The body must be one JSON object.");
    }
    return object;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static ProblemException malformed(String detail) {
    return Problem.of(ProblemKind.MALFORMED_JSON, detail).exception();
  }
}
