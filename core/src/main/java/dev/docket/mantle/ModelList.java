package dev.docket.mantle;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import dev.docket.job.ModelEndpoint;
import dev.docket.job.ModelEndpoint.Model;
import dev.docket.runtime.Parameters;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The models of the endpoint and the configured one. Mantle lists a model at both base paths and
 * then serves it at one, so each is looked for at the path where it would be asked.
 */
public final class ModelList {
  private static final int MOST = 500;

  private final MantleClients clients;
  private final Parameters parameters;

  /** Per base URL what is listed there, or the one entry that says why nothing is. */
  private record Listed(Set<String> ids, String error) {}

  private final Map<String, Listed> lists = new HashMap<>();

  ModelList(MantleClients clients, Parameters parameters) {
    this.clients = clients;
    this.parameters = parameters;
  }

  List<Model> read() {
    String byDefault = parameters.value("model/default").orElse(ModelEndpoint.DEFAULT_MODEL);
    Set<String> ids = new LinkedHashSet<>();
    ids.add(byDefault);
    ids.addAll(listed(clients.baseUrl(byDefault)).ids());
    ids.addAll(listed(clients.configuredUrl()).ids());
    return ids.stream().sorted().map(this::model).toList();
  }

  private Model model(String id) {
    Listed there = listed(clients.baseUrl(id));
    if (!there.error().isEmpty()) {
      return new Model(id, false, there.error());
    }
    return there.ids().contains(id)
        ? new Model(id, true, "")
        : new Model(id, false, "Not listed at " + clients.baseUrl(id));
  }

  private Listed listed(String baseUrl) {
    return lists.computeIfAbsent(baseUrl, this::ask);
  }

  private Listed ask(String baseUrl) {
    try {
      Set<String> ids = new LinkedHashSet<>();
      clients.at(baseUrl).models().list().autoPager().stream()
          .limit(MOST)
          .forEach(m -> ids.add(m.id()));
      return new Listed(ids, "");
    } catch (OpenAIServiceException e) {
      ErrorText error = ErrorText.of(e);
      return new Listed(
          Set.of(),
          switch (error.status()) {
            case 301, 302, 303, 307, 308 -> CredentialErrors.redirected(e, baseUrl);
            case 401, 403 -> CredentialErrors.explain(error, "any", baseUrl);
            default -> "The models at " + baseUrl + " cannot be listed: " + error.brief();
          });
    } catch (OpenAIException e) {
      String why = ErrorText.clean(String.valueOf(e.getMessage()));
      return new Listed(Set.of(), "The endpoint at " + baseUrl + " cannot be reached: " + why);
    }
  }
}
