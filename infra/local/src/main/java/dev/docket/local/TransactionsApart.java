package dev.docket.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Keeps transactions of DynamoDB Local apart from all other requests. It locks a row first and its
 * file second for a request, and the other way round for a transaction, so that one waits for the
 * other, and both fail after ten seconds. And it never lets go of the file where the thread of a
 * transaction is interrupted as it begins: nothing is answered any more.
 */
final class TransactionsApart implements InvocationHandler {
  private final DynamoDbClient engine;
  private final ReentrantReadWriteLock requests = new ReentrantReadWriteLock(true);

  private TransactionsApart(DynamoDbClient engine) {
    this.engine = engine;
  }

  /** The client {@code engine}, of which transactions have the engine to themselves. */
  static DynamoDbClient of(DynamoDbClient engine) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            TransactionsApart.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new TransactionsApart(engine));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    boolean isRequest =
        arguments != null
            && arguments.length == 1
            && arguments[0] instanceof DynamoDbRequest
            && !method.getName().endsWith("Paginator");
    if (!isRequest) {
      return method.isDefault() && arguments != null
          ? InvocationHandler.invokeDefault(
              proxy, method, arguments) // it makes requests of its own
          : onEngine(method, arguments);
    }
    boolean isTransaction = method.getName().startsWith("transact");
    Lock lock = isTransaction ? requests.writeLock() : requests.readLock();
    lock.lock();
    try {
      return isTransaction ? uninterrupted(method, arguments) : onEngine(method, arguments);
    } finally {
      lock.unlock();
    }
  }

  /** On a thread that nobody interrupts; an interrupt of this one is kept for afterwards. */
  private @Nullable Object uninterrupted(Method method, Object @Nullable [] arguments)
      throws Throwable {
    FutureTask<@Nullable Object> call = new FutureTask<>(() -> method.invoke(engine, arguments));
    Thread.ofVirtual().name("transaction").start(call);
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return call.get();
        } catch (InterruptedException _) {
          isInterrupted = true;
        }
      }
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw cause instanceof InvocationTargetException thrown ? thrown.getTargetException() : cause;
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private @Nullable Object onEngine(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(engine, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
