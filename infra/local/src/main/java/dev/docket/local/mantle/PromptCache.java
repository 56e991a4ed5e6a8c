package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.mantle.ModelTraits;
import dev.docket.mantle.ModelTraits.Caching;
import dev.docket.runtime.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the models keep of prompts: on those that take {@code prompt_cache_options}, the prefix up
 * to a breakpoint, or, where nothing is said, all of the prompt, written at once and read the next
 * time. Other models keep nothing that could be counted on.
 */
final class PromptCache {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int LEAST_MARKED = 1024; // tokens up to a breakpoint
  private static final int LEAST_UNASKED = 64; // recorded: 44 were not written, 88 were

  private final Map<String, Instant> written = new ConcurrentHashMap<>();

  /** Tokens read from the cache and written to it. */
  record Use(int cached, int written) {
    static final Use NONE = new Use(0, 0);
  }

  /** What the request {@code body} makes of the cache at {@code now}. */
  Use use(ModelTraits model, JsonNode body, Instant now) {
    if (model.caching() != Caching.EXPLICIT) {
      return Use.NONE;
    }
    String mode = body.path("prompt_cache_options").path("mode").asText("implicit");
    StringBuilder whole = new StringBuilder();
    List<String> marked = marked(body, whole);
    int cached = 0;
    for (String prefix : marked) {
      cached = isKept(model, prefix, now) ? Math.max(cached, Tokens.count(prefix)) : cached;
    }
    boolean explicit = mode.equals("explicit");
    String longest = explicit ? (marked.isEmpty() ? "" : marked.getLast()) : whole.toString();
    int tokens = Tokens.count(longest);
    if (tokens < (explicit ? LEAST_MARKED : LEAST_UNASKED)) {
      return Use.NONE;
    }
    cached = isKept(model, longest, now) ? tokens : cached;
    written.put(key(model, longest), now.plus(KEPT));
    return new Use(cached, tokens - cached);
  }

  /** The prompt up to each breakpoint; all of it is appended to {@code whole}. */
  private static List<String> marked(JsonNode body, StringBuilder whole) {
    List<String> marked = new ArrayList<>();
    whole.append(body.path("instructions").asText("")).append(body.path("tools"));
    JsonNode input = body.has("input") ? body.path("input") : body.path("messages");
    whole.append(input.asText(""));
    for (JsonNode item : input) {
      whole.append(item.path("content").asText(""));
      for (JsonNode part : item.path("content")) {
        whole.append(part.path("text").asText(""));
        if (part.has("prompt_cache_breakpoint")) {
          marked.add(whole.toString());
        }
      }
      whole.append(item.path("arguments").asText("")).append(item.path("output").asText(""));
    }
    return marked;
  }

  private boolean isKept(ModelTraits model, String prefix, Instant now) {
    Instant until = written.get(key(model, prefix));
    return until != null && until.isAfter(now);
  }

  private static String key(ModelTraits model, String prefix) {
    return Sha256.hex(model.id() + " " + prefix);
  }
}
