package dev.docket.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.docket.reading.process.ReaderProcesses;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Sends nearly right requests and damaged documents, and lists what must not be: an answer of 500
 * or above, one that quotes a library, one that takes longer than ten seconds, memory that is not
 * given back: what the second half of a run adds to the heap, as the first fills caches.
 */
final class Fuzz implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int SOCKET_TIMEOUT_MS = 90_000;
  private static final long READER_HEAP = 512L * 1024 * 1024;
  private static final int SHOWN = 400; // characters
  private static final int SHOWN_CLASSES = 15;
  private static final int REQUESTS_PER_OBJECTS = 200;
  private static final String NOT_SET_UP = "HTTP/1.1 501"; // a bucket, an identity provider

  private final ReaderProcesses reading = new ReaderProcesses(2, READER_HEAP).started();
  private final Api api = new Api(reading);
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> answers = new TreeMap<>();

  /** Arguments: how many requests, how many documents, the seed, the directory of samples. */
  public static void main(String[] args) throws IOException {
    int requests = Integer.parseInt(args[0]);
    int documents = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    try (Fuzz fuzz = new Fuzz()) {
      fuzz.requests(requests / 10, seed + 1);
      fuzz.documents(documents / 10, seed + 1, Path.of(args[3]));
      long before = fuzz.heap();
      Map<String, Long> classes = HeapClasses.now();
      fuzz.requests(requests / 2, seed);
      fuzz.documents(documents / 2, seed, Path.of(args[3]));
      long half = fuzz.heap();
      String first = HeapClasses.growth(classes, SHOWN_CLASSES).toString();
      classes = HeapClasses.now();
      fuzz.requests(requests - requests / 2, seed + 2);
      fuzz.documents(documents - documents / 2, seed + 2, Path.of(args[3]));
      System.out.println("answers " + fuzz.answers());
      System.out.printf(
          "heap after collection: %,d bytes, after half %,d, at the end %,d%n",
          before, half, fuzz.heap());
      System.out.println("most of the first difference: " + first);
      System.out.println("most of the second: " + HeapClasses.growth(classes, SHOWN_CLASSES));
      fuzz.faults().forEach(System.out::println);
      System.out.println(fuzz.faults().size() + " faults");
      System.exit(fuzz.faults().isEmpty() ? 0 : 1);
    }
  }

  /** Sends {@code count} requests. */
  void requests(int count, long seed) {
    RandomGenerator random = random(seed);
    FuzzedRequests requests = new FuzzedRequests(random, List.of());
    for (int i = 0; i < count; i++) {
      if (i % REQUESTS_PER_OBJECTS == 0) { // those before may be deleted by now
        requests = new FuzzedRequests(random, objects());
      }
      byte[] request = requests.next();
      long begin = System.nanoTime();
      String answer;
      try {
        answer = exchange(request);
      } catch (IOException e) {
        answer = "no answer"; // what is no HTTP may be cut off
      }
      int line = Math.min(answer.length(), 12);
      judge("request " + i, answer.substring(0, line), answer, begin, request);
    }
  }

  /** The ids of one object of each kind that can be made. */
  private List<String> objects() {
    String document = Uploads.document(api.client, "whole");
    List<String> ids = new ArrayList<>(List.of(document));
    for (String[] made :
        new String[][] {
          {"/v1/jobs", "{\"type\":\"summary\",\"document\":\"" + document + "\"}"},
          {
            "/v1/batches",
            "{\"name\":\"b\",\"jobs\":[{\"type\":\"summary\",\"document\":\"" + document + "\"}]}"
          },
          {"/v1/webhooks", "{\"url\":\"https://example.com/\"}"},
          {
            "/v1/schedules",
            "{\"name\":\"s\",\"cron\":\"0 0 9 * * ?\",\"time_zone\":\"UTC\","
                + "\"source\":{\"collection\":\"c\"},\"job\":{\"type\":\"summary\"}}"
          }
        }) {
      String id = api.client.post(made[0], made[1]).json().path("id").asText();
      if (!id.isEmpty()) { // a tenant may have enough of a kind already
        ids.add(id);
      }
    }
    return ids;
  }

  /** Uploads {@code count} damaged documents made of {@code samples}, and erases those taken. */
  void documents(int count, long seed, Path samples) throws IOException {
    FuzzedDocuments documents = new FuzzedDocuments(random(seed), samples);
    for (int i = 0; i < count; i++) {
      FuzzedDocuments.Seed document = documents.next();
      long begin = System.nanoTime();
      var response =
          api.client.exchange(
              "POST",
              "/v1/documents?name=d" + i,
              document.bytes(),
              BodyHandlers.ofString(StandardCharsets.UTF_8),
              "Content-Type",
              document.type());
      String status = "document " + response.statusCode();
      judge("document " + i + " " + document.type(), status, response.body(), begin, new byte[0]);
      response.headers().firstValue("Location").ifPresent(api.client::delete);
    }
  }

  /** What must not be, in the order of its coming. */
  List<String> faults() {
    return faults;
  }

  /** How many of which answers there were. */
  Map<String, Integer> answers() {
    return answers;
  }

  private void judge(String what, String status, String answer, long begin, byte[] sent) {
    answers.merge(status, 1, Integer::sum);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    boolean quotes =
        answer.contains("Exception") || answer.contains("\tat ") || answer.contains("fasterxml");
    boolean failed =
        (status.startsWith("HTTP/1.1 5") && !status.startsWith(NOT_SET_UP))
            || status.startsWith("document 5");
    if (failed || quotes || took.compareTo(LONGEST) > 0) {
      faults.add(
          "%s, %d ms: %s%n  sent %s"
              .formatted(
                  what,
                  took.toMillis(),
                  shown(answer),
                  shown(new String(sent, ISO_8859_1).replace("\r\n", "⏎"))));
    }
  }

  private String exchange(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.server.port())) {
      socket.setSoTimeout(SOCKET_TIMEOUT_MS);
      OutputStream out = socket.getOutputStream();
      out.write(request);
      out.flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** What is in use beside the audit log, which in production is not in memory. */
  private long heap() {
    api.audit.forget();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @Override
  public void close() {
    api.close();
    reading.close();
  }
}
