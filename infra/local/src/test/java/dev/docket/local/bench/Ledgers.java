package dev.docket.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the model's ledger tells of one run; times in seconds. */
record Ledgers(int creates, double longest, double meanDelay, double p99Delay, double looks) {
  static Ledgers of(JsonNode entries) {
    double longest = 0;
    double looks = 0;
    List<Double> delays = new ArrayList<>();
    for (JsonNode entry : entries) {
      if (entry.path("seen_at").isNull()) {
        continue; // its creator had given it up
      }
      Instant ended = Instant.parse(entry.path("ended_at").asText());
      longest = Math.max(longest, seconds(Instant.parse(entry.path("created_at").asText()), ended));
      delays.add(seconds(ended, Instant.parse(entry.path("seen_at").asText())));
      looks += entry.path("looks").asInt();
    }
    delays.sort(null);
    return new Ledgers(
        entries.size(),
        longest,
        delays.stream().mapToDouble(d -> d).average().orElse(0),
        delays.get((int) (delays.size() * 0.99)),
        looks / delays.size());
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
