package dev.docket.api.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.docket.runtime.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The head of a result: of each of its lists the first items, for who has to show something before
 * all of it is there. Items are whole; of the quotations there are those that they cite.
 */
final class ResultHead {
  private static final String CITATIONS = "evidence"; // a map of the result, a list of each item

  private final JsonParser in;
  private final JsonGenerator out;
  private final int most;
  private final Set<String> cited = new HashSet<>();
  private final Map<String, Integer> cut = new LinkedHashMap<>();

  private ResultHead(JsonParser in, JsonGenerator out, int most) {
    this.in = in;
    this.out = out;
    this.most = most;
  }

  /**
   * {@code result} with the first {@code most} items of each list that stands in no other. Where a
   * list had more, {@code cut} has their number by the list's name.
   */
  static byte[] of(byte[] result, int most) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (JsonParser in = Json.MAPPER.createParser(result);
        JsonGenerator out = Json.MAPPER.createGenerator(head)) {
      new ResultHead(in, out, most).copy();
    }
    return head.toByteArray();
  }

  private void copy() throws IOException {
    in.nextToken();
    out.writeStartObject();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      out.writeFieldName(name);
      if (in.nextToken() == JsonToken.START_OBJECT && name.equals(CITATIONS)) {
        quotations();
      } else {
        value(name);
      }
    }
    if (!cut.isEmpty()) {
      out.writePOJOField("cut", cut);
    }
    out.writeEndObject();
  }

  /** Copies a value outside of lists; {@code name} is its path from the result. */
  private void value(String name) throws IOException {
    switch (in.currentToken()) {
      case START_ARRAY -> items(name);
      case START_OBJECT -> {
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String field = in.currentName();
          out.writeFieldName(field);
          in.nextToken();
          value(name + "." + field);
        }
        out.writeEndObject();
      }
      default -> out.copyCurrentEvent(in);
    }
  }

  private void items(String name) throws IOException {
    boolean cites = name.endsWith("." + CITATIONS);
    int count = 0;
    out.writeStartArray();
    for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      if (count < most) {
        item(cites);
      } else {
        in.skipChildren();
      }
      count++;
    }
    out.writeEndArray();
    if (count > most) {
      cut.put(name, count);
    }
  }

  /** Copies an item with all that is in it. */
  private void item(boolean cites) throws IOException {
    if (cites && in.currentToken() == JsonToken.VALUE_STRING) {
      cited.add(in.getText());
    }
    out.copyCurrentEvent(in);
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        item(cites);
      }
      out.writeEndArray();
    } else if (in.currentToken() == JsonToken.START_OBJECT) {
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String field = in.currentName();
        out.writeFieldName(field);
        in.nextToken();
        item(field.equals(CITATIONS));
      }
      out.writeEndObject();
    }
  }

  /** Copies the quotations that what was copied cites. */
  private void quotations() throws IOException {
    out.writeStartObject();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String id = in.currentName();
      in.nextToken();
      if (cited.contains(id)) {
        out.writeFieldName(id);
        out.copyCurrentStructure(in);
      } else {
        in.skipChildren();
      }
    }
    out.writeEndObject();
  }
}
