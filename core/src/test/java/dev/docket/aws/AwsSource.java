package dev.docket.aws;

import dev.docket.runtime.Resources;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** Where an implementation of AWS other than the embedded engines comes from. */
enum AwsSource {
  /** Any endpoint: an emulator that runs already. */
  NAMED {
    @Override
    URI start(Resources resources) {
      String endpoint = System.getenv("DOCKET_TEST_ENDPOINT");
      if (endpoint == null) {
        throw new Unavailable("DOCKET_TEST_ENDPOINT is not set to the URL of an AWS emulator");
      }
      return URI.create(endpoint);
    }
  },

  /** moto, as a process of its own. */
  MOTO {
    @Override
    URI start(Resources resources) {
      boolean isThere =
          Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
              .anyMatch(directory -> Files.isExecutable(Path.of(directory, "moto_server")));
      if (!isThere) {
        throw new Unavailable("moto_server is not on the PATH");
      }
      try {
        Process moto =
            new ProcessBuilder("moto_server", "-p", "0").redirectErrorStream(true).start();
        resources.add(moto::destroy);
        BufferedReader output = moto.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          Matcher running = RUNNING.matcher(line);
          if (running.find()) {
            Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {})); // lest it blocks
            return URI.create(running.group());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      throw new Unavailable("moto_server ended without listening");
    }
  },

  /** LocalStack, the last version that starts without a token, in a container. */
  LOCALSTACK {
    @Override
    URI start(Resources resources) {
      if (!DockerClientFactory.instance().isDockerAvailable()) {
        throw new Unavailable("Docker does not answer");
      }
      LocalStackContainer container =
          new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0"))
              .withServices("dynamodb", "sqs", "ssm");
      container.start();
      resources.add(container);
      return container.getEndpoint();
    }
  };

  private static final Pattern RUNNING = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  /** Its endpoint, which {@code resources} closes. */
  abstract URI start(Resources resources);

  /** There is no such implementation here; the message says why. */
  static final class Unavailable extends RuntimeException {
    Unavailable(String whyNot) {
      super(whyNot);
    }
  }
}
