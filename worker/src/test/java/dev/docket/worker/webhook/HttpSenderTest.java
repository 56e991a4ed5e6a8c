package dev.docket.worker.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.docket.testing.MutableClock;
import dev.docket.webhook.WebhookAddress;
import dev.docket.worker.webhook.Sender.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out against a server on the loopback interface, which is as private as can be. */
@Timeout(60)
class HttpSenderTest {
  private static final String FREE = "receiver.test";
  private static final Duration PATIENCE = Duration.ofSeconds(20); // nothing here takes so long

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger lookups = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final MutableClock clock = MutableClock.at2030();
  private final WebhookAddress addresses = new WebhookAddress(Set.of(FREE));
  private final HttpSender sender = sender(addresses, resolving("127.0.0.1"), PATIENCE);

  HttpSenderTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void close() {
    sender.close();
    server.stop(0);
    threads.close();
  }

  @Test
  void aMessageIsPostedWithItsHeaders() {
    Answer answer = sender.post(url(FREE, "/204"), Map.of("webhook-id", "msg_1"), "{\"名\":1}");

    assertThat(answer).isEqualTo(Answer.of(204, Duration.ZERO));
    assertThat(asked).containsExactly("POST /204 msg_1 application/json; charset=utf-8 {\"名\":1}");
    assertThat(lookups).as("the host is resolved once").hasValue(1);
  }

  @Test
  void aRedirectIsNotFollowed() {
    assertThat(sender.post(url(FREE, "/302"), Map.of(), "{}").status()).isEqualTo(302);
    assertThat(asked).hasSize(1);
  }

  @Test
  void ofALargeAnswerOnlyTheHeadIsRead() {
    assertThat(sender.post(url(FREE, "/endless"), Map.of(), "{}").status()).isEqualTo(200);
  }

  @Test
  void howLongAReceiverAsksToBeLeftAloneIsTold() {
    assertThat(sender.post(url(FREE, "/503?90"), Map.of(), "{}"))
        .isEqualTo(Answer.of(503, Duration.ofSeconds(90)));
    assertThat(sender.post(url(FREE, "/503?Tue,%2001%20Jan%202030%2000:02:00%20GMT"), Map.of(), ""))
        .isEqualTo(Answer.of(503, Duration.ofMinutes(2)));
    assertThat(sender.post(url(FREE, "/503?soon"), Map.of(), "").retryAfter())
        .isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "::1",
        "::ffff:127.0.0.1",
        "fd00::1",
        "8.8.8.8 127.0.0.1"
      })
  void aHostThatLeadsToWhatIsNotPublicIsSentNothing(String resolved) {
    try (HttpSender strict = sender(new WebhookAddress(Set.of()), resolving(resolved), PATIENCE)) {
      URI url = URI.create("https://rebound.example:" + server.getAddress().getPort() + "/");

      assertThat(strict.post(url, Map.of(), "{}").error()).contains("not public");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void anAddressThatWasLetThroughOnceAndIsNoMoreIsRefused() {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

    assertThat(sender.post(url, Map.of(), "{}").error()).contains("may no longer be used");
    assertThat(asked).isEmpty();
  }

  @Test
  void whatDoesNotAnswerIsSaidInWords() throws IOException {
    Dns nowhere =
        host -> {
          throw new UnknownHostException(host);
        };
    try (HttpSender lost = sender(addresses, nowhere, PATIENCE)) {
      assertThat(lost.post(url(FREE, "/204"), Map.of(), "{}").error()).contains("not known");
    }
    assertThat(sender.post(url(FREE, "/broken"), Map.of(), "{}").error()).contains("it broke");
  }

  @Test
  void whatDoesNotSpeakTlsIsToldFromWhatIsNotThere() throws IOException {
    try (ServerSocket plain = listening()) {
      threads.execute(() -> answerUnencrypted(plain));
      URI encrypted = URI.create("https://" + FREE + ":" + plain.getLocalPort() + "/");

      assertThat(sender.post(encrypted, Map.of(), "{}").error()).contains("No secure connection");
    }
  }

  @Test
  void whoNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = listening(); // takes connections, and that is all
        HttpSender hasty = sender(addresses, resolving("127.0.0.1"), Duration.ofMillis(200))) {
      URI url = URI.create("http://" + FREE + ":" + silent.getLocalPort() + "/");

      assertThat(hasty.post(url, Map.of(), "{}").error()).contains("No answer within");
    }
  }

  private HttpSender sender(WebhookAddress free, Dns dns, Duration longest) {
    return new HttpSender(free, dns, clock, longest);
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /** Answers one connection in words that are not encrypted, whatever it is asked. */
  private static void answerUnencrypted(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream()); // until it hangs up
    } catch (IOException _) {
      // the other side hung up, as it should
    }
  }

  private URI url(String host, String path) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
  }

  private Dns resolving(String addresses) {
    return _ -> {
      lookups.incrementAndGet();
      return Arrays.stream(addresses.split(" ", -1)).map(HttpSenderTest::address).toList();
    };
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void answer(HttpExchange http) throws IOException {
    try (http) {
      String path = http.getRequestURI().getPath();
      asked.add(
          String.join(
              " ",
              http.getRequestMethod(),
              path,
              String.valueOf(http.getRequestHeaders().getFirst("webhook-id")),
              String.valueOf(http.getRequestHeaders().getFirst("Content-Type")),
              new String(http.getRequestBody().readAllBytes(), UTF_8)));
      switch (path) {
        case "/broken" -> {} // closed without an answer
        case "/endless" -> {
          http.sendResponseHeaders(200, 0);
          byte[] bytes = new byte[1 << 16];
          while (true) {
            http.getResponseBody().write(bytes); // until the other side has had enough
          }
        }
        case "/302" -> {
          http.getResponseHeaders().set("Location", "/204");
          http.sendResponseHeaders(302, -1);
        }
        case "/503" -> {
          http.getResponseHeaders().set("Retry-After", http.getRequestURI().getQuery());
          http.sendResponseHeaders(503, -1);
        }
        default -> http.sendResponseHeaders(204, -1);
      }
    }
  }
}
