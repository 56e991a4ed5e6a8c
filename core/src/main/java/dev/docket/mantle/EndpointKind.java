package dev.docket.mantle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which an endpoint is asked; its name is the value of {@code model/<id>/endpoint}. */
public enum EndpointKind {
  /** The Responses API in the background: asked, left, and looked at. Mantle has it. */
  BACKGROUND,
  /** The Responses API as a stream that is read while the model answers. */
  RESPONSES,
  /** Chat Completions, for those that have nothing else. */
  CHAT;

  /** As it is written in a parameter. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this code. */
  static Optional<EndpointKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
