package dev.docket.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a job as typed; those not given are left to the server. */
final class JobOptions {
  @Option(names = "--language", paramLabel = "ja|en", description = "The language of the result.")
  private @Nullable String language;

  @Option(names = "--model", paramLabel = "ID", description = "The model to ask.")
  private @Nullable String model;

  /** A summary's own options. */
  static final class OfSummary {
    @Option(
        names = "--length",
        paramLabel = "short|standard|long",
        description = "At most 4, 10 or 20 %% of the document.")
    private @Nullable String length;

    @Option(
        names = "--profile",
        paramLabel = "audit|executive",
        description = "Whom the summary is for.")
    private @Nullable String profile;
  }

  /** A comparison's own options. */
  static final class OfComparison {
    @Option(names = "--no-explain", description = "Compare by rules alone, without asking a model.")
    private boolean unexplained;

    @Option(
        names = "--our-party",
        paramLabel = "NAME",
        description = "The party whose side risk and explanations take: its name, or 甲, Supplier.")
    private @Nullable String ourParty;

    @Option(
        names = "--noise",
        split = ",",
        paramLabel = "KIND",
        description =
            "Differences that are no change: quotes, case, punctuation, space, notes; a comma between.")
    private @Nullable List<String> noise;
  }

  ObjectNode summary(OfSummary own) {
    ObjectNode options = common();
    putIfGiven(options, "length", own.length);
    putIfGiven(options, "profile", own.profile);
    return options;
  }

  ObjectNode comparison(OfComparison own) {
    ObjectNode options = common();
    if (own.unexplained) {
      options.put("explain", false);
    }
    putIfGiven(options, "our_party", own.ourParty);
    if (own.noise != null) {
      own.noise.forEach(options.withArray("noise")::add);
    }
    return options;
  }

  ObjectNode answer(@Nullable String length) {
    ObjectNode options = common();
    putIfGiven(options, "length", length);
    return options;
  }

  private ObjectNode common() {
    ObjectNode options = Json.MAPPER.createObjectNode();
    putIfGiven(options, "language", language);
    putIfGiven(options, "model", model);
    return options;
  }

  private static void putIfGiven(ObjectNode options, String name, @Nullable String value) {
    if (value != null) {
      options.put(name, value);
    }
  }
}
