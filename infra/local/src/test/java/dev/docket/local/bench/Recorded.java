package dev.docket.local.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

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

  /** Counts the requests, and keeps them where {@code kept}. */
  Recorded(boolean kept) {
    this.kept = kept;
  }

  /** {@code client}, recorded. */
  <T> T of(Class<T> service, T client) {
    Object recording =
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (_, method, arguments) -> {
              if (arguments != null && arguments.length == 1) {
                add(new Call(service, method, arguments[0]));
              }
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return service.cast(recording);
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

  /** How many calls there were at a client of {@code service}. */
  long count(Class<?> service) {
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
