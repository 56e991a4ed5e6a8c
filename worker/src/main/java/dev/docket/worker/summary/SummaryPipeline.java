package dev.docket.worker.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.job.DocumentStore;
import dev.docket.job.FailureReason;
import dev.docket.job.JobRequest;
import dev.docket.job.StoredDocument;
import dev.docket.job.cost.CallPlan.Call;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.ModelLimits;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.step.Rehearsed;
import dev.docket.worker.step.UnreadPages;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * An audit summary: plan, read part by part, check every entry against its quotations, read again
 * what is missing, join, write the overview, account for all of it.
 */
public final class SummaryPipeline implements Pipeline<JobRequest.Summary> {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PLAN = "plan"; // what the plan is frozen under

  @Override
  public Outcome run(JobRequest.Summary request, JobContext context)
      throws JobFailedException, InterruptedException {
    DocumentStore.Whole whole = context.whole(request.document());
    StoredDocument stored = whole.stored();
    DocumentLoader reading = new DocumentLoader(context, request.document(), whole.document());
    ModelLimits model =
        context.model(request.options().model() == null ? "" : request.options().model());
    Plan plan = plan(request, context, reading, model);
    Calls.Frame frame =
        new Calls.Frame(
            context.frozen("seed", SummaryPipeline::seed),
            stored.name(),
            language(request.options(), stored),
            request.options().profile());
    UnreadPages.warn(context, stored.name(), reading.document().unreadPages().size());
    Summary summary = new SummaryRun(context, reading, stored, model, plan, frame).run();
    try {
      return new Outcome(
          Json.MAPPER.writeValueAsString(summary), summary.coverage().unread().isEmpty());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A summary can always be written as JSON", e);
    }
  }

  @Override
  public List<Call> expectedCalls(JobRequest.Summary request, Rehearsed rehearsed) {
    Accountable accountable =
        rehearsed
            .documents()
            .read(request.document())
            .map(Accountable::of)
            .orElse(new Accountable(0, 0));
    return ExpectedCalls.of(
        rehearsed.requests(),
        accountable,
        read(rehearsed.kept(PLAN).orElseThrow()),
        rehearsed.mostOutputTokens());
  }

  private static Plan plan(
      JobRequest.Summary request, JobContext context, DocumentLoader reading, ModelLimits model)
      throws JobFailedException {
    Document document = reading.document();
    List<Integer> salient = reading.salient();
    String frozen =
        context.frozen(
            PLAN, () -> written(Plan.of(document, salient, request.options(), limits(model))));
    Plan plan = read(frozen);
    Long most = request.terms().maxTokensTotal();
    if (most != null && plan.tokens() > most) {
      throw new JobFailedException(
          FailureReason.TOO_MANY_TOKENS,
          "The plan needs about %d tokens (%d in, %d out, %d calls), the job may take %d: raise max_tokens_total or split the document"
              .formatted(
                  plan.tokens(), plan.inputTokens(), plan.outputTokens(), plan.calls(), most));
    }
    return plan;
  }

  private static Plan read(String frozen) {
    try {
      return Json.MAPPER.readValue(frozen, Plan.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The job's plan was not written by this release", e);
    }
  }

  private static String written(Plan plan) {
    try {
      return Json.MAPPER.writeValueAsString(plan);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A plan can always be written as JSON", e);
    }
  }

  private static Plan.Limits limits(ModelLimits model) {
    return new Plan.Limits(model.contextTokens(), model.maxOutputTokens(), model.price());
  }

  private static Language language(JobRequest.SummaryOptions options, StoredDocument stored) {
    String wanted = options.language();
    if (wanted == null || wanted.equals("auto")) {
      return stored.language();
    }
    return wanted.equals(Language.JA.code()) ? Language.JA : Language.EN;
  }

  private static String seed() {
    byte[] seed = new byte[16];
    RANDOM.nextBytes(seed);
    return HexFormat.of().formatHex(seed);
  }
}
