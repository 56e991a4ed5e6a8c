package dev.docket.trace;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends spans by OpenTelemetry's protocol over HTTP, in the background. Work never waits for it:
 * what does not fit, or is not taken, is dropped and counted.
 */
final class OtlpExporter implements Consumer<FinishedSpan>, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OtlpExporter.class);
  private static final int HELD = 4096; // spans
  private static final int AT_ONCE = 512;
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TO_CLOSE = Duration.ofSeconds(5);

  private final URI endpoint;
  private final Map<String, String> headers;
  private final String service;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final BlockingQueue<FinishedSpan> held = new ArrayBlockingQueue<>(HELD);
  private final AtomicLong dropped = new AtomicLong();
  private final Thread sender;
  private volatile boolean closing;

  /** Sends to {@code endpoint} spans of {@code service}. */
  OtlpExporter(URI endpoint, Map<String, String> headers, String service) {
    this.endpoint = endpoint;
    this.headers = headers;
    this.service = service;
    this.sender = Thread.ofPlatform().name("traces").daemon().start(this::run);
  }

  @Override
  public void accept(FinishedSpan span) {
    if (!held.offer(span)) {
      dropped.incrementAndGet();
    }
  }

  private void run() {
    List<FinishedSpan> some = new ArrayList<>();
    while (!closing || !held.isEmpty()) {
      try {
        FinishedSpan first = held.poll(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          some.add(first);
          held.drainTo(some, AT_ONCE - 1);
          send(some);
          some.clear();
        }
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
          log.warn("{} spans of traces were dropped", lost);
        }
      } catch (InterruptedException _) {
        closing = true; // what is held is sent, then it ends
      }
    }
  }

  private void send(List<FinishedSpan> spans) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(OtlpJson.request(service, spans)));
    headers.forEach(request::header);
    try {
      int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        dropped.addAndGet(spans.size());
        log.warn("The collector of traces answers HTTP {}", status);
      }
    } catch (IOException e) {
      dropped.addAndGet(spans.size());
      log.warn("The collector of traces cannot be reached: {}", e.toString());
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      if (!sender.join(EVERY.plus(TO_CLOSE))) {
        sender.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    http.close();
  }
}
