package dev.docket.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.key.KeySecret;
import dev.docket.pack.SigningKey;
import dev.docket.runtime.Json;
import dev.docket.runtime.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an embedded system keeps its data: the database file, the key it was given at its first
 * start, and, while it runs, its address. One process at a time holds it.
 */
public final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final boolean temporary;
  private @Nullable FileChannel held;

  private DataDirectory(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /** The directory {@code path}, which need not exist yet. */
  public DataDirectory(Path path) {
    this(path.toAbsolutePath().normalize(), false);
  }

  /** A new directory that is deleted when closed. */
  public static DataDirectory temporary() {
    try {
      return new DataDirectory(Files.createTempDirectory("docket-"), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A running server and a key to it. */
  public record Server(URI url, Secret key) {}

  /** The directory itself. */
  public Path path() {
    return path;
  }

  /** The server that runs on this data now; empty if none does. */
  public Optional<Server> server() {
    if (!Files.exists(address()) || tryHold()) {
      close();
      return Optional.empty();
    }
    try {
      JsonNode server = Json.MAPPER.readTree(Files.readAllBytes(address()));
      return Optional.of(
          new Server(
              URI.create(server.path("url").asText()), new Secret(server.path("key").asText())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes the directory for this process, creating it if absent.
   *
   * @throws IllegalArgumentException if another process holds it; the message says what to do
   */
  void hold() {
    if (!tryHold()) {
      throw new IllegalArgumentException(
          "Another process works on "
              + path
              + ": stop it, or choose another directory with --data or DOCKET_DATA.");
    }
  }

  /** The file that DynamoDB Local keeps its tables in, under the name that its server expects. */
  Path database() {
    return path.resolve("shared-local-instance.db");
  }

  /** Where the Mantle stand-in keeps its responses. */
  Path mantle() {
    return path.resolve("mantle");
  }

  /** The key made at the first start. */
  Secret key() {
    return secret("key", KeySecret::random);
  }

  /** The key that packs are signed with, made at the first start. */
  Secret signingKey() {
    return secret("signing-key", SigningKey::generate);
  }

  private Secret secret(String name, Supplier<String> made) {
    Path file = path.resolve(name);
    try {
      if (!Files.exists(file)) {
        writePrivately(file, made.get());
      }
      return new Secret(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells other processes of this one, until closed. */
  void announce(URI url, Secret key) {
    try {
      writePrivately(
          address(),
          Json.MAPPER.writeValueAsString(Map.of("url", url.toString(), "key", key.value())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the directory back, and deletes it if it is temporary. */
  @Override
  public synchronized void close() {
    try {
      if (held != null) {
        Files.deleteIfExists(address());
        held.close();
        held = null;
      }
      if (temporary && Files.exists(path)) {
        List<Path> content;
        try (Stream<Path> walk = Files.walk(path)) {
          content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : content) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path address() {
    return path.resolve("server.json");
  }

  private synchronized boolean tryHold() {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        return false;
      }
      held = channel;
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot use " + path + " for data", e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this process already
    }
  }

  private static void writePrivately(Path file, String content) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), "new", ""); // only its owner may read it
    Files.writeString(fresh, content);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
