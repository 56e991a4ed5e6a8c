package dev.docket.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Keeps transactions of DynamoDB Local apart from all other requests. It locks a row first and its
 * file second for a request, and the other way round for a transaction, so that one waits for the
 * other: both fail after ten seconds, and sometimes nothing is ever answered again.
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
    Lock lock =
        method.getName().startsWith("transact") ? requests.writeLock() : requests.readLock();
    lock.lock();
    try {
      return onEngine(method, arguments);
    } finally {
      lock.unlock();
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
