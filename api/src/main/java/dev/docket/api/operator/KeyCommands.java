package dev.docket.api.operator;

import dev.docket.api.key.KeySecret;
import dev.docket.api.key.Role;
import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditLog;
import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsProcess;
import dev.docket.dynamodb.DynamoDbApiKeyStore;
import dev.docket.dynamodb.DynamoDbAuditLog;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.job.access.KeyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code docket keys …}: the keys that callers authenticate with. */
@Command(
    name = "keys",
    description = {
      "API keys. With DOCKET_ENV set, those of that environment's table; without, those in the"
          + " data of `docket serve`, which must not be running then."
    },
    synopsisSubcommandLabel = "(create|list|delete)",
    mixinStandardHelpOptions = true)
public final class KeyCommands {
  private static final int AT_ONCE = 200; // keys read at a time

  private final Console console;
  private final Clock clock;
  private final Stores embedded;

  /**
   * Commands on the keys of the console's environment.
   *
   * @param embedded the keys where no {@code DOCKET_ENV} names an installation
   */
  public KeyCommands(Console console, Clock clock, Stores embedded) {
    this.console = console;
    this.clock = clock;
    this.embedded = embedded;
  }

  /** Where keys are kept, and the log in which what is done to them is written down. */
  public record Opened(ApiKeyStore keys, AuditLog audit) {
    /** Those in {@code table}. */
    public static Opened over(DynamoDbClient dynamo, String table) {
      return new Opened(
          new DynamoDbApiKeyStore(dynamo, table), new DynamoDbAuditLog(dynamo, table));
    }
  }

  /** What opens them for the length of some work. */
  public interface Stores {
    /** Does {@code work} on the keys. */
    void open(Consumer<Opened> work);
  }

  @Command(
      name = "create",
      description = "Make an API key, store its SHA-256 and print the key, this once.",
      mixinStandardHelpOptions = true)
  int create(
      @Option(names = "--tenant", required = true, description = "Whom the key speaks for.")
          String tenant,
      @Option(
              names = "--scopes",
              split = ",",
              paramLabel = "SCOPE",
              description =
                  "jobs:read, jobs:write, schedules, review, webhooks, admin; the first three by"
                      + " default.")
          @Nullable List<String> scopes,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              description = "In place of scopes: reader, submitter, reviewer or admin.")
          @Nullable String role,
      @Option(names = "--name", paramLabel = "NAME", description = "What the key is for.")
          @Nullable String name,
      @Option(
              names = "--expires-in",
              paramLabel = "DURATION",
              description = "After how long it is good no more, as P90D; never by default.")
          @Nullable Duration lasts,
      @Option(
              names = "--person",
              paramLabel = "NAME",
              description = "Whose own key it is; only a person's key decides in reviews.")
          @Nullable String person) {
    String secret = KeySecret.random();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ApiKey key =
        new ApiKey(
            ApiKeyStore.sha256(secret),
            tenant(tenant),
            scopes(role, scopes),
            now,
            person,
            name,
            lasts == null ? null : now.plus(lasts),
            null);
    AuditEntry made = entry(key.tenant(), "key.created", key.id());
    open(stores -> written(stores, made, () -> stores.keys().create(key)));
    console.out().println(secret);
    return ExitStatus.DONE;
  }

  @Command(
      name = "list",
      description = {
        "List a tenant's keys, newest first: id, when it was made, expires and was last used, role"
            + " or scopes, name, person; a tab between them, - for none.",
        "The keys themselves are stored nowhere."
      },
      mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--tenant", required = true, description = "Whose keys.") String tenant) {
    TenantId whose = tenant(tenant);
    open(
        stores -> {
          Optional<String> after = Optional.empty();
          do {
            Page<ApiKey> page = stores.keys().list(whose, AT_ONCE, after);
            page.items().forEach(key -> console.out().println(line(key)));
            after = page.next();
          } while (after.isPresent());
        });
    return ExitStatus.DONE;
  }

  @Command(
      name = "delete",
      description = {
        "Delete a key by its id (see list). It opens nothing any more, at once, and the sessions"
            + " that it opened end."
      },
      mixinStandardHelpOptions = true)
  int delete(
      @Option(names = "--tenant", required = true, description = "Whose key it is.") String tenant,
      @Parameters(paramLabel = "ID") String id) {
    TenantId whose = tenant(tenant);
    open(
        stores -> {
          KeyId key = new KeyId(id);
          written(
              stores,
              entry(whose, "key.deleted", key),
              () -> {
                if (!stores.keys().delete(whose, key)) {
                  throw new CommandException(
                      "Tenant " + whose + " has no key " + id + "; `docket keys list` shows them.");
                }
              });
        });
    console.say("Deleted " + id + ".");
    return ExitStatus.DONE;
  }

  /** Makes {@code change} and stores {@code entry} with it; neither where the other fails. */
  private static void written(Opened stores, AuditEntry entry, Runnable change) {
    try (AuditLog.Pending pending = stores.audit().addWithNextChange(entry)) {
      change.run();
      if (!pending.isAdded()) {
        stores.audit().add(entry);
      }
    }
  }

  private AuditEntry entry(TenantId tenant, String action, KeyId key) {
    return AuditEntry.byOperator(
        tenant,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        Objects.requireNonNullElse(System.getProperty("user.name"), "operator"),
        action,
        Map.of("id", key.value()));
  }

  private void open(Consumer<Opened> work) {
    if (console.variable("DOCKET_ENV").isEmpty()) {
      embedded.open(work);
      return;
    }
    try (DynamoDbClient dynamo = AwsClients.dynamo()) {
      work.accept(Opened.over(dynamo, AwsProcess.names(console.environment()).table()));
    }
  }

  private static String line(ApiKey key) {
    return Stream.of(
            key.id(),
            key.createdAt(),
            key.expiresAt(),
            key.lastUsedAt(),
            Role.of(key.scopes())
                .map(Role::code)
                .orElseGet(
                    () ->
                        key.scopes().stream()
                            .map(Scope::code)
                            .sorted()
                            .collect(Collectors.joining(","))),
            key.name(),
            key.person())
        .map(value -> shown(value))
        .collect(Collectors.joining("\t"));
  }

  /** The value on one line, so that a name cannot pass for another row. */
  private static String shown(@Nullable Object value) {
    return value == null ? "-" : value.toString().replaceAll("\\p{Cntrl}", " ");
  }

  private static Set<Scope> scopes(@Nullable String role, @Nullable List<String> codes) {
    if (role == null && codes == null) {
      return Role.SUBMITTER.scopes();
    }
    if (role != null && codes != null) {
      throw new CommandException("Give either --role or --scopes.");
    }
    if (role != null) {
      return Role.named(role)
          .orElseThrow(
              () ->
                  new CommandException(role + " is no role: reader, submitter, reviewer or admin."))
          .scopes();
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Objects.requireNonNull(codes).forEach(code -> scopes.add(scope(code)));
    return scopes;
  }

  private static Scope scope(String code) {
    return Arrays.stream(Scope.values())
        .filter(s -> s.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    code
                        + " is no scope: "
                        + Arrays.stream(Scope.values())
                            .map(Scope::code)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static TenantId tenant(String id) {
    try {
      return new TenantId(id);
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          "A tenant's id is 1 to 64 letters, digits, - and _, not " + id + ".", e);
    }
  }
}
