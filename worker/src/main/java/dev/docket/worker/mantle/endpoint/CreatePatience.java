package dev.docket.worker.mantle.endpoint;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long the answer to a create is waited for. An endpoint that runs responses in the background
 * answers within seconds. One that does not know the background answers when the response has
 * ended, which takes minutes; a create that is given up before may be billed and asked for again.
 */
final class CreatePatience {
  /** Ten minutes where 30 s are usual: as long as openai-java itself waits for a whole answer. */
  private static final int TIMES = 20;

  private final Duration usual;
  private final Set<String> background = ConcurrentHashMap.newKeySet();
  private final Set<String> slow = ConcurrentHashMap.newKeySet();

  CreatePatience(Duration usual) {
    this.usual = usual;
  }

  /** How long a create of {@code model} may take. */
  Duration of(String model) {
    return slow.contains(model) ? usual.multipliedBy(TIMES) : usual;
  }

  /** A create of {@code model} was answered before its response had ended. */
  void answeredEarly(String model) {
    background.add(model);
    slow.remove(model);
  }

  /** A create of {@code model} was answered with a response that has ended. */
  void answeredEnded(String model) {
    if (!background.contains(model)) {
      slow.add(model);
    }
  }

  /** A create of {@code model} got no answer in time: the next one is waited for longer. */
  void timedOut(String model) {
    answeredEnded(model);
  }
}
