package dev.docket.local.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The requests that went through clients of AWS services, in the order in which they were made. */
final class Recorded {
  /** A call of an interface's method with one argument, the request. */
  record Call(Class<?> service, Method method, Object request) {
    /** Makes the call at another client of the service. */
    Object repeatAt(Object client) throws InvocationTargetException, IllegalAccessException {
      return method.invoke(client, request);
    }
  }

  private final boolean kept;
  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
  private final DoubleAdder reads = new DoubleAdder();
  private final DoubleAdder writes = new DoubleAdder();

  /** Counts the requests; keeps them, as they are, where {@code kept}, and else weighs them. */
  Recorded(boolean kept) {
    this.kept = kept;
  }

  /** {@code client}, recorded. */
  <T> T of(Class<T> service, T client) {
    Object recording =
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, method, arguments) -> {
              if (arguments == null || arguments.length != 1) {
                return invoke(method, client, arguments);
              }
              if (arguments[0] instanceof Consumer || method.getName().endsWith("Paginator")) {
                return InvocationHandler.invokeDefault(proxy, method, arguments); // comes back here
              }
              add(new Call(service, method, arguments[0]));
              if (kept) {
                return invoke(method, client, arguments);
              }
              Object answer =
                  Objects.requireNonNull(invoke(method, client, Weighed.asking(arguments[0])));
              Weighed weighed = Weighed.of(answer);
              reads.add(weighed.reads());
              writes.add(weighed.writes());
              return answer;
            });
    return service.cast(recording);
  }

  private static @Nullable Object invoke(
      Method method, Object client, @Nullable Object... arguments) throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void add(Call call) {
    counts
        .computeIfAbsent(
            call.service().getSimpleName() + "." + call.method().getName(), _ -> new LongAdder())
        .increment();
    if (kept) {
      calls.add(call);
    }
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** What was asked so far. */
  Taken taken() {
    return new Taken(
        count(DynamoDbClient.class), count(SqsClient.class), reads.sum(), writes.sum());
  }

  private long count(Class<?> service) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(service.getSimpleName() + "."))
        .mapToLong(entry -> entry.getValue().sum())
        .sum();
  }

  /** How many calls there were of each method, {@code DynamoDbClient.getItem=3 ...}. */
  String operations() {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue().sum())
        .collect(Collectors.joining(" "));
  }
}
