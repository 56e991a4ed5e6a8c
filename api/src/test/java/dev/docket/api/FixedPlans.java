package dev.docket.api;

import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.TenantId;
import dev.docket.job.cost.CallPlan;
import dev.docket.job.cost.CallPlanner;
import java.util.ArrayList;
import java.util.List;

/** A call for each document of a job, which reads a token for each of its characters. */
final class FixedPlans implements CallPlanner {
  static final String MODEL = "openai.gpt-oss-120b";
  static final int MOST_OUTPUT = 1_000;

  @Override
  public CallPlan plan(TenantId tenant, JobRequest request, Documents documents)
      throws UnplannableException {
    List<CallPlan.Call> calls = new ArrayList<>();
    for (DocumentId id : request.documents()) {
      String text =
          documents
              .read(id)
              .orElseThrow(
                  () ->
                      new UnplannableException(
                          "Document " + id + " is no longer there", new IllegalStateException()))
              .text()
              .toString();
      calls.add(new CallPlan.Call(id.value(), 1, text.length(), 100, text.length(), MOST_OUTPUT));
    }
    return new CallPlan(MODEL, calls, false);
  }
}
