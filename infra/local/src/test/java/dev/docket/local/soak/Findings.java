package dev.docket.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.soak.FaultyProxy.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a run came to: the promises that were broken, and counts. */
final class Findings {
  private final Map<String, Integer> acceptedOfJob = new HashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<Integer, JsonNode> results = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  /** Over the creates that the model accepted. */
  Findings(JsonNode ledger) {
    Map<String, Integer> attempts = new HashMap<>();
    for (JsonNode entry : ledger) {
      acceptedOfJob.merge(entry.path("job").asText(), 1, Integer::sum);
      attempts.merge(entry.path("attempt").asText(), 1, Integer::sum);
      count("requests accepted by the model", 1);
    }
    attempts.forEach(
        (attempt, times) -> {
          if (times > 1) {
            wrong.add("attempt " + attempt + " reached the model " + times + " times");
          }
        });
  }

  /** Looks at a job; jobs of one kind have the same result. */
  void add(int kind, JsonNode job, Client client) throws InterruptedException {
    String id = job.path("id").asText();
    String status = job.path("status").asText();
    count("jobs", 1);
    count("jobs " + status, 1);
    if (!Soak.isFinished(job)) {
      wrong.add(id + " did not end: " + job);
      return;
    }
    JsonNode usage = job.path("usage");
    int accepted = acceptedOfJob.getOrDefault(id, 0);
    count("possible duplicates counted", usage.path("possible_duplicates").asInt());
    if (usage.path("model_calls").asInt() < accepted) {
      wrong.add(id + ": " + accepted + " requests accepted, counted are " + usage);
    }
    if (status.equals("failed")) {
      String reason = job.path("error").path("type").asText();
      count("failed, " + reason, 1);
      if (reason.isEmpty() || job.path("error").path("detail").asText().isEmpty()) {
        wrong.add(id + " failed and does not say why: " + job);
      }
    } else {
      check(kind, job, client.get("/v1/jobs/" + id + "/result"));
    }
  }

  private void check(int kind, JsonNode job, JsonNode result) {
    String id = job.path("id").asText();
    String status = job.path("status").asText();
    boolean whole =
        result.path("coverage").path("unread").isEmpty() && result.path("unexplained").isEmpty();
    if (whole != status.equals("completed")) {
      wrong.add(
          id
              + " is "
              + status
              + " and its coverage is "
              + result.path("coverage")
              + result.path("unexplained"));
    }
    // a request that is given up on leaves a warning where it leaves no part unread
    if (whole && job.path("warnings").isEmpty()) {
      count("results compared", 1);
      JsonNode comparable = withoutIds(result);
      JsonNode other = results.putIfAbsent(kind, comparable);
      if (other != null && !other.equals(comparable)) {
        wrong.add(
            id
                + " has another result than the same document had before: "
                + differ(comparable, other));
      }
    }
  }

  private static JsonNode withoutIds(JsonNode result) {
    ObjectNode copy = result.deepCopy();
    copy.remove(List.of("document", "plan", "verification"));
    return copy;
  }

  private static String differ(JsonNode one, JsonNode other) {
    StringBuilder differing = new StringBuilder();
    one.properties()
        .forEach(
            field -> {
              JsonNode there = other.path(field.getKey());
              if (!field.getValue().equals(there)) {
                differing.append(
                    "%n  %s: %s%n  was: %s".formatted(field.getKey(), field.getValue(), there));
              }
            });
    return differing.toString();
  }

  /** Notes what was done to the system. */
  void blows(
      Map<String, Integer> blows, Map<Fault, AtomicInteger> dynamo, Map<Fault, AtomicInteger> sqs) {
    blows.forEach(this::count);
    dynamo.forEach((fault, times) -> count("DynamoDB " + fault, times.get()));
    sqs.forEach((fault, times) -> count("SQS " + fault, times.get()));
  }

  /** The promises that were broken, each in a sentence. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** How many of something there were. */
  int count(String what) {
    return counts.getOrDefault(what, 0);
  }

  /** All counts, a line each. */
  String table() {
    StringBuilder table = new StringBuilder();
    counts.forEach((what, times) -> table.append("%8d  %s%n".formatted(times, what)));
    return table.toString();
  }

  private void count(String what, int times) {
    counts.merge(what, times, Integer::sum);
  }
}
