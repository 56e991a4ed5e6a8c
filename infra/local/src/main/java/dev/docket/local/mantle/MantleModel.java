package dev.docket.local.mantle;

import dev.docket.mantle.ModelTable;
import dev.docket.mantle.ModelTraits;
import java.util.List;
import java.util.Optional;

/** A model that the stand-in answers for, on one of the two base paths, with what it takes. */
record MantleModel(String id, Dialect dialect, ModelTraits traits) {
  /** All that the table of models knows by name. */
  static final List<MantleModel> ALL =
      ModelTable.known().stream().map(traits -> of(traits.id(), traits)).toList();

  /** The model with this id, also with what Bedrock Runtime puts before and behind it. */
  static Optional<MantleModel> find(String id) {
    ModelTraits traits = ModelTable.row(id);
    return traits.isOne() ? Optional.of(of(id, traits)) : Optional.empty();
  }

  /** A model of a server that has any, of the dialect that has fewest fields. */
  static MantleModel any(String id) {
    return new MantleModel(id, Dialect.V1, ModelTable.row("any-model"));
  }

  private static MantleModel of(String id, ModelTraits traits) {
    return new MantleModel(
        id, traits.path().equals(Dialect.V1.base()) ? Dialect.V1 : Dialect.OPENAI_V1, traits);
  }

  int contextTokens() {
    return traits.contextTokens();
  }

  /** What admission reserves where a request names no maximum. */
  int maxOutputTokens() {
    return traits.maxOutputTokens();
  }
}
