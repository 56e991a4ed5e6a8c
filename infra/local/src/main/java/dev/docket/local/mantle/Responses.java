package dev.docket.local.mantle;

import dev.docket.local.mantle.ResponseLog.Event;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The responses that are kept, and the threads that compute their answers. */
final class Responses implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Responses.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final Map<String, Response> responses = new ConcurrentHashMap<>();
  private final Ledger ledger = new Ledger();
  private final Respondent respondent;
  private final Supplier<Playing> playing;
  private final Clock clock;
  private final ExecutorService threads;
  private final Optional<ResponseLog> kept;

  /** Responses kept in {@code directory}, or in memory alone. */
  Responses(
      Respondent respondent, Supplier<Playing> playing, Clock clock, Optional<Path> directory) {
    this.respondent = respondent;
    this.playing = playing;
    this.clock = clock;
    this.threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("analyst-", 1).factory());
    Map<String, Prompt> unanswered = new ConcurrentHashMap<>();
    this.kept =
        directory.map(
            d -> ResponseLog.open(d, event -> replay(event, unanswered), () -> live(unanswered)));
    unanswered.forEach((id, prompt) -> find(id).ifPresent(r -> compute(r, prompt)));
  }

  /** Accepts a request, or refuses it for want of quota. */
  Response create(Asked asked, int inputTokens) throws Refusal {
    Instant now = clock.instant();
    Playing script = playing.get();
    Prompt prompt = asked.prompt();
    if (!script.admit(prompt.model(), (long) inputTokens + prompt.maxOutputTokens(), now)) {
      int seconds = script.script().retryAfter();
      throw Refusal.throttled(seconds > 0 ? Optional.of(seconds) : Optional.empty());
    }
    Duration latency = script.latency();
    Duration queued = script.script().queued();
    Response response =
        new Response(
            new Response.Created(
                MantleIds.next("resp_"),
                prompt.model(),
                asked.model().dialect(),
                now,
                now.plus(queued.compareTo(latency) < 0 ? queued : latency),
                now.plus(latency),
                asked.background(),
                asked.store(),
                inputTokens,
                prompt.maxOutputTokens(),
                prompt.metadata(),
                asked.format(),
                asked.sent()));
    kept.ifPresent(log -> log.write(new Event.Made(response.created(), prompt)));
    responses.put(response.id(), response);
    ledger.add(Ledger.Entry.of(response.created(), "in_progress"));
    compute(response, prompt);
    return response;
  }

  /**
   * The response with this id in {@code project}, unless it was not to be stored, was deleted or
   * has expired.
   */
  Optional<Response> find(String id, String project) {
    return find(id).filter(r -> r.created().sent().project().equals(project));
  }

  /** The same, in whatever project it is. */
  private Optional<Response> find(String id) {
    Instant oldest = clock.instant().minus(KEPT);
    return Optional.ofNullable(responses.get(id))
        .filter(r -> r.created().store() && r.created().createdAt().isAfter(oldest));
  }

  /** Cancels the response unless it has ended. */
  void cancel(Response response) {
    Instant now = clock.instant();
    if (response.cancel(now)) {
      kept.ifPresent(log -> log.write(new Event.Ended(response.id(), Ending.CANCELLED, now)));
    }
  }

  /** How the response stands; the ledger counts the look. */
  Response.State look(Response response) {
    Instant now = clock.instant();
    Response.State state = response.state(now);
    ledger.looked(response.id(), state, now);
    return state;
  }

  /** Counts a stream of the response that began, or, with its state, one that brought its end. */
  void streamed(Response response, Optional<Response.State> ended) {
    ledger.streamed(response.id(), ended, clock.instant());
  }

  /** Forgets the response; the ledger keeps the status it had last. */
  void delete(Response response) {
    responses.remove(response.id());
    Response.State state = response.state(clock.instant());
    ledger.note(response.id(), state);
    Ledger.Entry entry = Ledger.Entry.of(response.created(), state.status());
    kept.ifPresent(log -> log.write(new Event.Erased(entry)));
  }

  /** The ledger, with each response's status now. */
  List<Ledger.Entry> ledger() {
    Instant now = clock.instant();
    responses.values().forEach(r -> ledger.note(r.id(), r.state(now)));
    return ledger.entries();
  }

  private void compute(Response response, Prompt prompt) {
    try {
      threads.execute(() -> end(response, prompt));
    } catch (RejectedExecutionException _) {
      log.debug("Closing: response {} will be computed after the next start", response.id());
    }
  }

  private void end(Response response, Prompt prompt) {
    Map<String, String> metadata = response.created().metadata();
    Optional<Fault> fault =
        playing.get().strike(Fault.Stage.END, metadata, target(metadata, response.id()));
    Ending ending;
    try {
      Ending answered =
          fault.isPresent() && fault.get().kind() == Fault.Kind.ANSWER
              ? Ending.answered("", prompt.maxOutputTokens())
              : Ending.answered(respondent.answer(prompt), prompt.maxOutputTokens());
      ending = fault.map(answered::spoiltBy).orElse(answered);
    } catch (RuntimeException e) {
      log.warn("Request {} {} was not answered", response.id(), metadata, e);
      ending = Ending.CANCELLED.spoiltBy(Fault.once(Fault.Kind.FAILED_SERVER_ERROR));
    }
    Instant now = clock.instant();
    Ending known = ending;
    if (response.end(known, now)) {
      kept.ifPresent(log -> log.write(new Event.Ended(response.id(), known, now)));
    }
  }

  /** What a fault counts its strikes by: the step, or the request itself where it names none. */
  static String target(Map<String, String> metadata, String otherwise) {
    return metadata.containsKey("step")
        ? metadata.getOrDefault("job", "") + " " + metadata.get("step")
        : otherwise;
  }

  private void replay(Event event, Map<String, Prompt> unanswered) {
    switch (event) {
      case Event.Made made -> {
        responses.put(made.created().id(), new Response(made.created()));
        unanswered.put(made.created().id(), made.prompt());
        ledger.add(Ledger.Entry.of(made.created(), "in_progress"));
      }
      case Event.Ended ended -> {
        Optional<Response> known = Optional.ofNullable(responses.get(ended.id()));
        if (ended.ending().status().equals("cancelled")) {
          known.ifPresent(response -> response.cancel(ended.at()));
        } else {
          known.ifPresent(response -> response.end(ended.ending(), ended.at()));
        }
        unanswered.remove(ended.id());
      }
      case Event.Erased erased -> {
        responses.remove(erased.entry().responseId());
        unanswered.remove(erased.entry().responseId());
        ledger.add(erased.entry());
      }
    }
  }

  private List<Event> live(Map<String, Prompt> unanswered) {
    List<Event> events = new ArrayList<>();
    for (Ledger.Entry entry : ledger.entries()) {
      Optional<Response> response = find(entry.responseId());
      if (response.isEmpty()) {
        responses.remove(entry.responseId());
        unanswered.remove(entry.responseId());
        events.add(new Event.Erased(entry));
        continue;
      }
      Response.Created created = response.get().created();
      Prompt answered = new Prompt(created.model(), "", "", Optional.empty(), 1, Map.of());
      events.add(new Event.Made(created, unanswered.getOrDefault(created.id(), answered)));
      response.get().ended().ifPresent(events::add);
    }
    return events;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    kept.ifPresent(ResponseLog::close);
  }
}
