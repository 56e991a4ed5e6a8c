package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.document.DocumentLookup;
import dev.docket.api.document.DocumentUploads;
import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.Lists;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.api.job.JobCanceller;
import dev.docket.api.job.JobIntake;
import dev.docket.api.job.JobLookup;
import dev.docket.api.job.JobWatch;
import dev.docket.api.result.JobResults;
import dev.docket.job.DocumentStore;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/**
 * The endpoint of the Model Context Protocol, one message a POST, without sessions and streams.
 * Faults of the server and its store are answered as REST answers them.
 */
public final class McpRoutes implements Routes.Group {
  private static final int FORBIDDEN = 403;

  private final McpServer server;
  private final ReadingSlots slots;
  private final Set<String> origins;

  private McpRoutes(McpServer server, ReadingSlots slots, Set<String> origins) {
    this.server = server;
    this.slots = slots;
    this.origins = origins;
  }

  /** What the document tools work on. */
  public record Documents(
      DocumentStore store, DocumentUploads uploads, ReadingSlots slots, Lists lists) {}

  /** What the job tools work on. */
  public record Jobs(
      JobIntake intake,
      JobLookup lookup,
      JobWatch watch,
      JobCanceller canceller,
      JobResults results) {}

  /**
   * The endpoint over what REST works on.
   *
   * @param origins the origins of web pages that may call it
   */
  public static McpRoutes of(
      Documents documents, Jobs jobs, RepeatedCalls repeated, Set<String> origins) {
    JobTools jobTools =
        new JobTools(jobs.intake(), jobs.lookup(), jobs.watch(), jobs.canceller(), jobs.results());
    DocumentTools documentTools =
        new DocumentTools(
            documents.store(),
            new DocumentLookup(documents.store()),
            documents.uploads(),
            documents.slots(),
            documents.lists());
    return new McpRoutes(
        new McpServer(
            new Tools(documentTools, jobTools),
            new Tasks(jobs.lookup(), jobs.canceller(), jobTools),
            repeated),
        documents.slots(),
        origins);
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/mcp", Access.ANY_KEY, this::post);
  }

  private void post(Context http) throws Exception {
    Query.of(http);
    try {
      requireOrigin(http);
      JsonBody.requireJson(http);
      try (RequestBody body = RequestBody.receive(http, JsonBody.MAX_BYTES)) {
        if (body.isLarge()) {
          slots.inTurn(
              () -> {
                answer(http, body, true);
                return true;
              });
        } else {
          answer(http, body, false);
        }
      }
    } catch (RpcException e) {
      refuse(http, Optional.empty(), e);
    }
  }

  private void answer(Context http, RequestBody body, boolean hasTurn) throws Exception {
    ObjectNode json = parsed(body.bytes());
    Optional<JsonNode> id = RpcMessage.id(json);
    try {
      RpcMessage message = RpcMessage.read(json);
      Revision revision = Revision.of(http, message);
      if (id.isEmpty()) {
        requireNotification(message);
        http.status(202);
        return;
      }
      ObjectNode result = server.answer(new Caller(http), message, revision, hasTurn);
      ObjectNode answer = response(id);
      answer.set("result", result);
      Answers.json(http, 200, answer);
    } catch (RpcException e) {
      refuse(http, id, e);
    }
  }

  private static ObjectNode parsed(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '[') {
        throw RpcException.refused(
            RpcException.INVALID_REQUEST, "Batches are not read: send one message a POST.");
      }
      if (!Character.isWhitespace(b)) {
        break;
      }
    }
    try {
      return JsonBody.parse(bytes);
    } catch (ProblemException e) {
      throw RpcException.refused(RpcException.PARSE_ERROR, e.problem().detail());
    }
  }

  private static void requireNotification(RpcMessage message) {
    if (!message.method().startsWith("notifications/")) {
      throw RpcException.refused(RpcException.INVALID_REQUEST, "A request needs an id.");
    }
  }

  /** Lets no web page in that was not let in by name, so that none finds a local server. */
  private void requireOrigin(Context http) {
    String origin = http.header("Origin");
    if (origin != null && !origins.contains(origin)) {
      throw RpcException.refused(
          FORBIDDEN,
          RpcException.INVALID_REQUEST,
          "Pages of this origin may not call; see the setting API_MCP_ORIGINS.");
    }
  }

  private static void refuse(Context http, Optional<JsonNode> id, RpcException e) {
    ObjectNode answer = response(id);
    answer.set("error", e.error(JsonNodeFactory.instance.objectNode()));
    Answers.json(http, e.status(), answer);
  }

  private static ObjectNode response(Optional<JsonNode> id) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
    id.ifPresent(value -> answer.set("id", value));
    return answer;
  }
}
