package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.http.JsonFields;
import dev.docket.api.job.JobCanceller;
import dev.docket.api.job.JobIntake;
import dev.docket.api.job.JobLookup;
import dev.docket.api.job.JobView;
import dev.docket.api.job.JobWatch;
import dev.docket.api.mcp.Tool.Call;
import dev.docket.api.result.JobResults;
import dev.docket.document.Text;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The tools that submit jobs and follow them. */
final class JobTools {
  /** Many clients give up after 30 s. */
  private static final int LONGEST_WAIT = 25;

  private final JobIntake intake;
  private final JobLookup lookup;
  private final JobWatch watch;
  private final JobCanceller canceller;
  private final JobResults results;

  JobTools(
      JobIntake intake,
      JobLookup lookup,
      JobWatch watch,
      JobCanceller canceller,
      JobResults results) {
    this.intake = intake;
    this.lookup = lookup;
    this.watch = watch;
    this.canceller = canceller;
    this.results = results;
  }

  /** Submits the job of this type in the call's arguments, which are those of REST. */
  Job submit(String type, Call call, String seed) {
    if (call.arguments().has("type")) {
      throw call.arguments().bad("type", "The tool says it.");
    }
    return intake.submit(call.tenant(), call.arguments().with("type", type), seed);
  }

  /** The answer for a job just submitted to a client that takes no tasks. */
  static ObjectNode submitted(Job job) {
    return ToolResult.of(
        "The job "
            + job.id()
            + " is "
            + job.statusCode()
            + ". Call get_job with it and wait_seconds "
            + LONGEST_WAIT
            + " until its status is completed, partial, failed or cancelled; then get_result.",
        JobView.of(job));
  }

  ObjectNode show(Call call) throws InterruptedException {
    JsonFields fields = call.arguments().only("job", "wait_seconds");
    Job job = job(call);
    long wait = fields.number("wait_seconds", 0, LONGEST_WAIT).orElse(0);
    return ToolResult.of(
        JobView.of(wait == 0 ? job : watch.untilFinished(job, Duration.ofSeconds(wait))));
  }

  ObjectNode cancel(Call call) {
    call.arguments().only("job");
    return ToolResult.of(JobView.of(canceller.cancel(job(call))));
  }

  ObjectNode result(Call call) throws Exception {
    JsonFields fields = call.arguments().only("job", "format", "offset", "max_characters");
    Job job = job(call);
    String format = fields.oneOf("format", List.of("markdown", "json")).orElse("markdown");
    int offset = (int) fields.number("offset", 0, Integer.MAX_VALUE).orElse(0);
    return part(job, format, offset, Cut.size(fields));
  }

  /** What a finished job has to show, as the result of the call that submitted it. */
  ObjectNode outcome(Job job) throws Exception {
    if (job.hasResult()) {
      return part(job, "markdown", 0, Cut.usual());
    }
    ObjectNode result = ToolResult.of(JobView.of(job));
    return job.status() instanceof JobStatus.Failed ? result.put("isError", true) : result;
  }

  private ObjectNode part(Job job, String format, int offset, int size) throws Exception {
    byte[] whole = format.equals("json") ? results.json(job) : results.markdown(job);
    Text text = Text.of(new String(whole, StandardCharsets.UTF_8));
    int start = Math.min(offset, text.length());
    int end = Math.min(text.length(), start + size);
    ObjectNode about = JsonNodeFactory.instance.objectNode();
    about.put("job", job.id().value()).put("status", job.statusCode()).put("format", format);
    about.put("offset", start).put("characters", text.length());
    about.put("next_offset", end < text.length() ? Integer.valueOf(end) : null);
    return ToolResult.data(text.slice(start, end), about);
  }

  private Job job(Call call) {
    JsonFields fields = call.arguments();
    return lookup.job(call.tenant(), fields.required(fields.text("job", 200), "job"));
  }
}
