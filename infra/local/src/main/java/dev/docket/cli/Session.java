package dev.docket.cli;

import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.local.DataDirectory;
import dev.docket.local.EmbeddedSystem;
import dev.docket.runtime.Resources;
import dev.docket.runtime.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * The server that a command talks to: the one that {@code DOCKET_URL} names; else the one that runs
 * on the command's data already; else an embedded one, for the length of the command.
 */
public final class Session implements AutoCloseable {
  private final DocketClient client;
  private final Resources resources;
  private final Optional<Path> embedded;

  private Session(DocketClient client, Resources resources, Optional<Path> embedded) {
    this.client = client;
    this.resources = resources;
    this.embedded = embedded;
  }

  /** A session whose embedded system keeps nothing. */
  static Session passing(Console console) {
    Optional<Session> remote = remote(console);
    if (remote.isPresent()) {
      return remote.get();
    }
    Resources resources = new Resources();
    Runtime.getRuntime().addShutdownHook(new Thread(resources::close, "shutdown"));
    return embedded(console, DataDirectory.temporary(), resources);
  }

  /** A session whose embedded system keeps its data in {@code DOCKET_DATA}. */
  static Session lasting(Console console) {
    Optional<Session> remote = remote(console);
    if (remote.isPresent()) {
      return remote.get();
    }
    DataDirectory data = new DataDirectory(defaultData(console));
    Optional<DataDirectory.Server> running = data.server();
    if (running.isPresent()) {
      Resources resources = new Resources();
      DocketClient client =
          resources.add(new DocketClient(running.get().url(), running.get().key()));
      return new Session(client, resources, Optional.empty());
    }
    Resources resources = new Resources();
    Runtime.getRuntime().addShutdownHook(new Thread(resources::close, "shutdown"));
    return embedded(console, data, resources);
  }

  /** Where data is kept that is to last, unless a command says otherwise. */
  static Path defaultData(Console console) {
    return Path.of(console.variable("DOCKET_DATA").orElse(".docket/data"));
  }

  DocketClient client() {
    return client;
  }

  /** Says when jobs that were just submitted will run. */
  void sayWhatBecomesOfJobs(Console console) {
    embedded.ifPresent(
        data ->
            console.say(
                "Stored in " + data + "; it runs whenever `docket serve` runs on that data."));
  }

  @Override
  public void close() {
    resources.close();
  }

  private static Optional<Session> remote(Console console) {
    return console
        .variable("DOCKET_URL")
        .map(
            url -> {
              Resources resources = new Resources();
              Secret key = new Secret(console.variable("DOCKET_KEY").orElse(""));
              return new Session(
                  resources.add(new DocketClient(server(url), key)), resources, Optional.empty());
            });
  }

  private static URI server(String url) {
    if (!url.matches("https?://[^/\\s]+(/\\S*)?")) {
      throw new CommandException(
          "DOCKET_URL is not the address of a server, such as http://127.0.0.1:8080: " + url);
    }
    return URI.create(url);
  }

  private static Session embedded(Console console, DataDirectory data, Resources resources) {
    EmbeddedSystem system =
        resources.add(
            EmbeddedSystem.startForOneCommand(data, console.environment(), Clock.systemUTC()));
    DocketClient client = resources.add(new DocketClient(system.url(), system.key()));
    return new Session(client, resources, Optional.of(data.path()));
  }
}
