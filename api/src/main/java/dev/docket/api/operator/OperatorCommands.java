package dev.docket.api.operator;

import dev.docket.api.key.KeySecret;
import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsConfig;
import dev.docket.aws.AwsProcess;
import dev.docket.aws.Template;
import dev.docket.pack.SigningKey;
import dev.docket.webhook.KeyRing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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

  /** Commands that talk to the AWS endpoint of the console's environment. */
  public OperatorCommands(Console console) {
    this.console = console;
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
      for (String queue : config.queues()) {
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
}
