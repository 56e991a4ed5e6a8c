package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All tools, each as {@code tools.json} describes it. */
final class Tools {
  private final Map<String, ObjectNode> descriptions;
  private final Map<String, Tool> byName = new LinkedHashMap<>();

  Tools(DocumentTools documents, JobTools jobs) {
    this.descriptions = descriptions();
    writing("upload_document", (Tool.Answering) documents::upload);
    reading("list_documents", documents::list);
    reading("get_outline", documents::outline);
    reading("read_section", documents::section);
    writing("summarize", (Tool.Submitting) (call, seed) -> jobs.submit("summary", call, seed));
    writing("compare", (Tool.Submitting) (call, seed) -> jobs.submit("comparison", call, seed));
    writing("ask", (Tool.Submitting) (call, seed) -> jobs.submit("answer", call, seed));
    reading("get_job", jobs::show);
    reading("get_result", jobs::result);
    writing("cancel_job", (Tool.Answering) jobs::cancel);
    if (!byName.keySet().equals(descriptions.keySet())) {
      throw new IllegalStateException("tools.json describes the tools that there are");
    }
  }

  /** The tool of this name. */
  Optional<Tool> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The tools that a key with {@code scopes} may call. */
  Stream<Tool> allowed(Set<Scope> scopes) {
    return byName.values().stream()
        .filter(tool -> scopes.contains(tool.scope()) || scopes.contains(Scope.ADMIN));
  }

  private void reading(String name, Tool.Answering work) {
    byName.put(name, new Tool(description(name), Scope.JOBS_READ, false, work));
  }

  private void writing(String name, Tool.Work work) {
    byName.put(name, new Tool(description(name), Scope.JOBS_WRITE, true, work));
  }

  private ObjectNode description(String name) {
    ObjectNode description = descriptions.get(name);
    if (description == null) {
      throw new IllegalStateException("tools.json describes " + name);
    }
    return description;
  }

  private static Map<String, ObjectNode> descriptions() {
    Map<String, ObjectNode> descriptions = new LinkedHashMap<>();
    try (InputStream in = Tools.class.getResourceAsStream("tools.json")) {
      for (JsonNode tool : Json.MAPPER.readTree(in)) {
        descriptions.put(tool.path("name").asText(), (ObjectNode) tool);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("tools.json is part of this module", e);
    }
    return descriptions;
  }
}
