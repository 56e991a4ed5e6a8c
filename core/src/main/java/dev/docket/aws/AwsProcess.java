package dev.docket.aws;

import dev.docket.mantle.ShortTermKeys;
import dev.docket.runtime.Env;
import dev.docket.runtime.Resources;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What the production processes do alike: names from the environment, stores over AWS, an orderly
 * end when the process is told to stop.
 *
 * @param ownKeys keys made of the AWS credentials, for where none is configured
 * @param resources closed when the process is told to stop
 */
public record AwsProcess(
    AwsStores stores, Optional<ShortTermKeys> ownKeys, Clock clock, Resources resources) {

  /** Something that a process starts; it ends when {@link #resources} are closed. */
  @FunctionalInterface
  public interface Body {
    /** Starts, and returns what to tell the operator. */
    String start(AwsProcess process);
  }

  /** The file that says how a process logs: in JSON, unless {@code LOG_FORMAT} is text. */
  public static String logs(Map<String, String> variables) {
    return "text".equals(variables.get("LOG_FORMAT"))
        ? "logback-process-text.xml"
        : "logback-process.xml";
  }

  /** Which resources {@code variables} name; throws one exception that names all that is wrong. */
  public static AwsConfig names(Map<String, String> variables) {
    Env env = new Env(variables);
    AwsConfig names = AwsConfig.fromEnv(env);
    env.required("AWS_REGION"); // without it the SDK looks elsewhere for seconds, and says less
    env.check();
    return names;
  }

  /**
   * Starts {@code body} over the stores that {@code variables} name; its resources are closed when
   * the process is told to stop. Returns what the body says.
   */
  public static String open(Map<String, String> variables, Clock clock, Body body) {
    AwsConfig names = names(variables);
    Resources resources = new Resources();
    Runtime.getRuntime().addShutdownHook(new Thread(resources::close, "shutdown"));
    return body.start(
        new AwsProcess(
            AwsStores.open(names, variables, clock, resources),
            Optional.of(new ShortTermKeys(DefaultCredentialsProvider.builder().build(), clock)),
            clock,
            resources));
  }

  /**
   * A whole process: starts {@code body} and waits until it is told to stop. Settings that are
   * wrong, and services that cannot be reached, are said in one sentence; the status is then 2.
   */
  public static void run(Map<String, String> variables, Body body) {
    System.setProperty("logback.configurationFile", logs(variables)); // before anything logs
    try {
      System.err.println("docket: " + open(variables, Clock.systemUTC(), body));
      new CountDownLatch(1).await();
    } catch (IllegalArgumentException e) {
      System.err.println("docket: " + e.getMessage());
      System.exit(2);
    } catch (SdkException e) {
      System.err.println("docket: " + AwsErrors.sentence(e));
      System.exit(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
