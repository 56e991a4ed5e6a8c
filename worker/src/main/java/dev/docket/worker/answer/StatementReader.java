package dev.docket.worker.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.util.function.Consumer;

/**
 * Reads an answer while it is written: tells each object of the array {@code answer} of the
 * outermost object as soon as it is complete. What is no such JSON is passed over.
 */
final class StatementReader implements Consumer<String> {
  private static final String ARRAY = "answer";
  private static final int LONGEST = 20_000; // characters of a statement

  private final Consumer<JsonNode> complete;
  private final StringBuilder string = new StringBuilder(); // the last one in the outermost object
  private final StringBuilder statement = new StringBuilder();
  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean inArray;
  private boolean isOver;

  StatementReader(Consumer<JsonNode> complete) {
    this.complete = complete;
  }

  @Override
  public void accept(String piece) {
    for (int i = 0; i < piece.length() && !isOver; i++) {
      next(piece.charAt(i));
    }
  }

  private void next(char c) {
    if (!statement.isEmpty() || (inArray && depth == 2 && c == '{' && !inString)) {
      statement.append(c);
      isOver = statement.length() > LONGEST;
    }
    if (inString) {
      inString(c);
      return;
    }
    switch (c) {
      case '"' -> {
        inString = true;
        if (depth == 1) {
          string.setLength(0);
        }
      }
      case '{', '[' -> {
        if (depth == 1 && c == '[' && string.toString().equals(ARRAY)) {
          inArray = true;
        }
        depth++;
      }
      case '}', ']' -> {
        depth--;
        if (depth == 2 && !statement.isEmpty()) {
          tell();
        } else if (inArray && depth == 1) {
          isOver = true;
        }
      }
      default -> {
        // a number, a word, a mark or space between
      }
    }
  }

  private void inString(char c) {
    if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      inString = false;
      return;
    }
    if (depth == 1) {
      string.append(c);
    }
  }

  private void tell() {
    try {
      JsonNode json = Json.MAPPER.readTree(statement.toString());
      if (json.isObject()) {
        complete.accept(json);
      }
    } catch (JsonProcessingException _) {
      isOver = true; // what is no JSON here will not become any
    }
    statement.setLength(0);
  }
}
