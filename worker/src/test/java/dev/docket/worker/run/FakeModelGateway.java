package dev.docket.worker.run;

import dev.docket.price.TokenUse;
import dev.docket.worker.mantle.FunctionCalls;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.ModelRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A model that a test scripts: what the next creates come to, and what looks find. By default every
 * create is accepted and every look finds the answer {@code "answer to <input>"}.
 */
public final class FakeModelGateway implements ModelGateway {
  /** A create that came in. */
  record Created(String step, String input, int maxOutputTokens) {}

  private final Deque<Function<String, Start>> starts = new ArrayDeque<>();
  private final Map<String, Deque<Look>> looks = new HashMap<>();
  private final Map<String, ModelRequest> accepted = new HashMap<>();
  private final List<Created> created = new ArrayList<>();
  private final List<String> cancelled = new ArrayList<>();
  private final List<String> erased = new ArrayList<>();
  private Runnable onCreate = () -> {};
  private Function<ModelRequest, String> answers = request -> "answer to " + request.input();

  /** The next create comes to {@code start}, though a response may have been started. */
  synchronized void nextStart(Start start) {
    starts.add(_ -> start);
  }

  /** The next looks at the n-th accepted response find these, before the answer. */
  public synchronized void looks(int response, Look... found) {
    looks.put("resp_" + response, new ArrayDeque<>(List.of(found)));
  }

  /** What looks find from now on, where nothing else is scripted. */
  synchronized void answering(Function<ModelRequest, String> model) {
    answers = model;
  }

  /** Called during each create, before its outcome is known. */
  public synchronized void onCreate(Runnable action) {
    onCreate = action;
  }

  public synchronized List<Created> created() {
    return List.copyOf(created);
  }

  synchronized List<String> cancelled() {
    return List.copyOf(cancelled);
  }

  synchronized List<String> erased() {
    return List.copyOf(erased);
  }

  @Override
  public Start start(ModelRequest request, Map<String, String> metadata) {
    Runnable action;
    synchronized (this) {
      created.add(
          new Created(
              metadata.getOrDefault("step", ""), request.input(), request.maxOutputTokens()));
      action = onCreate;
    }
    action.run();
    synchronized (this) {
      Function<String, Start> scripted = starts.poll();
      if (scripted != null) {
        return scripted.apply(request.input());
      }
      String id = "resp_" + (accepted.size() + 1);
      accepted.put(id, request);
      return new Start.Started(id);
    }
  }

  @Override
  public synchronized Look look(String model, String responseId) {
    Deque<Look> scripted = looks.getOrDefault(responseId, new ArrayDeque<>());
    if (scripted.size() > 1 || scripted.peek() instanceof Look.Pending) {
      // a script that ends in Pending never ends
      return scripted.size() > 1 ? scripted.remove() : new Look.Pending();
    }
    Look last = scripted.poll();
    if (last != null) {
      return last;
    }
    ModelRequest request = accepted.get(responseId);
    if (request == null) {
      return new Look.Gone();
    }
    String text = answers.apply(request);
    return FunctionCalls.in(text)
        .<Look>map(calls -> new Look.Called(calls, "", "model", TokenUse.of(10, 5)))
        .orElseGet(() -> new Look.Completed(text, "model", 10, 5));
  }

  @Override
  public synchronized void cancel(String model, String responseId) {
    cancelled.add(responseId);
  }

  @Override
  public synchronized void erase(String model, String responseId) {
    erased.add(responseId);
  }

  @Override
  public List<Model> models() {
    return List.of();
  }
}
