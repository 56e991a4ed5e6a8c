package dev.docket.api.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.aws.AwsErrors;
import dev.docket.aws.AwsProcess;
import dev.docket.mantle.EndpointExamination;
import dev.docket.mantle.Finding;
import dev.docket.mantle.Finding.State;
import dev.docket.mantle.ShortTermKeys;
import dev.docket.runtime.Json;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.VariableParameters;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code docket doctor}: what is configured wrongly, and how to mend it. */
@Command(name = "docket")
public final class DoctorCommand {
  /** What {@code AwsStores.readiness} asks, in its order. */
  private static final List<String> STORES =
      List.of("table", "interactive queue", "bulk queue", "parameters");

  private final Console console;
  private final Clock clock;

  /** The command in the environment of {@code console}. */
  public DoctorCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Command(
      name = "doctor",
      description = {
        "Examine what is configured: table, queues and parameters of DOCKET_ENV, and the model"
            + " endpoint. Nothing is changed, and nothing is billed without --live.",
        "✓ right, ! doubtful, ✗ wrong, then with what to mend. The status is 1 if anything is"
            + " wrong."
      },
      mixinStandardHelpOptions = true)
  int doctor(
      @Option(names = "--json", description = "Print JSON.") boolean json,
      @Option(
              names = "--live",
              description =
                  "Try each feature of the models with the smallest request, which is billed.")
          boolean live) {
    List<Finding> findings = findings(live);
    if (json) {
      console.out().println(asJson(findings));
    } else {
      findings.forEach(this::print);
    }
    return findings.stream().anyMatch(finding -> finding.state() == State.WRONG)
        ? ExitStatus.NOT_WHOLE
        : ExitStatus.DONE;
  }

  private List<Finding> findings(boolean live) {
    if (console.variable("DOCKET_ENV").isEmpty()) {
      List<Finding> findings = new ArrayList<>();
      findings.add(
          Finding.doubtful(
              "installation",
              "DOCKET_ENV is not set: AWS is not examined, and parameters are environment"
                  + " variables alone"));
      findings.addAll(
          endpoint(new VariableParameters(console.environment()), Optional.empty(), live));
      return findings;
    }
    List<Finding> findings = new ArrayList<>();
    try {
      AwsProcess.open(console.environment(), clock, process -> examined(process, findings, live));
    } catch (IllegalArgumentException e) {
      findings.add(Finding.wrong("settings", String.valueOf(e.getMessage())));
    } catch (SdkException e) {
      findings.add(Finding.wrong("AWS", AwsErrors.sentence(e)));
    }
    return findings;
  }

  private String examined(AwsProcess process, List<Finding> findings, boolean live) {
    List<Supplier<Optional<String>>> checks = process.stores().readiness();
    boolean reached = true;
    for (int i = 0; i < checks.size(); i++) {
      String name = i < STORES.size() ? STORES.get(i) : "store";
      Optional<String> missing = checks.get(i).get();
      reached &= missing.isEmpty();
      findings.add(
          missing
              .map(what -> Finding.wrong(name, "Missing: " + what))
              .orElseGet(() -> Finding.right(name, "reached")));
    }
    if (reached) {
      Parameters parameters = process.stores().parameters();
      findings.add(pageTokens(parameters));
      findings.addAll(endpoint(parameters, process.ownKeys(), live));
    }
    return "";
  }

  private static Finding pageTokens(Parameters parameters) {
    return parameters.secret("api/page-token-secret").isPresent()
        ? Finding.right("page tokens", "signed alike by all API processes")
        : Finding.doubtful(
            "page tokens",
            "api/page-token-secret is not set: several API processes refuse each other's page"
                + " tokens; store one with `docket put-secret api/page-token-secret`");
  }

  private List<Finding> endpoint(
      Parameters parameters, Optional<ShortTermKeys> ownKeys, boolean live) {
    try (EndpointExamination examination = new EndpointExamination(parameters, ownKeys, clock)) {
      return examination.findings(live);
    }
  }

  private void print(Finding finding) {
    String mark =
        switch (finding.state()) {
          case RIGHT -> "✓";
          case DOUBTFUL -> "!";
          case WRONG -> "✗";
        };
    console.out().println(mark + " " + finding.check() + ": " + finding.says());
  }

  private static String asJson(List<Finding> findings) {
    try {
      return Json.MAPPER.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Findings can be written", e);
    }
  }
}
