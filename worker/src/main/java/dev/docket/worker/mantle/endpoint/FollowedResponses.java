package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.core.RequestOptions;
import com.openai.core.http.HttpResponse;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.responses.ResponseRetrieveParams;
import dev.docket.mantle.ResponseRef;
import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.mantle.Following;
import dev.docket.worker.mantle.ModelGateway.Look;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows background responses by the streams of their events, each taken up again after the last
 * event when it breaks. Where that is refused, or brings no event, the response is looked at.
 */
final class FollowedResponses {
  private static final Logger log = LoggerFactory.getLogger(FollowedResponses.class);

  /** More are looked at: each holds a connection. */
  private static final int MOST = 256;

  /** After a refusal a model's responses are not followed for so long. */
  private static final Duration REFUSED_FOR = Duration.ofHours(1);

  private static final int SERVER_ERRORS = 500;

  /** Refusals that say nothing of streams: a key that is being replaced, and too much at once. */
  private static final Set<Integer> PASSING = Set.of(401, 408, 409, 425, 429);

  private static final RequestOptions PATIENT =
      RequestOptions.builder().timeout(Streaming.PATIENCE).build();

  private final EndpointCalls calls;
  private final Consumer<ResponseBody> ended;
  private final Semaphore places = new Semaphore(MOST);
  private final Map<String, Instant> refusedAt = new ConcurrentHashMap<>();

  /** {@code ended} is told of each response that has ended. */
  FollowedResponses(EndpointCalls calls, Consumer<ResponseBody> ended) {
    this.calls = calls;
    this.ended = ended;
  }

  /** Follows a response, if that is possible now; {@code heard} is told its text. */
  Following follow(String model, String responseId, AnswerListener heard) {
    Instant refused = refusedAt.get(model);
    if ((refused != null && calls.clock().instant().isBefore(refused.plus(REFUSED_FOR)))
        || !places.tryAcquire()) {
      return Following.NONE;
    }
    Hearing hearing = new Hearing();
    hearing.listen(heard);
    LiveAnswer answer =
        new LiveAnswer(
            responseId, hearing, () -> toItsEnd(model, responseId, hearing), calls.clock());
    return new Following() {
      @Override
      public boolean isOpen() {
        return answer.isOpen();
      }

      @Override
      public Optional<Look> await(Duration most) throws InterruptedException {
        return answer.await(most);
      }

      @Override
      public void close() {
        answer.stop();
        places.release();
      }
    };
  }

  @SuppressWarnings("MustBeClosedChecker") // what the call returns is closed here
  private Optional<Look> toItsEnd(String model, String responseId, Hearing hearing) {
    ResponseRef ref = ResponseRef.of(responseId);
    long before = -2;
    long after = -1;
    while (after > before) { // as long as each stream brings the response further
      before = after;
      ResponseRetrieveParams wanted = after(ref, after);
      try (HttpResponse http =
          calls.ask(
              model,
              openai -> openai.responses().withRawResponse().retrieve(ref.id(), wanted, PATIENT))) {
        ResponseStream stream = new ResponseStream(new ServerEvents(http), hearing);
        if (!stream.isStream()) {
          return unstreamed(model, stream);
        }
        Optional<ResponseBody> end = stream.end();
        if (end.isPresent()) {
          ended.accept(end.get());
          return end.map(ResponseBody::look);
        }
        after = Math.max(after, stream.lastNumber());
      } catch (NotFoundException _) {
        return Optional.empty(); // perhaps not visible yet
      } catch (OpenAIServiceException e) {
        if (e.statusCode() < SERVER_ERRORS && !PASSING.contains(e.statusCode())) {
          refused(model, "HTTP " + e.statusCode());
        }
        return Optional.empty();
      } catch (JsonProcessingException _) {
        refused(model, "an answer that is no JSON");
        return Optional.empty();
      } catch (OpenAIException | IOException | IllegalStateException e) {
        log.debug("The stream of response {} broke", responseId, e);
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The endpoint sends the response as it stands, and no stream. */
  private Optional<Look> unstreamed(String model, ResponseStream stream) throws IOException {
    Optional<Look> look = stream.first().map(json -> new ResponseBody(json).look());
    if (look.isEmpty() || look.get() instanceof Look.Pending) {
      refused(model, "an answer that is no stream");
      return Optional.empty();
    }
    return look;
  }

  private void refused(String model, String how) {
    log.info("Responses of {} cannot be followed ({}); they are looked at", model, how);
    refusedAt.put(model, calls.clock().instant());
  }

  private static ResponseRetrieveParams after(ResponseRef ref, long number) {
    ResponseRetrieveParams.Builder params =
        ResponseRetrieveParams.builder().putAdditionalQueryParam("stream", "true");
    if (!ref.project().isEmpty()) {
      params.putAdditionalHeader(ResponseRef.HEADER, ref.project());
    }
    if (number >= 0) {
      params.startingAfter(number);
    }
    return params.build();
  }
}
