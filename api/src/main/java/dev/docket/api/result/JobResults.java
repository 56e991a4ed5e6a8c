package dev.docket.api.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.job.JobForms;
import dev.docket.api.job.OnOriginal;
import dev.docket.api.job.ResultForm;
import dev.docket.api.job.ResultFormat;
import dev.docket.comparison.page.TableOptions;
import dev.docket.comparison.page.View;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.JobStore;
import dev.docket.page.LeftOut;
import dev.docket.page.pdf.PdfAttachment;
import dev.docket.page.pdf.Printer;
import dev.docket.page.pdf.UnprintableException;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;

/** The stored results of jobs, and their renderings. */
public final class JobResults {
  private final JobStore store;
  private final DocumentStore documents;
  private final Reviews reviews;
  private final ReadingSlots slots;
  private final Printer printer;

  public JobResults(
      JobStore store,
      DocumentStore documents,
      Reviews reviews,
      ReadingSlots slots,
      Printer printer) {
    this.reviews = reviews;
    this.store = store;
    this.documents = documents;
    this.slots = slots;
    this.printer = printer;
  }

  /** The result of {@code job} as JSON, as it is stored; a problem if it has none. */
  public byte[] json(Job job) {
    if (!job.hasResult()) {
      throw none(job);
    }
    return store.result(job.tenant(), job.id()).orElseThrow(() -> none(job));
  }

  /** The same with what reviewers have said of it under {@code review}, if they have. */
  byte[] reviewedJson(Job job) throws IOException {
    byte[] result = json(job);
    if (!(job.status() instanceof JobStatus.Finished)) {
      return result;
    }
    Reviews.Reviewed reviewed = reviews.of(job, result);
    if (reviewed.review().decisions().isEmpty() && reviewed.review().assigned() == null) {
      return result;
    }
    ObjectNode whole = (ObjectNode) Json.MAPPER.readTree(result);
    whole.set(
        "review",
        Json.MAPPER.valueToTree(
            ReviewView.of(reviewed.review(), reviewed.statements().sequencedKeySet())));
    return Json.MAPPER.writeValueAsBytes(whole);
  }

  /** The result of {@code job} as Markdown, laid out as is customary; a problem if it has none. */
  public byte[] markdown(Job job) throws Exception {
    return render(
        job,
        json(job),
        ResultFormat.MARKDOWN,
        View.REDLINE,
        TableOptions.CUSTOMARY,
        onOriginal(job, false));
  }

  /** Writes the redline of {@code job} on its old version's file, if that is wanted. */
  OnOriginal onOriginal(Job job, boolean wanted) {
    return new OnOriginal(documents, job, wanted);
  }

  byte[] render(
      Job job,
      byte[] result,
      ResultFormat format,
      View view,
      TableOptions table,
      OnOriginal original)
      throws Exception {
    LeftOut left =
        job.status() instanceof JobStatus.Finished
            ? new LeftOut(reviews.of(job, result).rejected())
            : LeftOut.NOTHING;
    ResultForm form =
        new ResultForm(
            format, view, table, original, id -> documents.read(job.tenant(), id), left, printer);
    try {
      return slots.inTurn(
          () -> {
            byte[] page = JobForms.render(job.request(), result, form);
            return format == ResultFormat.PDF ? withData(job, page) : page;
          });
    } catch (UnprintableException e) {
      throw Problem.of(kind(e.reason()), Objects.requireNonNullElse(e.getMessage(), ""))
          .exception();
    }
  }

  /** A PDF with the result that it shows, and what reviewers said of it, attached. */
  private byte[] withData(Job job, byte[] pdf) throws IOException {
    Instant at =
        job.status() instanceof JobStatus.Finished finished
            ? finished.finishedAt()
            : job.createdAt();
    return PdfAttachment.attach(pdf, job.id() + ".json", reviewedJson(job), at);
  }

  private static ProblemKind kind(UnprintableException.Reason reason) {
    return switch (reason) {
      case NO_FONT -> ProblemKind.NO_PDF_FONT;
      case TOO_LARGE -> ProblemKind.RESULT_TOO_LARGE;
      case BROKEN -> ProblemKind.INTERNAL_ERROR;
    };
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
