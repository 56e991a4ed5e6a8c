package dev.docket.cli;

import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.audit.AuditCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docket audit …}: exported audit logs. */
@Command(
    name = "audit",
    description = "Audit logs.",
    synopsisSubcommandLabel = "verify",
    mixinStandardHelpOptions = true)
public final class AuditCommand {
  private final Console console;

  AuditCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "verify",
      description = {
        "Verify an audit log that GET /v1/audit gave, offline: every hash, every link, no gap.",
        "Entries that are not sealed yet are named, and not vouched for."
      },
      mixinStandardHelpOptions = true)
  int verify(@Parameters(paramLabel = "FILE") Path file) {
    AuditCheck check = new AuditCheck();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        check.next(line);
      }
    } catch (IOException e) {
      throw new CommandException("Cannot read " + file + " as text in UTF-8.", e);
    }
    check.faults().forEach(console.out()::println);
    console.out().println(check.summary());
    return check.faults().isEmpty() ? ExitStatus.DONE : ExitStatus.NOT_WHOLE;
  }
}
