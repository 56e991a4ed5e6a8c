package dev.docket.aws;

import dev.docket.job.StoreUnavailableException;
import dev.docket.job.StoreUnavailableException.Trouble;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tells callers of DynamoDB that it is not available, in words that know no SDK. */
final class StoreOutages {
  private static final int SERVER_ERROR = 500;

  private StoreOutages() {}

  /** {@code dynamo}, which is to have a {@link LastTry}, throwing what stores throw in outages. */
  static DynamoDbClient translated(DynamoDbClient dynamo) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            StoreOutages.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().endsWith("Paginator") // asks for its pages later
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : method.invoke(dynamo, arguments);
              } catch (InvocationTargetException e) {
                Throwable failure = Objects.requireNonNull(e.getCause());
                throw trouble(failure)
                    .<Throwable>map(trouble -> new StoreUnavailableException(trouble, failure))
                    .orElse(failure);
              }
            });
  }

  private static Optional<Trouble> trouble(Throwable failure) {
    return switch (failure) {
      case SdkServiceException service when service.isThrottlingException() ->
          Optional.of(Trouble.THROTTLED);
      case SdkServiceException service ->
          service.statusCode() >= SERVER_ERROR
              ? Optional.of(Trouble.UNREACHABLE)
              : Optional.empty();
      // Of all refusals the SDK repeats those alone that throttle.
      case ApiCallTimeoutException _ ->
          Optional.of(wasRefused(failure) ? Trouble.THROTTLED : Trouble.TIMED_OUT);
      case ApiCallAttemptTimeoutException _ -> Optional.of(Trouble.TIMED_OUT);
      case SdkClientException _ -> Optional.of(Trouble.UNREACHABLE);
      default -> Optional.empty();
    };
  }

  private static boolean wasRefused(Throwable failure) {
    return Arrays.stream(failure.getSuppressed()).anyMatch(LastTryRefused.class::isInstance);
  }

  /** Adds to a call's failure how its last try was answered: one out of time does not say. */
  static final class LastTry implements ExecutionInterceptor {
    private static final ExecutionAttribute<Integer> STATUS =
        new ExecutionAttribute<>("docket-last-try-status");

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes call) {
      call.putAttribute(STATUS, context.httpResponse().statusCode());
    }

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes call) {
      Integer status = call.getAttribute(STATUS);
      if (status != null && status >= 400 && status < SERVER_ERROR) {
        context.exception().addSuppressed(new LastTryRefused(status));
      }
      return context.exception();
    }
  }

  private static final class LastTryRefused extends RuntimeException {
    LastTryRefused(int status) {
      super("The last try was refused with HTTP " + status, null, false, false);
    }
  }
}
