package dev.docket.job;

import java.util.List;

/** What may be done at the model besides asking it: seeing what there is, erasing what is kept. */
public interface ModelEndpoint {
  /** The model that is asked where neither the job nor the parameters name one. */
  String DEFAULT_MODEL = "openai.gpt-oss-120b";

  /** The models that the endpoint knows, and those that are configured. */
  List<Model> models();

  /** Erases a stored response that {@code model} was asked for; best effort, never throws. */
  void erase(String model, String responseId);

  /** A model; {@code whyNot} says why it cannot be used, or is empty. */
  record Model(String id, boolean available, String whyNot) {}
}
