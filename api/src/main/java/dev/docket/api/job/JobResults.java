package dev.docket.api.job;

import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.comparison.page.TableOptions;
import dev.docket.comparison.page.View;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobStore;

/** The stored results of jobs, and their renderings. */
public final class JobResults {
  private final JobStore store;
  private final DocumentStore documents;
  private final ReadingSlots slots;

  public JobResults(JobStore store, DocumentStore documents, ReadingSlots slots) {
    this.store = store;
    this.documents = documents;
    this.slots = slots;
  }

  /** The result of {@code job} as JSON, as it is stored; a problem if it has none. */
  public byte[] json(Job job) {
    if (!job.hasResult()) {
      throw none(job);
    }
    return store.result(job.tenant(), job.id()).orElseThrow(() -> none(job));
  }

  /** The result of {@code job} as Markdown, laid out as is customary; a problem if it has none. */
  public byte[] markdown(Job job) throws Exception {
    return render(job, json(job), ResultFormat.MARKDOWN, View.REDLINE, TableOptions.CUSTOMARY);
  }

  byte[] render(Job job, byte[] result, ResultFormat format, View view, TableOptions table)
      throws Exception {
    ResultForm form = new ResultForm(format, view, table, id -> documents.read(job.tenant(), id));
    return slots.inTurn(() -> JobForms.render(job.request(), result, form));
  }

  static ProblemException none(Job job) {
    return (job.isFinished()
            ? Problem.of(
                ProblemKind.NO_RESULT,
                "The job is " + job.statusCode() + " and has no result; its error says why.")
            : Problem.of(
                ProblemKind.JOB_NOT_FINISHED,
                "The job is " + job.statusCode() + "; ask again when it has finished."))
        .exception();
  }
}
