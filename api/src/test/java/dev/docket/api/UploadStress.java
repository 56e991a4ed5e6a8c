package dev.docket.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Uploads in every framing that HTTP/1.1 allows and clients seldom use: bodies that come late, in
 * pieces, pipelined, in chunks with extensions and trailers, after an expectation, cut anywhere, or
 * never. Counts the answers, and collects those that a request without its whole body got.
 */
final class UploadStress {
  private static final long ROUND = 100_000; // requests between two lines of a long run
  private static final int SOCKET_TIMEOUT_MS = 20_000;
  private static final int PIPELINED = 4;

  private final int port;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> undeserved = new ConcurrentLinkedQueue<>();

  UploadStress(int port) {
    this.port = port;
  }

  /** How a body is sent, if at all. */
  private enum Delivery {
    WHOLE,
    PIPELINED,
    IN_PIECES,
    AFTER_CONTINUE,
    PIECES_AFTER_CONTINUE,
    WITHOUT_WAITING_FOR_CONTINUE,
    CUT,
    CUT_AFTER_CONTINUE,
    NEVER,
    NEVER_AFTER_CONTINUE;

    boolean isWhole() {
      return compareTo(CUT) < 0;
    }

    boolean expects() {
      return name().contains("CONTINUE");
    }
  }

  /**
   * Goes on until {@code requests} are sent in all, over {@code connections} at a time; the same
   * for one seed.
   */
  void run(long requests, int connections, long seed) throws InterruptedException {
    try (ExecutorService clients =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      for (int i = 0; i < connections; i++) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + i);
        clients.execute(
            () -> {
              while (numbers.get() < requests) {
                connection(random);
              }
            });
      }
      clients.shutdown();
      clients.awaitTermination(1, TimeUnit.DAYS);
    }
  }

  /** How many requests got which answer. */
  Map<String, Long> answers() {
    Map<String, Long> sums = new TreeMap<>();
    answers.forEach((answer, count) -> sums.put(answer, count.sum()));
    return sums;
  }

  /** The successes of requests whose body never came whole. */
  Collection<String> undeserved() {
    return List.copyOf(undeserved);
  }

  private void connection(RandomGenerator random) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(SOCKET_TIMEOUT_MS);
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int left = 1 + random.nextInt(4); left > 0; left--) {
        Delivery delivery = Delivery.values()[random.nextInt(Delivery.values().length)];
        if (!exchange(socket, in, delivery, random)) {
          return;
        }
      }
    } catch (IOException e) {
      count("connection: " + e.getMessage());
    }
  }

  /** Sends one request, or several in a pipeline; whether the connection can take another. */
  private boolean exchange(Socket socket, InputStream in, Delivery delivery, RandomGenerator random)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    if (delivery == Delivery.PIPELINED) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int i = 0; i < PIPELINED; i++) {
        Upload upload = upload(delivery, random);
        all.write(upload.head());
        all.write(upload.body());
      }
      out.write(all.toByteArray());
      for (int i = 0; i < PIPELINED; i++) {
        if (!answered(in, delivery)) {
          return false;
        }
      }
      return true;
    }
    Upload upload = upload(delivery, random);
    if (delivery == Delivery.WHOLE) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(upload.head());
      all.write(upload.body());
      out.write(all.toByteArray());
      return answered(in, delivery);
    }
    out.write(upload.head());
    if (delivery.expects()
        && delivery != Delivery.WITHOUT_WAITING_FOR_CONTINUE
        && head(in).startsWith("HTTP/1.1 4")) {
      return false;
    }
    pause(random, 4);
    if (delivery.isWhole()) {
      int pieces =
          delivery == Delivery.IN_PIECES || delivery == Delivery.PIECES_AFTER_CONTINUE
              ? 1 + random.nextInt(4)
              : 1;
      write(out, upload.body(), pieces, random);
      return answered(in, delivery);
    }
    byte[] body = upload.body();
    boolean never = delivery == Delivery.NEVER || delivery == Delivery.NEVER_AFTER_CONTINUE;
    out.write(body, 0, never ? 0 : random.nextInt(upload.needed()));
    pause(random, 30);
    if (in.available() > 0) {
      String early = head(in);
      if (early.startsWith("HTTP/1.1 2")) {
        undeserved.add(delivery + ": " + early);
      }
    }
    switch (random.nextInt(3)) {
      case 0 -> socket.setSoLinger(true, 0); // a reset in place of an end
      case 1 -> {
        socket.shutdownOutput();
        answered(in, delivery);
      }
      default -> count(delivery + " closed");
    }
    return false;
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  private record Upload(byte[] head, byte[] body) {
    /** How many bytes of the body must come for it to be whole: all but what follows its end. */
    int needed() {
      String sent = new String(body, ISO_8859_1);
      int last = sent.lastIndexOf("\r\n0\r\n");
      return last < 0 ? body.length : last + 5;
    }
  }

  private Upload upload(Delivery delivery, RandomGenerator random) {
    long number = numbers.incrementAndGet();
    int length =
        random.nextInt(50) == 0 ? 100_000 + random.nextInt(50_000) : 30 + random.nextInt(300);
    byte[] body = SelfDescribingDocuments.body(number, length).getBytes(ISO_8859_1);
    boolean chunked = random.nextInt(3) == 0;
    String head =
        "POST /v1/documents?name="
            + SelfDescribingDocuments.name(number, length)
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
            + Api.KEY
            + "\r\nContent-Type: text/plain\r\n"
            + (delivery.expects() ? "Expect: 100-continue\r\n" : "")
            + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length)
            + "\r\n\r\n";
    return new Upload(head.getBytes(ISO_8859_1), chunked ? chunks(body, random) : body);
  }

  private static byte[] chunks(byte[] body, RandomGenerator random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < body.length) {
      int size = Math.min(1 + random.nextInt(random.nextBoolean() ? 20 : 20_000), body.length - at);
      String extension = random.nextInt(4) == 0 ? ";part=\"" + at + "\"" : "";
      String zeros = random.nextInt(4) == 0 ? "000" : "";
      out.writeBytes((zeros + Integer.toHexString(size) + extension + "\r\n").getBytes(ISO_8859_1));
      out.write(body, at, size);
      out.writeBytes(new byte[] {'\r', '\n'});
      at += size;
    }
    out.writeBytes("0\r\n".getBytes(ISO_8859_1));
    if (random.nextBoolean()) {
      out.writeBytes("X-Trailer: POST /v1/documents\r\n".getBytes(ISO_8859_1));
    }
    out.writeBytes(new byte[] {'\r', '\n'});
    return out.toByteArray();
  }

  private static void write(OutputStream out, byte[] body, int pieces, RandomGenerator random)
      throws IOException {
    int at = 0;
    for (int piece = 1; piece <= pieces; piece++) {
      int to = piece == pieces ? body.length : at + random.nextInt(body.length - at);
      out.write(body, at, to - at);
      at = to;
      pause(random, 5);
    }
  }

  /** Pauses between bytes as networks do; a stress is no test, so it may. */
  private static void pause(RandomGenerator random, int maxMillis) {
    if (random.nextBoolean()) {
      LockSupport.parkNanos(random.nextLong(1 + maxMillis * 1_000_000L));
    }
  }

  /** Reads an answer whole; whether the connection stays open after it. */
  private boolean answered(InputStream in, Delivery delivery) throws IOException {
    String head = head(in);
    while (head.startsWith("HTTP/1.1 100")) {
      head = head(in);
    }
    count(delivery + " " + (head.length() > 12 ? head.substring(9, 12) : "closed"));
    if (!delivery.isWhole() && head.startsWith("HTTP/1.1 2")) {
      undeserved.add(delivery + ": " + head);
    }
    int at = head.indexOf("Content-Length: ");
    if (at >= 0) {
      in.readNBytes(Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at))));
    }
    return !head.isEmpty() && !head.contains("Connection: close");
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      head.append((char) c);
    }
    return head.toString();
  }

  private void count(String answer) {
    answers.computeIfAbsent(answer, _ -> new LongAdder()).increment();
  }

  /**
   * Prints a line each {@link #ROUND}. Arguments: how many requests, over how many connections at a
   * time, the seed.
   */
  public static void main(String[] args) throws Exception {
    boolean faults;
    SelfDescribingDocuments documents = new SelfDescribingDocuments();
    long requests = Long.parseLong(args[0]);
    long begin = System.nanoTime();
    try (Api api = new Api(documents)) {
      UploadStress stress = new UploadStress(api.server.port());
      for (long sent = 0; sent < requests; ) {
        sent = Math.min(requests, sent + ROUND);
        stress.run(sent, Integer.parseInt(args[1]), Long.parseLong(args[2]) + sent);
        api.audit.forget();
        System.out.printf(
            "%d sent, %d stored, %d not their own body, %d undeserved answers%n",
            sent, documents.stored(), documents.strangers().size(), stress.undeserved().size());
      }
      List<String> lines = new ArrayList<>();
      stress.answers().forEach((answer, count) -> lines.add(count + "\t" + answer));
      lines.add(
          requests
              + " requests in "
              + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)
              + " s, stored "
              + documents.stored()
              + ", not their own body "
              + documents.strangers().size()
              + ", undeserved answers "
              + stress.undeserved().size());
      documents.strangers().stream().limit(5).forEach(lines::add);
      stress.undeserved().stream().limit(5).forEach(lines::add);
      System.out.println(String.join("\n", lines));
      faults =
          !documents.strangers().isEmpty()
              || !stress.undeserved().isEmpty()
              || stress.answers().keySet().stream().anyMatch(answer -> answer.contains(" 5"));
    }
    System.exit(faults ? 1 : 0);
  }
}
