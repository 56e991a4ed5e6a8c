package dev.docket.local;

import dev.docket.local.analyst.Analyst;
import dev.docket.local.ssm.SsmStandIn;
import dev.docket.runtime.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in for AWS and the model, over HTTP, for processes of their own: Mantle on a port,
 * DynamoDB Local, ElasticMQ and Parameter Store on the three after it.
 */
public final class StandIns implements AutoCloseable {
  private final Resources resources;
  private final Map<String, String> variables;

  private StandIns(Resources resources, Map<String, String> variables) {
    this.resources = resources;
    this.variables = variables;
  }

  /** Starts on {@code data}, which is held and in the end closed by the stand-ins. */
  public static StandIns start(
      DataDirectory data, int port, Map<String, String> environment, Clock clock) {
    data.hold();
    Resources resources = new Resources();
    resources.add(data);
    try {
      Map<String, String> variables = new LinkedHashMap<>();
      variables.put(
          "AWS_ENDPOINT_URL_DYNAMODB",
          resources.add(DynamoDbServer.start(data.path(), port + 1)).url().toString());
      variables.put(
          "AWS_ENDPOINT_URL_SQS",
          resources.add(SqsServer.start(port + 2, LocalClients.REGION)).url().toString());
      variables.put(
          "AWS_ENDPOINT_URL_SSM",
          resources
              .add(
                  SsmStandIn.start(port + 3, Optional.of(data.path().resolve("parameters")), clock))
              .endpoint()
              .toString());
      variables.put("AWS_REGION", LocalClients.REGION);
      variables.put("AWS_ACCESS_KEY_ID", LocalClients.KEY);
      variables.put("AWS_SECRET_ACCESS_KEY", LocalClients.KEY);
      variables.put("DOCKET_ENV", "local");
      variables.putAll(
          ModelAccess.open(environment, port, new Analyst(), data.mantle(), clock, resources)
              .variables());
      variables.putAll(LocalPace.VARIABLES);
      return new StandIns(resources, variables);
    } catch (IOException e) {
      resources.close();
      throw new UncheckedIOException("The Parameter Store stand-in does not start", e);
    } catch (RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  /** The environment variables by which processes find them. */
  public Map<String, String> variables() {
    return variables;
  }

  @Override
  public void close() {
    resources.close();
  }
}
