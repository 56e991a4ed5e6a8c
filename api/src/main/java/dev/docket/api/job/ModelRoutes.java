package dev.docket.api.job;

import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Lists;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.job.ModelEndpoint;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models that jobs can name. */
public final class ModelRoutes implements Routes.Group {
  private static final Logger log = LoggerFactory.getLogger(ModelRoutes.class);

  private final ModelEndpoint endpoint;

  public ModelRoutes(ModelEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/models", Access.JOBS_READ, this::list);
  }

  private void list(Context http) {
    Query.of(http);
    Answers.json(
        http, 200, new Lists.ListView<>(models().stream().map(ModelView::of).toList(), null));
  }

  private List<ModelEndpoint.Model> models() {
    try {
      return endpoint.models();
    } catch (RuntimeException e) {
      log.warn("The model endpoint did not list its models", e);
      throw Problem.of(
              ProblemKind.MODEL_UNAVAILABLE,
              "The model endpoint did not list its models; see /readyz, and try again.")
          .exception();
    }
  }

  /** A model as it is served. */
  record ModelView(String id, boolean available, @Nullable String whyNot) {
    static ModelView of(ModelEndpoint.Model model) {
      return new ModelView(
          model.id(), model.available(), model.whyNot().isEmpty() ? null : model.whyNot());
    }
  }
}
