package dev.docket.worker.run;

import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStore;
import dev.docket.job.Progress;
import dev.docket.job.StoredDocument;
import dev.docket.job.review.ShownStatements;
import dev.docket.price.Pricing;
import dev.docket.worker.step.DocumentSlots;
import dev.docket.worker.step.FanOut;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.JobSteps;
import dev.docket.worker.step.ModelAccess;
import dev.docket.worker.step.OutageTracker;
import dev.docket.worker.step.StepRunner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a pipeline sees of the job that it runs. */
final class RunningJob implements JobContext {
  private static final String FROZEN = "frozen";

  private final ModelAccess model;
  private final JobStore jobs;
  private final DocumentStore documents;
  private final JobRow row;
  private final JobSteps steps;
  private final OutageTracker outages;
  private final Job job;
  private final DocumentSlots.Place place;

  RunningJob(
      ModelAccess model,
      JobStore jobs,
      DocumentStore documents,
      JobRow row,
      JobSteps steps,
      OutageTracker outages,
      DocumentSlots.Place place) {
    this.model = model;
    this.jobs = jobs;
    this.documents = documents;
    this.row = row;
    this.steps = steps;
    this.outages = outages;
    this.job = row.job();
    this.place = place;
  }

  @Override
  public StoredDocument describe(DocumentId id) throws JobFailedException {
    StoredDocument found = there(outages.at(() -> documents.find(job.tenant(), id)), id);
    steps.reads(found.collection());
    return found;
  }

  @Override
  public Document document(DocumentId id) throws JobFailedException {
    return there(outages.at(() -> documents.read(job.tenant(), id)), id);
  }

  @Override
  public DocumentStore.Whole whole(DocumentId id) throws JobFailedException {
    DocumentStore.Whole found = there(outages.at(() -> documents.whole(job.tenant(), id)), id);
    steps.reads(found.stored().collection());
    return found;
  }

  @Override
  public List<StoredDocument> collection(String name) {
    steps.reads(name);
    return outages.at(() -> documents.newest(job.tenant(), name));
  }

  @Override
  public Optional<Earlier> earlier(JobId id) {
    Optional<Job> before = outages.at(() -> jobs.find(job.tenant(), id));
    return before.flatMap(
        j ->
            outages
                .at(() -> jobs.result(job.tenant(), id))
                .map(r -> new Earlier(j.request(), new String(r, StandardCharsets.UTF_8))));
  }

  @Override
  public ModelLimits model(String wanted) {
    return outages.at(
        () -> {
          ModelLimits limits = model.catalog().limits(wanted);
          return limits.at(
              model.pricing().find(limits.id(), "", 0, now()).map(Pricing.Found::price));
        });
  }

  @Override
  public String frozen(String name, Supplier<String> value) {
    String step = FROZEN + "-" + name;
    return steps.output(step, FROZEN).orElseGet(() -> steps.storeFirst(step, FROZEN, value.get()));
  }

  @Override
  public String show(int number, String statement) {
    return steps.storeFirst(ShownStatements.step(number), ShownStatements.HASH, statement);
  }

  @Override
  public Optional<String> shown(int number) {
    return steps.output(ShownStatements.step(number), ShownStatements.HASH);
  }

  @Override
  public List<Answer> askAll(String phase, List<Question> questions)
      throws JobFailedException, InterruptedException {
    row.progress(new Progress(phase, 0, questions.size()));
    row.asks();
    StepRunner runner = new StepRunner(model, steps, job, new Reporter());
    place.leave();
    List<Answer> answers;
    try {
      answers =
          new FanOut(job.id().value())
              .all(questions, runner::ask, done -> answered(phase, done, questions.size()));
    } finally {
      place.retake();
    }
    row.busy(now());
    return answers;
  }

  @Override
  public void progress(String phase, int done, int total) {
    row.progress(new Progress(phase, done, total));
  }

  @Override
  public void warn(String warning) {
    row.warn(warning);
  }

  /** What steps tell of their waits, for the submitter. */
  private final class Reporter implements StepRunner.Reporter {
    @Override
    public void warn(String warning) {
      row.warn(warning);
    }

    @Override
    public void waitsFor(Job.Waiting.@Nullable Reason reason) {
      row.waitsFor(reason, now());
    }
  }

  private void answered(String phase, int done, int total) {
    row.stepEnded();
    row.progress(new Progress(phase, done, total));
  }

  private Instant now() {
    return model.time().clock().instant();
  }

  private static <T> T there(Optional<T> found, DocumentId id) throws JobFailedException {
    return found.orElseThrow(
        () ->
            new JobFailedException(
                FailureReason.DOCUMENT_GONE,
                "Document " + id + " is no longer there; upload it again and submit a new job"));
  }
}
