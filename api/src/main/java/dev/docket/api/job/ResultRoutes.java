package dev.docket.api.job;

import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.Access;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.comparison.page.TableOptions;
import dev.docket.comparison.page.View;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobStore;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The result of a job, in the form that its reader asks for. */
public final class ResultRoutes implements Routes.Group {
  private static final int LONGEST_TITLE = 200;
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final JobStore store;
  private final JobLookup lookup;
  private final DocumentStore documents;
  private final ReadingSlots slots;

  public ResultRoutes(
      JobStore store, JobLookup lookup, DocumentStore documents, ReadingSlots slots) {
    this.store = store;
    this.lookup = lookup;
    this.documents = documents;
    this.slots = slots;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/jobs/{id}/result", Access.JOBS_READ, this::show);
  }

  private void show(Context http) throws Exception {
    Query query =
        Query.of(http, "format", "view", "columns", "remarks", "risk", "unchanged", "title");
    View view =
        View.valueOf(
            query
                .oneOf("view", List.of("redline", "table"))
                .orElse("redline")
                .toUpperCase(Locale.ROOT));
    TableOptions table = table(query);
    Job job = lookup.job(http);
    ResultFormat format =
        ResultFormat.asked(http, query, JobForms.of(job.request().type()).formats());
    if (!job.hasResult()) {
      throw noResult(job);
    }
    byte[] result = store.result(job.tenant(), job.id()).orElseThrow(() -> noResult(job));
    http.header("Vary", "Accept");
    if (format == ResultFormat.JSON) {
      http.contentType(format.mediaType()).result(result);
      return;
    }
    ResultForm form = new ResultForm(format, view, table, id -> documents.read(job.tenant(), id));
    byte[] page = slots.inTurn(() -> JobForms.render(job.request(), result, form));
    if (format == ResultFormat.HTML) {
      http.header("Content-Security-Policy", PAGE_POLICY);
    } else if (format.isFile()) {
      String name = job.id() + "." + format.code();
      http.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
    http.contentType(format.contentType()).result(page);
  }

  private static TableOptions table(Query query) {
    return new TableOptions(
        query
            .oneOf("columns", List.of("after_first", "before_first"))
            .map("after_first"::equals)
            .orElse(null),
        flag(query, "remarks"),
        flag(query, "risk"),
        query.oneOf("unchanged", List.of("omit", "show")).map("omit"::equals).orElse(null),
        title(query));
  }

  private static @Nullable Boolean flag(Query query, String name) {
    return query.oneOf(name, List.of("true", "false")).map(Boolean::valueOf).orElse(null);
  }

  private static @Nullable String title(Query query) {
    String title = query.value("title").orElse(null);
    if (title != null && title.length() > LONGEST_TITLE) {
      throw Problem.badField("title", "It has at most " + LONGEST_TITLE + " characters.")
          .exception();
    }
    return title;
  }

  static ProblemException noResult(Job job) {
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
