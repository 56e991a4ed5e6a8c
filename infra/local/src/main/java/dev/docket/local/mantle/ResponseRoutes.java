package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Creating, looking at, cancelling and deleting responses, and Chat Completions. */
final class ResponseRoutes {
  private static final Duration LONGEST = Duration.ofMinutes(10); // a synchronous answer may take

  private static final Duration ALIVE = Duration.ofSeconds(10); // between signs of life

  private final Responses responses;
  private final Supplier<Playing> playing;
  private final Clock clock;
  private final PromptCache cache = new PromptCache();

  ResponseRoutes(Responses responses, Supplier<Playing> playing, Clock clock) {
    this.responses = responses;
    this.playing = playing;
    this.clock = clock;
  }

  /** {@code POST /responses}. */
  void create(Exchange http, Dialect dialect) throws IOException, Refusal, InterruptedException {
    JsonNode body = http.body();
    Asked read = Asked.ofResponses(body, dialect, playing.get().script().make());
    Asked asked = read.in(http.project(), cache.use(read.model().traits(), body, clock.instant()));
    boolean kept = asked.store() || asked.background();
    if (kept && playing.get().script().dataRetention().equals("none")) {
      throw Refusal.badRequest(
          asked.background()
              ? "Background inference is not available: data retention mode is 'none'."
              : "store=true is not allowed: data retention mode is 'none'.");
    }
    Optional<Response> accepted = accept(http, asked);
    if (accepted.isEmpty()) {
      return;
    }
    Response response = accepted.get();
    if (asked.stream()) {
      stream(http, response, -1);
      return;
    }
    if (!asked.background()) {
      response.await(clock, LONGEST);
    }
    http.json(200, ResponseJson.of(response, response.state(clock.instant())));
  }

  /** {@code POST /chat/completions}: never stored; a stream begins before there is an answer. */
  void chat(Exchange http, Dialect dialect) throws IOException, Refusal, InterruptedException {
    JsonNode body = http.body();
    Asked read =
        Asked.ofChat(body, dialect, playing.get().script().make()).named(http.clientRequestId());
    Asked asked = read.in(http.project(), cache.use(read.model().traits(), body, clock.instant()));
    Optional<Response> accepted = accept(http, asked);
    if (accepted.isEmpty()) {
      return;
    }
    Response response = accepted.get();
    if (asked.stream()) {
      boolean usage = body.path("stream_options").path("include_usage").asBoolean(false);
      streamChat(http, response, usage);
      return;
    }
    response.await(clock, LONGEST);
    Ending ending =
        response.state(clock.instant()).ending().orElseThrow(() -> Refusal.unavailable(504));
    if (ending.status().equals("failed")) {
      throw Refusal.unavailable(500);
    }
    http.json(200, ChatJson.completion(response, ending));
  }

  private void streamChat(Exchange http, Response response, boolean usage)
      throws IOException, InterruptedException {
    try (OutputStream out = http.stream()) {
      write(out, ChatJson.opening(response));
      if (breaks(response)) {
        return;
      }
      Optional<Response.State> outcome = outcome(out, response);
      if (outcome.isPresent()) {
        Ending ending = outcome.get().ending().orElseThrow();
        List<ObjectNode> chunks = ChatJson.rest(response, ending, usage);
        PacedEvents paced = new PacedEvents(out, response, clock, ALIVE);
        paced.write(chunks, ChatJson::isPiece, chunk -> write(out, chunk));
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void write(OutputStream out, ObjectNode chunk) throws IOException {
    out.write(("data: " + chunk + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** {@code GET /responses/{id}}. */
  void look(Exchange http, String id) throws IOException, Refusal, InterruptedException {
    Response response = find(http, id);
    Response.Created created = response.created();
    Optional<Fault> fault = playing.get().strike(Fault.Stage.LOOK, created.metadata(), id);
    if (fault.isPresent() && fault.get().kind() == Fault.Kind.UNKNOWN_STATUS) {
      http.json(200, ResponseJson.unknown(response));
      return;
    }
    if (fault.isPresent()) {
      throw Refusal.of(fault.get(), created.model(), created.inputTokens());
    }
    if (http.query("stream").filter("true"::equals).isPresent()) {
      stream(http, response, http.query("starting_after").map(Integer::parseInt).orElse(-1));
      return;
    }
    http.json(200, ResponseJson.of(response, responses.look(response)));
  }

  /** {@code POST /responses/{id}/cancel}: a response that has ended is answered unchanged. */
  void cancel(Exchange http, String id) throws IOException, Refusal {
    Response response = find(http, id);
    responses.cancel(response);
    http.json(200, ResponseJson.of(response, response.state(clock.instant())));
  }

  /** {@code DELETE /responses/{id}}. */
  void delete(Exchange http, String id) throws IOException, Refusal {
    Response response = find(http, id);
    Response.Created created = response.created();
    Optional<Fault> fault = playing.get().strike(Fault.Stage.DELETE, created.metadata(), id);
    if (fault.isPresent()) {
      throw Refusal.of(fault.get(), created.model(), created.inputTokens());
    }
    responses.delete(response);
    http.json(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("object", "response")
            .put("deleted", true));
  }

  /** Creates the response; empty where a fault has ended the exchange already. */
  private Optional<Response> accept(Exchange http, Asked asked)
      throws IOException, Refusal, InterruptedException {
    Map<String, String> metadata = asked.prompt().metadata();
    String model = asked.prompt().model();
    String target = Responses.target(metadata, "");
    int tokens = Tokens.of(asked.prompt(), asked.model().dialect());
    Optional<Fault> before = playing.get().strike(Fault.Stage.CREATE, metadata, target);
    if (before.isPresent() && before.get().kind() == Fault.Kind.DROPPED) {
      http.drop();
      return Optional.empty();
    }
    if (before.isPresent()) {
      throw Refusal.of(before.get(), model, tokens);
    }
    int most = asked.model().contextTokens();
    if (tokens > most) {
      throw asked.model().dialect() == Dialect.V1
          ? Refusal.overflow()
          : Refusal.overflow(model, tokens, most);
    }
    Response response = responses.create(asked, tokens);
    Optional<Fault> after = playing.get().strike(Fault.Stage.REPLY, metadata, target);
    if (after.isEmpty()) {
      return Optional.of(response);
    }
    if (after.get().kind() == Fault.Kind.ACCEPTED_ERROR) {
      throw Refusal.of(after.get(), model, tokens);
    }
    if (after.get().kind() == Fault.Kind.ACCEPTED_TIMEOUT) {
      Thread.sleep(Duration.ofSeconds(after.get().seconds()));
    }
    http.drop();
    return Optional.empty();
  }

  private void stream(Exchange http, Response response, int after)
      throws IOException, InterruptedException {
    responses.streamed(response, Optional.empty());
    try (OutputStream out = http.stream()) {
      send(out, ResponseEvents.opening(response), after);
      if (breaks(response)) {
        return;
      }
      Optional<Response.State> outcome = outcome(out, response);
      if (outcome.isEmpty()) {
        return;
      }
      List<ObjectNode> events = ResponseEvents.rest(response, outcome.get());
      PacedEvents paced = new PacedEvents(out, response, clock, ALIVE);
      if (!paced.write(
          events, ResponseEvents::isPiece, event -> send(out, List.of(event), after))) {
        Response.State now = response.state(clock.instant()); // cancelled while it was written
        send(out, List.of(ResponseEvents.rest(response, now).getLast()), -1);
        responses.streamed(response, Optional.of(now));
        return;
      }
      responses.streamed(response, outcome);
    }
  }

  /** Whether a fault ends a stream of {@code response} after its first events. */
  private boolean breaks(Response response) {
    return playing
        .get()
        .strike(Fault.Stage.STREAM, response.created().metadata(), response.id())
        .isPresent();
  }

  /** How the response will have ended; empty when nobody would wait longer to know. */
  private Optional<Response.State> outcome(OutputStream out, Response response)
      throws IOException, InterruptedException {
    Optional<Response.State> outcome = response.outcome();
    Instant giveUp = clock.instant().plus(LONGEST);
    while (outcome.isEmpty() && clock.instant().isBefore(giveUp)) {
      response.awaitOutcome(ALIVE);
      PacedEvents.sign(out);
      outcome = response.outcome();
    }
    return outcome;
  }

  private static void send(OutputStream out, List<ObjectNode> events, int after)
      throws IOException {
    for (ObjectNode event : events) {
      if (event.path("sequence_number").asInt() > after) {
        String text = "data: " + event + "\nevent: " + event.path("type").asText() + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    out.flush();
  }

  private Response find(Exchange http, String id) throws Refusal {
    return responses
        .find(id, http.project())
        .orElseThrow(() -> Refusal.notFound("Response '" + id + "' not found."));
  }
}
