package dev.docket.local.mantle;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.runtime.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where responses are kept on disk: a file of JSON lines, one for each thing that happened. It is
 * written through to the operating system, so it outlives the process being killed, and written
 * anew when it is opened, without what is no longer needed.
 */
final class ResponseLog implements AutoCloseable {
  /** Something that happened to a response. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Made.class, name = "made"),
    @JsonSubTypes.Type(value = Event.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Event.Erased.class, name = "erased")
  })
  sealed interface Event {
    /** It was created, and what was asked. */
    record Made(Response.Created created, Prompt prompt) implements Event {}

    /** It has its ending. */
    record Ended(String id, Ending ending, Instant at) implements Event {}

    /** It was deleted or has expired; what the ledger still shows of it. */
    record Erased(Ledger.Entry entry) implements Event {}
  }

  private final FileChannel file;

  private ResponseLog(FileChannel file) {
    this.file = file;
  }

  /**
   * Reads the log in {@code directory}, if there is one, and starts a new one in its place that
   * holds what {@code keep} answers after the last event was read.
   */
  static ResponseLog open(Path directory, Consumer<Event> reader, Kept keep) {
    Path path = directory.resolve("responses.jsonl");
    try {
      Files.createDirectories(directory);
      if (Files.exists(path)) {
        read(path, reader);
      }
      Path fresh = directory.resolve("responses.jsonl.new");
      FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      ResponseLog log = new ResponseLog(channel);
      for (Event event : keep.events()) {
        log.write(event);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep responses in " + directory, e);
    }
  }

  /** What is written into a new log. */
  interface Kept {
    List<Event> events();
  }

  private static void read(Path path, Consumer<Event> reader) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          reader.accept(Json.MAPPER.readValue(line, Event.class));
        } catch (JsonProcessingException _) {
          return; // the line that was being written when the process was killed
        }
      }
    }
  }

  /** Appends an event. After closing nothing is written: what is lost is computed again. */
  synchronized void write(Event event) {
    if (!file.isOpen()) {
      return;
    }
    try {
      String line = Json.MAPPER.writeValueAsString(event) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the log of responses", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the log of responses", e);
    }
  }
}
