package dev.docket.worker.mantle.endpoint;

import com.openai.core.Timeout;
import com.openai.core.http.HttpResponse;
import dev.docket.worker.mantle.ModelGateway.Start;
import java.io.IOException;
import java.time.Duration;

/** How streams of answers are begun. */
final class Streaming {
  /** A model may think for minutes before it writes, and write for long. */
  static final Timeout PATIENCE =
      Timeout.builder()
          .connect(Duration.ofSeconds(5))
          .read(Duration.ofMinutes(10))
          .request(Duration.ofHours(2))
          .build();

  private Streaming() {}

  /** Reads the beginning of a stream. */
  interface Beginning {
    Start of(ServerEvents events) throws IOException;
  }

  /** Closes the stream unless an answer is being read from it. */
  static Start started(HttpResponse http, Beginning beginning) throws IOException {
    boolean goesOn = false;
    try {
      ServerEvents events = new ServerEvents(http);
      Start start = beginning.of(events);
      goesOn = start instanceof Start.Started && events.isStream();
      return start;
    } finally {
      if (!goesOn) {
        http.close();
      }
    }
  }
}
