package dev.docket.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.soak.Cluster.Role;
import dev.docket.price.Pricing;
import dev.docket.price.TokenUse;
import dev.docket.price.Usd;
import dev.docket.runtime.Json;
import dev.docket.runtime.VariableParameters;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Twenty submitters race for a tenant's budget while three workers and the API are killed again and
 * again; then what the model was really asked is counted against what was booked.
 */
final class BudgetRace {
  private static final String MODEL = "openai.gpt-oss-120b";
  private static final String SCOPES = "jobs:read,jobs:write,admin";
  private static final int SUBMITTERS = 20;
  private static final Duration BETWEEN_KILLS = Duration.ofMillis(1500);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration DRAIN = Duration.ofMinutes(3);
  private static final Map<String, String> SETTINGS =
      Map.of("DOCKET_PRICES_PLACE", "mantle/us-east-1");

  /** By so much an amount may differ from how it is shown. */
  private static final Usd HALF_A_MILLIONTH = Usd.of("0.0000005");

  private final Cluster cluster;
  private final Client client;
  private final Random random;
  private final List<String> jobs = Collections.synchronizedList(new ArrayList<>());
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
  private BigDecimal budget = BigDecimal.ZERO;
  private BigDecimal most = BigDecimal.ZERO;
  private int looks;
  private int kills;

  private BudgetRace(Cluster cluster, String key, long seed) {
    this.cluster = cluster;
    this.client = new Client(cluster.api(), key);
    this.random = new Random(seed);
  }

  /** What came of a race; {@code wrong} is empty where the budget held. */
  record Outcome(String table, List<String> wrong) {}

  /**
   * Has each submitter submit {@code each} jobs to a budget with room for the worst case of {@code
   * together} jobs at a time; data and logs go to {@code directory}.
   */
  static Outcome run(int each, int together, long seed, Path directory)
      throws IOException, InterruptedException {
    try (Cluster cluster = new Cluster(directory, seed, EnumSet.allOf(Role.class), SETTINGS)) {
      String printed = cluster.run("keys", "create", "--tenant", "race", "--scopes", SCOPES);
      String key = printed.substring(printed.indexOf("dk_")).lines().findFirst().orElseThrow();
      return new BudgetRace(cluster, key.strip(), seed).race(each, together);
    }
  }

  private Outcome race(int each, int together) throws IOException, InterruptedException {
    Soak.play(cluster, "[{\"fault\":\"accepted_reset\",\"probability\":0.05}]");
    JsonNode worst = client.post("/v1/quotes", body(0), "quote").path("worst").path("usd");
    budget = worst.decimalValue().multiply(BigDecimal.valueOf(together));
    client.put(
        "/v1/budget", "{\"period\":\"total\",\"usd\":" + budget + ",\"on_budget\":\"wait\"}");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> submitters = new ArrayList<>();
      for (int submitter = 0; submitter < SUBMITTERS; submitter++) {
        int first = submitter * each;
        submitters.add(threads.submit(() -> submit(first, each)));
      }
      trouble(submitters);
    }
    drain();
    return findings();
  }

  private void submit(int first, int each) {
    try {
      for (int number = first; number < first + each; number++) {
        jobs.add(client.post("/v1/jobs", body(number), "race-" + number).path("id").asText());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String body(int number) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("type", "summary").putObject("options").put("model", MODEL);
    String copy = "\nArticle 900 (Number)\n\nThis is copy " + number + ".\n";
    return body.put("text", Contract.text(0) + copy).toString();
  }

  /** Kills while there is something to be submitted or done within the budget. */
  private void trouble(List<Future<?>> submitters) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(DRAIN);
    Instant nextKill = Instant.now().plus(BETWEEN_KILLS);
    while (Instant.now().isBefore(end)) {
      JsonNode now = look();
      boolean submitted = submitters.stream().allMatch(Future::isDone);
      if (submitted && now.path("reserved").decimalValue().signum() == 0) {
        return; // what waits now waits for more than is left
      }
      if (Instant.now().isAfter(nextKill)) {
        List<Role> roles = List.of(Role.values());
        cluster.restart(roles.get(random.nextInt(roles.size())), true);
        kills++;
        nextKill = Instant.now().plus(BETWEEN_KILLS);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private JsonNode look() throws InterruptedException {
    JsonNode now = client.get("/v1/budget");
    BigDecimal committed = now.path("used").decimalValue().add(now.path("reserved").decimalValue());
    most = most.max(committed);
    looks++;
    if (committed.compareTo(budget) > 0) {
      wrong.add("used and reserved are above " + budget + ": " + now);
    }
    return now;
  }

  /** Lets run what runs, and cancels what waits for room that never comes. */
  private void drain() throws InterruptedException {
    Instant end = Instant.now().plus(DRAIN);
    for (String job : jobs) {
      while (!Soak.isFinished(client.get("/v1/jobs/" + job)) && Instant.now().isBefore(end)) {
        JsonNode waiting = client.get("/v1/jobs/" + job).path("waiting");
        if (waiting.path("reason").asText().equals("budget")) {
          client.post("/v1/jobs/" + job + "/cancel", "{}", "cancel-" + job);
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    }
  }

  private Outcome findings() throws IOException, InterruptedException {
    JsonNode end = look();
    Usd booked = Usd.ZERO;
    Map<String, Integer> statuses = new TreeMap<>();
    for (String job : jobs) {
      JsonNode now = client.get("/v1/jobs/" + job);
      statuses.merge(now.path("status").asText(), 1, Integer::sum);
      booked = booked.plus(new Usd(now.path("usage").path("usd").decimalValue()));
    }
    Usd asked = asked();
    Usd used = new Usd(end.path("used").decimalValue());
    if (end.path("reserved").decimalValue().signum() != 0) {
      wrong.add("something is reserved for ever: " + end);
    }
    if (asked.isAbove(used)) {
      wrong.add("the model was asked for " + asked + ", booked are " + used);
    }
    Usd rounding = HALF_A_MILLIONTH.multiplied(BigDecimal.valueOf(jobs.size() + 1L));
    if (booked.minus(used).max(used.minus(booked)).isAbove(rounding)) {
      wrong.add("the jobs say " + booked + ", booked are " + used);
    }
    return new Outcome(
        """
        submitters            %d
        jobs                  %d %s
        kill -9               %d
        looks at the budget   %d
        budget                $%s
        most used + reserved  $%s
        used at the end       %s
        reserved at the end   $%s
        usage of the jobs     %s (each shown to a millionth)
        the model was asked   %s in %d requests
        """
            .formatted(
                SUBMITTERS,
                jobs.size(),
                statuses,
                kills,
                looks,
                budget.toPlainString(),
                most.toPlainString(),
                used,
                end.path("reserved").decimalValue().toPlainString(),
                booked,
                asked,
                Soak.ledger(cluster).size()),
        List.copyOf(wrong));
  }

  /** What the requests cost that the model has accepted, whoever knows of them. */
  private Usd asked() throws IOException, InterruptedException {
    Pricing pricing = new Pricing(new VariableParameters(SETTINGS));
    Usd sum = Usd.ZERO;
    for (JsonNode entry : Soak.ledger(cluster)) {
      TokenUse use =
          TokenUse.of(entry.path("input_tokens").asLong(), entry.path("output_tokens").asLong());
      sum = sum.plus(pricing.usd(MODEL, use, Instant.now()).orElseThrow());
    }
    return sum;
  }

  /**
   * Usage: JOBS_EACH TOGETHER SEED DIRECTORY. Prints what was found; fails if anything is wrong.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Outcome outcome =
        run(
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            Long.parseLong(args[2]),
            Path.of(args[3]));
    System.out.println(outcome.table());
    outcome.wrong().forEach(wrong -> System.out.println("WRONG: " + wrong));
    System.exit(outcome.wrong().isEmpty() ? 0 : 1);
  }
}
