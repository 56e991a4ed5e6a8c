package dev.docket.worker.mantle;

import dev.docket.job.FailureReason;
import dev.docket.job.ModelEndpoint;
import dev.docket.mantle.ErrorText;
import dev.docket.price.TokenUse;
import java.util.Map;

/**
 * Runs requests through the model, which answers later.
 *
 * <p>Every method may throw {@link ModelUnavailableException}: it may work when tried again.
 */
public interface ModelGateway extends ModelEndpoint {
  /** Asks once, without retries of any layer below; {@code metadata} carries opaque ids alone. */
  Start start(ModelRequest request, Map<String, String> metadata);

  /** The same in a manner of its own. */
  default Start start(ModelRequest request, Map<String, String> metadata, Manner manner) {
    return start(request, metadata);
  }

  /**
   * How a request is made, besides what it asks.
   *
   * @param project of the endpoint, by which it tells tenants apart; empty for the account's own
   * @param bulk whether nobody waits for it, so that it may take longer and cost less
   */
  record Manner(String project, boolean bulk) {
    /** As any request. */
    public static final Manner PLAIN = new Manner("", false);
  }

  /** Looks at a response that {@code model} was asked for. */
  Look look(String model, String responseId);

  /** Gives up on a response, if it can still be given up. */
  void cancel(String model, String responseId);

  /**
   * Follows a response, so that its end is told of. One whose answer this process is reading anyway
   * is always followed, another one only if it is {@code wanted} and can be without waiting.
   */
  default Following follow(String model, String responseId, boolean wanted) {
    return Following.NONE;
  }

  /** The same; {@code heard} is told the text while it is written, where that can be had. */
  default Following follow(String model, String responseId, boolean wanted, AnswerListener heard) {
    return follow(model, responseId, wanted);
  }

  /** How many tokens of its quota the endpoint of {@code model} takes for one of output. */
  default int outputWeight(String model) {
    return 1;
  }

  /** What became of a request to start. */
  sealed interface Start {
    /** Accepted; the answer comes later under this id. */
    record Started(String responseId) implements Start {}

    /** Accepted and ended at once: the endpoint does not know the background, or was quick. */
    record Answered(String responseId, Look look) implements Start {}

    /** Certainly not accepted, as the account's quota is used up until somebody pays. */
    record OutOfQuota(String why) implements Start {}

    /** Certainly not accepted; the same may be sent again after {@code delayMillis}, 0 for any. */
    record Refused(String why, long delayMillis, Throttle throttle) implements Start {}

    /** It cannot be known whether it was accepted. */
    record Ambiguous(String why) implements Start {}

    /** Certainly not accepted, and never will be; {@code detail} says what to mend. */
    record Rejected(FailureReason reason, String detail) implements Start {}
  }

  /** What a refusal says of the endpoint's load. */
  enum Throttle {
    /** Nothing. */
    NONE,
    /** 429: the quota. */
    QUOTA,
    /** 503, 529: capacity. */
    CAPACITY
  }

  /** What a look finds. */
  sealed interface Look {
    /** Not ended yet; {@code trouble} is why that could not be seen at last, or empty. */
    record Pending(String trouble) implements Look {
      /** Not ended yet, as was seen. */
      public Pending() {
        this("");
      }
    }

    /** The endpoint refuses to be looked at, and will until something is mended. */
    record Refused(String why) implements Look {}

    /**
     * Ended with text.
     *
     * @param method {@code model}, or {@code extractive} where no model was used
     */
    record Completed(String text, String method, TokenUse used) implements Look {
      /** The same with plain tokens. */
      public Completed(String text, String method, long inputTokens, long outputTokens) {
        this(text, method, TokenUse.of(inputTokens, outputTokens));
      }
    }

    /**
     * Ended with calls of functions.
     *
     * @param text what was said beside them, mostly nothing
     */
    record Called(FunctionCalls calls, String text, String method, TokenUse used) implements Look {
      /** What it is to a request that offered no functions. */
      public Look unoffered() {
        return text.isBlank()
            ? new FailedForNow(
                "The model ended without an answer: its turn ended on a call of the tool "
                    + ErrorText.clean(calls.calls().getLast().name()),
                used)
            : new Completed(text, method, used);
      }
    }

    /** Ended for want of output tokens; {@code text} is what there is. */
    record Truncated(String text, String method, TokenUse used) implements Look {
      /** The same with plain tokens. */
      public Truncated(String text, String method, long inputTokens, long outputTokens) {
        this(text, method, TokenUse.of(inputTokens, outputTokens));
      }
    }

    /** Ended without use; asking again may help. */
    record FailedForNow(String why, TokenUse used) implements Look {
      /** The same with plain tokens. */
      public FailedForNow(String why, long inputTokens, long outputTokens) {
        this(why, TokenUse.of(inputTokens, outputTokens));
      }
    }

    /**
     * Ended without use for want of quota; asking again helps after {@code delayMillis}, 0 for any.
     */
    record Throttled(String why, long delayMillis, TokenUse used) implements Look {
      /** The same before anything was taken. */
      public Throttled(String why, long delayMillis) {
        this(why, delayMillis, TokenUse.NONE);
      }
    }

    /** Ended without use; asking the same again cannot help. */
    record FailedForGood(String why, TokenUse used) implements Look {
      /** The same with plain tokens. */
      public FailedForGood(String why, long inputTokens, long outputTokens) {
        this(why, TokenUse.of(inputTokens, outputTokens));
      }
    }

    /** It was accepted, and its answer cannot be had any more; asking again may do it twice. */
    record Lost(String why) implements Look {}

    /** Not there: not yet visible, expired, or never kept; its age decides. */
    record Gone() implements Look {}
  }
}
