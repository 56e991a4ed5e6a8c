package dev.docket.worker.run;

import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.MemoryJobQueue;
import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.price.Cost;
import dev.docket.price.Pricing;
import dev.docket.price.Usd;
import dev.docket.testing.InMemoryDocumentStore;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.InMemoryTokenWindow;
import dev.docket.testing.InMemoryWebhookStore;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import dev.docket.worker.mantle.Admission;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.Pace;
import dev.docket.worker.mantle.PollSchedule;
import dev.docket.worker.mantle.ResponseWatcher;
import dev.docket.worker.step.DocumentSlots;
import dev.docket.worker.step.JobContext.Answer;
import dev.docket.worker.step.JobContext.Question;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.ModelAccess;
import dev.docket.worker.step.ModelCatalog;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.step.WorkerMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A worker's parts over stores in memory, a scripted model, and a clock that jumps. */
public final class TestBench {
  public static final TenantId TENANT = new TenantId("acme");

  public final MutableClock clock = MutableClock.at2030();
  public final InMemoryJobStore jobs = new InMemoryJobStore();
  public final MemoryJobQueue queue = clock.queue();
  final InMemoryDocumentStore documents = new InMemoryDocumentStore();
  final InMemoryWebhookStore webhooks = new InMemoryWebhookStore();
  public final FakeModelGateway gateway = new FakeModelGateway();
  final MapParameters parameters = new MapParameters(Map.of("prices/place", "mantle/us-east-1"));
  public final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  public final Pace time = new Pace(clock, new JumpingTimer(clock), () -> 0.5);
  public final WorkerPorts ports =
      new WorkerPorts(
          jobs,
          jobs.steps(),
          documents,
          queue,
          new InMemoryTokenWindow(),
          jobs,
          webhooks,
          gateway,
          parameters);

  /** Asks {@code steps} questions at once and joins the answers; partial if one is missing. */
  public static Pipeline<JobRequest.Summary> asking(int steps) {
    return (_, context) -> {
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < steps; i++) {
        String input = "part " + i;
        questions.add(new Question("map-" + i, () -> request(input)));
      }
      List<Answer> answers = context.askAll("map", questions);
      if (answers.stream().noneMatch(Answer.Answered.class::isInstance)) {
        throw new JobFailedException(
            answers.getFirst() instanceof Answer.Unanswered(FailureReason reason, String _)
                ? reason
                : FailureReason.MODEL_FAILED,
            "Nothing was read: " + answers);
      }
      return new Pipeline.Outcome(
          answers.toString(), answers.stream().allMatch(Answer.Answered.class::isInstance));
    };
  }

  /** What so many calls took, at the price of the model that {@link #request} asks. */
  static Usage used(long input, long output, int calls, int duplicates) {
    Usd usd = Usd.of("0.15").times(input).plus(Usd.of("0.60").times(output));
    return new Usage(input, 0, 0, output, 0, calls, duplicates, Cost.of(usd));
  }

  static ModelRequest request(String input) {
    return new ModelRequest("openai.gpt-oss-120b", "do", input, Optional.empty(), 100, 1000);
  }

  public JobRunner runner(Pipeline<JobRequest.Summary> pipeline) {
    return new JobRunner(ports, pipelines(pipeline), model());
  }

  public static Pipeline<JobRequest> pipelines(Pipeline<JobRequest.Summary> pipeline) {
    return (request, context) ->
        request instanceof JobRequest.Summary summary
            ? pipeline.run(summary, context)
            : new Pipeline.Outcome("{}", true);
  }

  public ModelAccess model() {
    return model(gateway, 4, time);
  }

  /** The model through {@code port}, with all that a process learns of it new. */
  public ModelAccess model(ModelGateway port, int benchPlaces, Pace pace) {
    Admission admission = new Admission(parameters, ports.tokens(), 64, 1000, pace);
    return new ModelAccess(
        port,
        admission,
        new ResponseWatcher(port, PollSchedule.DEFAULT, 1000, pace),
        new ModelCatalog(parameters),
        new Pricing(parameters),
        new DocumentSlots(benchPlaces),
        new WorkerMetrics(registry),
        pace);
  }

  /** Submits a job and sends its message; it is admitted where its tenant has no budget. */
  public Job submit(JobRequest request) {
    Job job = Job.submitted(JobId.random(), TENANT, request, null, clock.instant());
    if (jobs.createAdmitted(job.admittedFreely(), Usd.ZERO) == JobStore.Admitted.BUDGETED) {
      jobs.create(job);
    }
    queue.send(request.terms().priority(), new RunJob(TENANT, job.id()), Duration.ZERO);
    return job;
  }

  /** Submits a summary of a document that nobody has. */
  public Job submit(JobRequest.Terms terms) {
    return submit(
        new JobRequest.Summary(DocumentId.random(), JobRequest.SummaryOptions.DEFAULT, terms));
  }

  public Job submit() {
    return submit(JobRequest.Terms.DEFAULT);
  }

  static JobRequest.Terms withoutDuplicates() {
    return new JobRequest.Terms(Priority.INTERACTIVE, Map.of(), false, Duration.ofHours(6), null);
  }

  /** The next delivery of the interactive queue, as a worker holds it. */
  public LeasedMessage receive() {
    Delivery delivery =
        queue.receive(Priority.INTERACTIVE, 1, Duration.ZERO, Duration.ofSeconds(45)).getFirst();
    return new LeasedMessage(delivery, clock.instant());
  }

  /** Runs the delivery to its end on the current thread. */
  public Disposition run(JobRunner runner, LeasedMessage held) throws InterruptedException {
    held.begin();
    try {
      return runner.run((RunJob) held.delivery().message(), held);
    } finally {
      held.end();
      Thread.interrupted();
    }
  }

  public Job stored(Job job) {
    return jobs.find(TENANT, job.id()).orElseThrow();
  }

  List<String> stepsCreated() {
    return gateway.created().stream().map(FakeModelGateway.Created::step).toList();
  }
}
