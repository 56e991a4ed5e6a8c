package dev.docket.worker.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.answer.Answer;
import dev.docket.job.JobRequest;
import dev.docket.job.cost.CallPlan.Call;
import dev.docket.runtime.Json;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.step.Rehearsed;
import dev.docket.worker.step.UnreadPages;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * An answer from documents: find passages, ask the model once over them, verify every statement,
 * look again for what is missing. That the documents are silent is an answer too.
 */
public final class AnswerPipeline implements Pipeline<JobRequest.Answer> {
  /** How often the model is asked again with what functions gave. */
  static final int MOST_ROUNDS = 3;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEED_BYTES = 16;

  private final CollectionIndexes indexes;
  private final VersionComparer comparer;

  /**
   * Answers with the help of {@code indexes} where a question is asked of a collection, and of
   * {@code comparer} where it asks what changed.
   */
  public AnswerPipeline(CollectionIndexes indexes, VersionComparer comparer) {
    this.indexes = indexes;
    this.comparer = comparer;
  }

  @Override
  public List<Call> expectedCalls(JobRequest.Answer request, Rehearsed rehearsed) {
    return ExpectedCalls.of(rehearsed.requests());
  }

  @Override
  public Outcome run(JobRequest.Answer request, JobContext context)
      throws JobFailedException, InterruptedException {
    String seed = context.frozen("seed", AnswerPipeline::seed);
    Turns turns =
        read(
            context.frozen("turns", () -> written(Turns.before(request.continues(), context))),
            Turns.class);
    if (request.continues() != null && turns.turns().isEmpty()) {
      context.warn("The question before is no longer there; this one is answered by itself");
    }
    Scope scope = Scope.of(request, turns, context);
    int unread = scope.unread().size();
    if (scope.documents().size() == 1) {
      UnreadPages.warn(context, scope.documents().getFirst().name(), unread);
    } else if (unread > 0) {
      context.warn(unread + " pages of the documents could not be read; see unread");
    }
    AnswerRun run = new AnswerRun(request, context, scope, turns, seed, indexes, comparer);
    Answer answer = run.run();
    return new Outcome(written(answer), answer.unread().isEmpty() && run.isWhole());
  }

  static String written(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It can always be written as JSON", e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return Json.MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is stored was not written by this release", e);
    }
  }

  private static String seed() {
    byte[] seed = new byte[SEED_BYTES];
    RANDOM.nextBytes(seed);
    return HexFormat.of().formatHex(seed);
  }
}
