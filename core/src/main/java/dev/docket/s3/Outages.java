package dev.docket.s3;

import dev.docket.job.StoreUnavailableException;
import dev.docket.job.StoreUnavailableException.Trouble;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells callers of S3 that it is not available, in words that know no SDK. */
final class Outages {
  private static final int SERVER_ERROR = 500;

  private Outages() {}

  /** What {@code call} gives; what is refused for good is thrown as it is. */
  static <T> T told(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkServiceException e) {
      if (e.isThrottlingException()) {
        throw new StoreUnavailableException(Trouble.THROTTLED, e);
      }
      if (e.statusCode() >= SERVER_ERROR) {
        throw new StoreUnavailableException(Trouble.UNREACHABLE, e);
      }
      throw e;
    } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
      throw new StoreUnavailableException(Trouble.TIMED_OUT, e);
    } catch (SdkClientException e) {
      throw new StoreUnavailableException(Trouble.UNREACHABLE, e);
    }
  }
}
