package dev.docket.worker.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.answer.Answer;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.runtime.Json;
import dev.docket.worker.answer.search.FollowUps;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.Earlier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The questions that came before, with their answers: taken from the stored results, so that a
 * chain goes on whatever model answered it and however long ago.
 *
 * @param turns the oldest first
 * @param documents those that the question before was asked of; empty if it was a collection
 * @param collection that the question before was asked of
 */
record Turns(List<Turn> turns, List<String> documents, @Nullable String collection) {
  private static final int MOST = 5; // older turns say little about what is asked now
  static final Turns NONE = new Turns(List.of(), List.of(), null);

  /** A question, what was answered, and the quotations of it. */
  record Turn(String question, List<String> statements, List<Answer.Evidence> evidence) {}

  /** The question that says what is asked, where the next one only changes a part of it. */
  String standing() {
    return FollowUps.standing(turns.stream().map(Turn::question).toList());
  }

  /** The chain that ends with {@code last}; none where that job is no longer there. */
  static Turns before(@Nullable JobId last, JobContext context) {
    List<Turn> turns = new ArrayList<>();
    List<String> documents = List.of();
    String collection = null;
    Set<String> seen = new HashSet<>();
    Optional<String> next = Optional.ofNullable(last).map(JobId::value);
    while (next.isPresent() && turns.size() < MOST && seen.add(next.get())) {
      Optional<Earlier> earlier = context.earlier(new JobId(next.get()));
      if (earlier.isEmpty() || !(earlier.get().request() instanceof JobRequest.Answer request)) {
        break;
      }
      Answer answer = read(earlier.get().result());
      turns.addFirst(
          new Turn(
              answer.question(),
              answer.answer().stream().map(Answer.Statement::text).toList(),
              List.copyOf(answer.evidence().values())));
      if (documents.isEmpty() && collection == null) {
        documents = request.named().stream().map(d -> d.value()).toList();
        collection = request.collection();
      }
      next = Optional.ofNullable(request.continues()).map(JobId::value);
    }
    return new Turns(turns, documents, collection);
  }

  private static Answer read(String result) {
    try {
      return Json.MAPPER.readValue(result, Answer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer cannot be read", e);
    }
  }
}
