package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.http.JsonFields;
import dev.docket.job.Job;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore.Scope;

/**
 * Something that a model can ask for.
 *
 * @param description as it is listed, with name and input schema
 * @param takesText whether its arguments may hold a whole document
 */
record Tool(ObjectNode description, Scope scope, boolean takesText, Work work) {
  String name() {
    return description.path("name").asText();
  }

  /**
   * A call of a tool.
   *
   * @param hasTurn whether it has a turn of {@code ReadingSlots} already
   */
  record Call(TenantId tenant, JsonFields arguments, boolean hasTurn) {}

  /** What a tool does. */
  sealed interface Work {}

  /** It answers at once. */
  @FunctionalInterface
  non-sealed interface Answering extends Work {
    ObjectNode answer(Call call) throws Exception;
  }

  /** It submits a job, whose ids derive from a seed, and which can be answered as a task. */
  @FunctionalInterface
  non-sealed interface Submitting extends Work {
    Job submit(Call call, String seed) throws Exception;
  }
}
