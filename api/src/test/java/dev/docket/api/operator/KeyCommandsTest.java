package dev.docket.api.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.audit.AuditEntry;
import dev.docket.job.TenantId;
import dev.docket.testing.InMemoryApiKeyStore;
import dev.docket.testing.InMemoryAuditLog;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class KeyCommandsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

  private final InMemoryApiKeyStore store = new InMemoryApiKeyStore();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();

  @Test
  void aKeyIsMadeListedAndDeleted() {
    run(
        "create",
        "--tenant",
        "acme",
        "--role",
        "reader",
        "--name",
        "nightly\n\tfake",
        "--person",
        "Mia");

    List<String> row = fields("acme");

    assertThat(row)
        .containsExactly(
            row.getFirst(), "2026-11-27T09:00:00Z", "-", "-", "reader", "nightly  fake", "Mia");
    assertThat(run("delete", "--tenant", "acme", row.getFirst()).status()).isZero();
    assertThat(run("list", "--tenant", "acme").out()).isEmpty();
  }

  @Test
  void whatIsMadeAndDeletedIsWrittenDownAndWhatIsRefusedIsNot() {
    run("create", "--tenant", "acme");
    String id = fields("acme").getFirst();
    run("delete", "--tenant", "other", id);
    run("delete", "--tenant", "acme", id);

    assertThat(audit.entries(new TenantId("other"))).isEmpty();
    assertThat(audit.entries(new TenantId("acme")))
        .allSatisfy(
            entry -> {
              assertThat(entry.details()).containsEntry("id", id);
              assertThat(entry.actor().person()).isEqualTo(System.getProperty("user.name"));
            })
        .extracting(AuditEntry::action)
        .containsExactly("key.created", "key.deleted");
  }

  @Test
  void anotherTenantsKeyIsNeitherListedNorDeleted() {
    run("create", "--tenant", "acme");
    String id = fields("acme").getFirst();

    assertThat(run("list", "--tenant", "other").out()).isEmpty();
    assertThat(run("delete", "--tenant", "other", id).status()).isNotZero();
    assertThat(fields("acme")).contains(id);
  }

  private List<String> fields(String tenant) {
    return List.of(run("list", "--tenant", tenant).out().strip().split("\t", -1));
  }

  private record Ended(int status, String out) {}

  private Ended run(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            nowhere,
            false);
    CommandLine keys =
        new CommandLine(
                new KeyCommands(
                    console,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    work -> work.accept(new KeyCommands.Opened(store, audit))))
            .setExecutionExceptionHandler((_, _, _) -> ExitStatus.BAD_USE);
    int status = keys.execute(command);
    return new Ended(status, out.toString(StandardCharsets.UTF_8));
  }
}
