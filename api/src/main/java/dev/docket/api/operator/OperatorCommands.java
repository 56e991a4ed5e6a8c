package dev.docket.api.operator;

import dev.docket.api.key.KeySecret;
import dev.docket.api.key.Role;
import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsConfig;
import dev.docket.aws.AwsProcess;
import dev.docket.aws.Template;
import dev.docket.dynamodb.DynamoDbApiKeyStore;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.pack.SigningKey;
import dev.docket.webhook.KeyRing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** What an operator does by hand at the AWS endpoint of the environment. */
@Command(name = "docket")
public final class OperatorCommands {
  private final Console console;
  private final Clock clock;
  private final Consumer<ApiKey> embedded;

  /**
   * Commands that talk to the AWS endpoint of the console's environment.
   *
   * @param embedded keeps a key where no {@code DOCKET_ENV} names an installation
   */
  public OperatorCommands(Console console, Clock clock, Consumer<ApiKey> embedded) {
    this.console = console;
    this.clock = clock;
    this.embedded = embedded;
  }

  @Command(
      name = "init",
      description = {
        "Create the table, queues and plain parameters of infra/template.yaml, a secret to seal"
            + " those of webhooks with and a key to sign packs with, at the AWS endpoint"
            + " in the environment (an emulator's; an account gets them from CloudFormation).",
        "What is there already stays as it is."
      },
      mixinStandardHelpOptions = true)
  int init() {
    AwsConfig config = AwsProcess.names(console.environment());
    try (DynamoDbClient dynamo = AwsClients.dynamo();
        SqsClient sqs = AwsClients.sqs();
        SsmClient ssm = AwsClients.ssm()) {
      Template.read().create(config, dynamo, sqs, ssm);
      putSecret(ssm, config.environment(), KeyRing.PARAMETER, KeySecret.random());
      putSecret(ssm, config.environment(), SigningKey.PARAMETER, SigningKey.generate());
    }
    console.say(
        "Created table %s, queues %s and %s, and parameters below /docket/%s/."
            .formatted(
                config.table(),
                config.interactiveQueue(),
                config.bulkQueue(),
                config.environment()));
    return ExitStatus.DONE;
  }

  @Command(
      name = "put-secret",
      description = {
        "Store a secret, read from standard input, as the SecureString parameter NAME.",
        "Docket reads OPENAI_API_KEY, OPENAI_BASE_URL, api/page-token-secret, webhooks/key"
            + " and packs/signing-key."
      },
      mixinStandardHelpOptions = true)
  int putSecret(@Parameters(paramLabel = "NAME") String name) {
    String value = secret();
    if (value.isEmpty()) {
      throw new CommandException("Standard input is empty: pipe the secret into the command.");
    }
    String path = "/docket/" + AwsProcess.names(console.environment()).environment() + "/" + name;
    try (SsmClient ssm = AwsClients.ssm()) {
      ssm.putParameter(
          p -> p.name(path).type(ParameterType.SECURE_STRING).value(value).overwrite(true));
    }
    console.say("Stored " + path + "; running processes read it within a minute.");
    return ExitStatus.DONE;
  }

  @Command(
      name = "dead-letters",
      description = "List the messages that were given up, and send them again if asked to.",
      mixinStandardHelpOptions = true)
  int deadLetters(
      @Option(names = "--redrive", description = "Move them back into their queues.")
          boolean redrive) {
    try (SqsClient sqs = AwsClients.sqs()) {
      AwsConfig config = AwsProcess.names(console.environment());
      for (String queue : List.of(config.interactiveQueue(), config.bulkQueue())) {
        DeadLetters dead = new DeadLetters(sqs, queue);
        dead.bodies().forEach(body -> console.out().println(queue + "  " + body));
        if (redrive) {
          dead.redrive();
          console.say("The dead letters of " + queue + " are moved back into it.");
        }
      }
    }
    return ExitStatus.DONE;
  }

  /** {@code docket keys …}: the keys that callers authenticate with. */
  @Command(
      name = "keys",
      description = "API keys.",
      synopsisSubcommandLabel = "create",
      mixinStandardHelpOptions = true)
  public final class Keys {

    @Command(
        name = "create",
        description = {
          "Make an API key, store its SHA-256 and print the key, this once.",
          "With DOCKET_ENV set, in that environment's table; without, in the data of `docket"
              + " serve`, which must not be running then."
        },
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
      if (console.variable("DOCKET_ENV").isPresent()) {
        try (DynamoDbClient dynamo = AwsClients.dynamo()) {
          new DynamoDbApiKeyStore(dynamo, AwsProcess.names(console.environment()).table())
              .create(key);
        }
      } else {
        embedded.accept(key);
      }
      console.out().println(secret);
      return ExitStatus.DONE;
    }
  }

  /** Stores a secret of the installation; one that is there stays. */
  private static void putSecret(SsmClient ssm, String environment, String name, String value) {
    try {
      ssm.putParameter(
          p ->
              p.name("/docket/" + environment + "/" + name)
                  .type(ParameterType.SECURE_STRING)
                  .value(value));
    } catch (ParameterAlreadyExistsException e) {
      // an operator's value stays
    }
  }

  private String secret() {
    java.io.Console typed = Objects.requireNonNull(System.console());
    if (typed.isTerminal()) {
      char[] value = typed.readPassword("The secret: ");
      return value == null ? "" : new String(value).strip();
    }
    try {
      return new String(console.in().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new CommandException("Cannot read standard input.", e);
    }
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
