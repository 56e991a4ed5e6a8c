package dev.docket.api.result;

import dev.docket.api.http.Access;
import dev.docket.api.http.Problem;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.api.job.JobForms;
import dev.docket.api.job.JobLookup;
import dev.docket.api.job.OnOriginal;
import dev.docket.api.job.ResultFormat;
import dev.docket.comparison.page.TableOptions;
import dev.docket.comparison.page.View;
import dev.docket.job.Job;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The result of a job, in the form that its reader asks for. */
public final class ResultRoutes implements Routes.Group {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_HEAD = 200; // items of a list
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final JobLookup lookup;
  private final JobResults results;

  public ResultRoutes(JobLookup lookup, JobResults results) {
    this.lookup = lookup;
    this.results = results;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/jobs/{id}/result", Access.JOBS_READ, this::show);
  }

  private void show(Context http) throws Exception {
    Query query =
        Query.of(
            http,
            "format",
            "first",
            "view",
            "base",
            "columns",
            "remarks",
            "risk",
            "unchanged",
            "title");
    View view =
        View.valueOf(
            query
                .oneOf("view", List.of("redline", "table"))
                .orElse("redline")
                .toUpperCase(Locale.ROOT));
    boolean onOriginal =
        query.oneOf("base", List.of("original", "neutral")).map("original"::equals).orElse(true);
    TableOptions table = table(query);
    Job job = lookup.job(http);
    ResultFormat format =
        ResultFormat.asked(http, query, JobForms.of(job.request().type()).formats());
    http.header("Vary", "Accept");
    OptionalInt first = query.wholeNumber("first", LONGEST_HEAD);
    if (first.isPresent() && format != ResultFormat.JSON) {
      throw Problem.badField("first", "It is for format json alone.").exception();
    }
    if (format == ResultFormat.JSON) {
      http.contentType(format.mediaType())
          .result(
              first.isPresent()
                  ? ResultHead.of(results.json(job), first.getAsInt())
                  : results.reviewedJson(job));
      return;
    }
    byte[] result = results.json(job);
    OnOriginal original = results.onOriginal(job, onOriginal);
    byte[] page = results.render(job, result, format, view, table, original);
    if (format == ResultFormat.DOCX && view == View.REDLINE) {
      http.header("Docket-Redline", original.outcome());
    }
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
}
