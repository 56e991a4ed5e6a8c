package dev.docket.api.operator;

import dev.docket.api.cost.UsageReport;
import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsProcess;
import dev.docket.dynamodb.DynamoDbUsageStore;
import dev.docket.job.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Prints what a tenant has used. */
@Command(
    name = "usage",
    description = {
      "Print what a tenant has used and what it cost, as CSV, from the table of the installation",
      "that DOCKET_ENV names. Days are UTC's."
    },
    mixinStandardHelpOptions = true)
public final class UsageCommand implements Callable<Integer> {
  private final Console console;
  private final Clock clock;

  @Option(names = "--tenant", required = true, description = "Whose usage.")
  private String tenant = "";

  @Option(names = "--from", description = "The first day; the first of the month by default.")
  private @Nullable LocalDate from;

  @Option(names = "--to", description = "The last day; today by default.")
  private @Nullable LocalDate to;

  @Option(names = "--by", description = "${COMPLETION-CANDIDATES}; day by default.")
  private UsageReport.By by = UsageReport.By.DAY;

  public UsageCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    LocalDate last = to == null ? clock.instant().atZone(ZoneOffset.UTC).toLocalDate() : to;
    LocalDate first = from == null ? last.withDayOfMonth(1) : from;
    String table = AwsProcess.names(console.environment()).table();
    try (DynamoDbClient dynamo = AwsClients.dynamo()) {
      UsageReport report =
          UsageReport.of(
              by, new DynamoDbUsageStore(dynamo, table).usage(new TenantId(tenant), first, last));
      console.out().print(report.csv());
      console.say(
          "%s from %s to %s: %d calls, %d tokens in, %d out, %s%s"
              .formatted(
                  tenant,
                  first,
                  last,
                  report.total().modelCalls(),
                  report.total().inputTokens(),
                  report.total().outputTokens(),
                  report.total().cost().usd(),
                  report.total().cost().isWhole() ? "" : " and calls whose price is not known"));
    }
    return ExitStatus.DONE;
  }
}
