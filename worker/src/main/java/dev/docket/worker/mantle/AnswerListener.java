package dev.docket.worker.mantle;

import java.util.function.Consumer;

/** Hears an answer while the model writes it. What it does must not take long. */
@FunctionalInterface
public interface AnswerListener {
  /** Nobody listens. */
  AnswerListener NOBODY = () -> _ -> {};

  /** A text begins; what is returned is told its pieces, in their order and each once. */
  Consumer<String> begin();
}
