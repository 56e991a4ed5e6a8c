package dev.docket.worker.webhook;

import dev.docket.aws.AwsStores;
import dev.docket.job.JobStore;
import dev.docket.job.batch.BatchStore;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.DeliveryId;
import dev.docket.webhook.KeyRing;
import dev.docket.webhook.WebhookAddress;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import dev.docket.worker.queue.Periodic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers, in the background, what is due. Where no tenant has a webhook it only asks, now and
 * then, whether that is still so.
 */
public final class WebhookDelivery implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);
  private static final Duration LEARN_EVERY = Duration.ofSeconds(5); // half of KNOWN_WITHIN
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int AT_ONCE = 64; // messages being sent, in all
  private static final int AT_ONE_ENDPOINT = 4; // so that a slow one does not hold up the others
  private static final int LOOKED_AT = 200; // due deliveries a look

  private final WebhookStore store;
  private final Deliverer deliverer;
  private final BatchEnds batches;
  private final Resources resources = new Resources();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Map<WebhookId, Semaphore> endpoints = new ConcurrentHashMap<>();
  private final Set<DeliveryId> sending = ConcurrentHashMap.newKeySet();
  private volatile boolean wanted;

  private WebhookDelivery(Ports ports, WebhookAddress addresses, Clock clock) {
    this.store = ports.webhooks();
    this.deliverer =
        new Deliverer(
            store,
            new KeyRing(ports.parameters()),
            resources.add(new HttpSender(addresses, clock)),
            clock,
            () -> ThreadLocalRandom.current().nextDouble());
    this.batches = new BatchEnds(store, ports.batches(), ports.jobs());
    Periodic periodic = resources.add(new Periodic(clock));
    periodic.every(LEARN_EVERY, "learn what webhooks there are", _ -> wanted = store.refresh());
    periodic.every(LOOK_EVERY, "deliver to webhooks", this::look);
  }

  /** Begins to deliver to public hosts and the free ones of {@code addresses}. */
  public static WebhookDelivery start(Ports ports, WebhookAddress addresses, Clock clock) {
    return new WebhookDelivery(ports, addresses, clock);
  }

  /** Where deliveries and what they tell of are kept. */
  public record Ports(
      WebhookStore webhooks, BatchStore batches, JobStore jobs, Parameters parameters) {
    /** Those that {@code stores} hold. */
    public static Ports of(AwsStores stores) {
      return new Ports(stores.webhooks(), stores.batches(), stores.jobs(), stores.parameters());
    }
  }

  /** Stops looking; what is being sent is cut off, and sent again by whoever comes next. */
  @Override
  public void close() {
    resources.close();
    threads.shutdownNow();
  }

  private void look(Instant now) {
    if (!wanted) {
      return;
    }
    batches.look(now);
    for (Delivery due : store.due(now, LOOKED_AT)) {
      Semaphore places =
          endpoints.computeIfAbsent(due.webhook(), _ -> new Semaphore(AT_ONE_ENDPOINT));
      if (!free.tryAcquire()) {
        return; // the next look takes it up
      }
      if (!places.tryAcquire()) {
        free.release();
      } else if (sending.add(due.id())) {
        threads.execute(() -> send(due, places));
      } else {
        places.release();
        free.release();
      }
    }
  }

  private void send(Delivery due, Semaphore places) {
    try {
      deliverer.deliver(due);
    } catch (RuntimeException e) {
      log.error("Delivery {} broke; it is tried again when its lease is over", due.id(), e);
    } finally {
      sending.remove(due.id());
      places.release();
      free.release();
    }
  }
}
