package dev.docket.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an exported log, line by line: every hash, every link, no gap. What stands before the
 * first line or after the last it cannot know; their numbers and hashes are told, to be held
 * against those of another export.
 */
public final class AuditCheck {
  private static final int MOST_FAULTS = 100;

  private final List<String> faults = new ArrayList<>();
  private long lines;
  private long sealed;
  private long unsealed;
  private @Nullable Long first;
  private long last;
  private String head = "";

  /** What is wrong, each with its line; empty if nothing is. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** How many sealed lines there were. */
  public long sealed() {
    return sealed;
  }

  /** How many lines stood after them that were not sealed yet, and are not vouched for. */
  public long unsealed() {
    return unsealed;
  }

  /** Says in a sentence what the log holds. */
  public String summary() {
    Long from = first;
    String tail =
        unsealed == 0
            ? ""
            : " "
                + unsealed
                + (unsealed == 1 ? " entry" : " entries")
                + " after them not sealed yet, which nothing vouches for.";
    return from == null
        ? "No sealed entry." + tail
        : sealed
            + (sealed == 1 ? " sealed entry" : " sealed entries")
            + ", numbers "
            + from
            + " to "
            + last
            + (from == 1 ? ", from the beginning of the log" : ", not from the beginning")
            + "; the last one's hash is "
            + head
            + "."
            + tail;
  }

  /** Looks at the next line. */
  public void next(String line) {
    lines++;
    if (line.isBlank()) {
      return;
    }
    ObjectNode fields = parsed(line);
    if (fields == null) {
      fault("it is not a JSON object");
    } else if (fields.path("seq").isNull() && fields.path("hash").isNull()) {
      unsealed++;
    } else if (!fields.path("seq").isIntegralNumber()
        || !fields.path("prev").isTextual()
        || !fields.path("hash").isTextual()) {
      fault("it is no line of an audit log");
    } else {
      check(fields);
    }
  }

  private void check(ObjectNode fields) {
    long seq = fields.path("seq").longValue();
    String hash = fields.path("hash").textValue();
    if (unsealed > 0) {
      fault("entry " + seq + " stands after entries that are not sealed");
    }
    if (!hash.equals(AuditLine.hash(fields))) {
      fault("entry " + seq + " was changed: its hash does not fit what it says");
    }
    if (first == null) {
      first = seq;
      if (seq == 1 && !fields.path("prev").textValue().equals(AuditLine.NONE)) {
        fault("entry 1 names one before it");
      }
    } else if (seq != last + 1) {
      fault(
          seq > last
              ? "entries " + (last + 1) + " to " + (seq - 1) + " are missing"
              : "entry " + seq + " stands after entry " + last);
    } else if (!fields.path("prev").textValue().equals(head)) {
      fault("entry " + seq + " does not follow from entry " + last);
    }
    sealed++;
    last = seq;
    head = hash;
  }

  private void fault(String what) {
    if (faults.size() < MOST_FAULTS) {
      faults.add("line " + lines + ": " + what);
    }
  }

  private static @Nullable ObjectNode parsed(String line) {
    try {
      JsonNode node = Json.MAPPER.readTree(line);
      return node instanceof ObjectNode object ? object : null;
    } catch (JsonProcessingException _) {
      return null;
    }
  }
}
