package dev.docket.worker.step;

import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.FailureReason;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.StoredDocument;
import dev.docket.price.Price;
import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.mantle.ModelRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a pipeline may do to the world while it runs one job. */
public interface JobContext {
  /** What is known of a document of the job. */
  StoredDocument describe(DocumentId id) throws JobFailedException;

  /**
   * The document as read. It is read again at each call and must not be held while waiting for the
   * model: ten thousand waiting jobs share one heap.
   */
  Document document(DocumentId id) throws JobFailedException;

  /** Both at once, which asks less of the store. */
  default DocumentStore.Whole whole(DocumentId id) throws JobFailedException {
    return new DocumentStore.Whole(describe(id), document(id));
  }

  /** The newest version of each document of a collection; none if there is no such collection. */
  List<StoredDocument> collection(String name);

  /** An earlier job of the same tenant, with its result; empty if there is none such. */
  Optional<Earlier> earlier(JobId id);

  /** The model that {@code wanted} names, the default one if it is empty, with its limits. */
  ModelLimits model(String wanted) throws JobFailedException;

  /** The value stored under {@code name} by the job's first start, or else {@code value}'s. */
  String frozen(String name, Supplier<String> value);

  /**
   * Asks the model each question, all at a time as far as admission allows, and waits for all
   * answers, in the order of the questions. Each is a durable step: answered before, it is not
   * asked again. After the job's deadline every open question is {@link Answer.Unanswered}.
   */
  List<Answer> askAll(String phase, List<Question> questions)
      throws JobFailedException, InterruptedException;

  /**
   * Shows {@code statement}, a JSON document, as number {@code number}, from 1, of those that the
   * job shows before it has ended. Returns the one that has this number: another runner of the job
   * may have shown it.
   */
  default String show(int number, String statement) {
    return statement;
  }

  /** The statement that was shown as number {@code number}, also by an earlier run of the job. */
  default Optional<String> shown(int number) {
    return Optional.empty();
  }

  /** Tells the submitter how far the job is. */
  void progress(String phase, int done, int total);

  /** Tells the submitter of something that does not make the result less than whole. */
  void warn(String warning);

  /** A job that has ended, and its result, a JSON document. */
  record Earlier(JobRequest request, String result) {}

  /**
   * What a model can take.
   *
   * @param contextTokens input and output together
   * @param maxOutputTokens of one answer
   * @param price of a request of usual length; empty if none is known
   * @param functions whether functions of ours may be offered to it
   */
  record ModelLimits(
      String id, int contextTokens, int maxOutputTokens, Optional<Price> price, boolean functions) {
    /** A model that calls no functions. */
    public ModelLimits(String id, int contextTokens, int maxOutputTokens, Optional<Price> price) {
      this(id, contextTokens, maxOutputTokens, price, false);
    }

    /** The same model at a price. */
    public ModelLimits at(Optional<Price> known) {
      return new ModelLimits(id, contextTokens, maxOutputTokens, known, functions);
    }
  }

  /**
   * A question to the model. The request is built when it is about to be sent (and again after a
   * restart, equal) and is not held while the answer is awaited.
   *
   * @param step the name of the durable step, unique in the job: {@code map-3}, {@code merge-1-0}
   * @param heard what hears the answer while it is written, where the endpoint can stream it
   */
  record Question(String step, Supplier<ModelRequest> request, AnswerListener heard) {
    /** A question whose answer is waited for. */
    public Question(String step, Supplier<ModelRequest> request) {
      this(step, request, AnswerListener.NOBODY);
    }
  }

  /** What came of a question. */
  sealed interface Answer {
    /** The model's text; {@code method} is {@code model} or {@code extractive}. */
    record Answered(String text, String method) implements Answer {}

    /** Cut off for want of output tokens, also when asked with a larger budget. */
    record Truncated(String text, String method) implements Answer {}

    /** No answer, for good; {@code why} is a sentence for the coverage ledger. */
    record Unanswered(FailureReason reason, String why) implements Answer {}
  }
}
