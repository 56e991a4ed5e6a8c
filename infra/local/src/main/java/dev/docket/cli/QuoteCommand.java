package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.document.MediaType;
import dev.docket.runtime.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a job would cost. */
@Command(name = "docket")
final class QuoteCommand {
  private final Console console;

  QuoteCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "quote",
      description = {
        "Tell what a summary of FILE would take and cost, model by model; of two files, what their",
        "comparison would, and with --question an answer. Nothing is asked of a model."
      },
      mixinStandardHelpOptions = true)
  int quote(
      @Parameters(paramLabel = "FILE", arity = "1..2", description = "One file, or OLD and NEW.")
          List<Path> files,
      @Option(names = "--question", paramLabel = "TEXT", description = "Quote an answer to this.")
          @Nullable String question,
      @Option(names = "--type", paramLabel = "TYPE", description = "The files' type.")
          @Nullable MediaType type,
      @Option(names = "--json", description = "Print the quote as it is served.") boolean json,
      @Mixin JobOptions options,
      @Mixin JobOptions.OfSummary ofSummary,
      @Mixin JobOptions.OfComparison ofComparison) {
    List<InputFile> inputs = files.stream().map(file -> InputFile.of(file, type)).toList();
    try (Session session = Session.passing(console)) {
      List<String> ids =
          inputs.stream()
              .map(file -> session.client().upload(file, Optional.empty()).path("id").asText())
              .toList();
      ObjectNode request = Json.MAPPER.createObjectNode();
      if (question != null) {
        request.put("type", "answer").put("question", question);
        ids.forEach(request.putArray("documents")::add);
        request.set("options", options.answer(null));
      } else if (ids.size() == 2) {
        request.put("type", "comparison").put("before", ids.get(0)).put("after", ids.get(1));
        request.set("options", options.comparison(ofComparison));
      } else {
        request.put("type", "summary").put("document", ids.getFirst());
        request.set("options", options.summary(ofSummary));
      }
      JsonNode quote = session.client().post("/v1/quotes", request);
      console.out().println(json ? quote.toPrettyString() : table(quote));
    }
    return ExitStatus.DONE;
  }

  private static String table(JsonNode quote) {
    StringBuilder table = new StringBuilder();
    table.append(
        "%d calls%s, prices as of %s%n%n"
            .formatted(
                quote.path("calls").asInt(),
                quote.path("region").isNull() ? "" : " in " + quote.path("region").asText(),
                quote.path("as_of").asText()));
    table.append(
        "%-26s %-8s %12s %12s %14s %14s%n"
            .formatted("model", "tier", "tokens in", "tokens out", "expected USD", "at most USD"));
    for (JsonNode model : quote.path("by_model")) {
      table.append(
          "%-26s %-8s %12d %12d %14s %14s%n"
              .formatted(
                  model.path("model").asText(),
                  model.path("tier").asText(),
                  model.path("expected").path("input_tokens").asLong(),
                  model.path("expected").path("output_tokens").asLong(),
                  usd(model.path("expected")),
                  usd(model.path("worst"))));
    }
    quote.path("warnings").forEach(w -> table.append("%n%s%n".formatted(w.asText())));
    return table.toString().stripTrailing();
  }

  private static String usd(JsonNode amount) {
    return amount.path("usd").isNull()
        ? "not known"
        : amount.path("usd").decimalValue().toPlainString();
  }
}
