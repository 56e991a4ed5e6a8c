package dev.docket.mantle;

import com.openai.client.OpenAIClient;
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
import java.util.regex.Pattern;

/**
 * The models of the endpoint and the configured ones. Mantle lists all at one of its base paths,
 * also those that it serves at the other.
 */
public final class ModelList {
  private static final int MOST = 500;

  /** Further models that are in use, by their ids with commas between them. */
  private static final String OTHERS = "model/others";

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
    Set<String> ids = new LinkedHashSet<>();
    for (String configured : configured(parameters)) {
      ids.add(configured);
      if (clients.configuredUrl(configured).equals(clients.configuredUrl())) {
        ids.addAll(listed(configured).ids());
      }
    }
    return ids.stream().sorted().map(this::model).toList();
  }

  /** The default model, and the others that the parameters name. */
  static Set<String> configured(Parameters parameters) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(parameters.value("model/default").orElse(ModelEndpoint.DEFAULT_MODEL));
    Pattern.compile("[,\\s]+")
        .splitAsStream(parameters.value(OTHERS).orElse(""))
        .filter(id -> !id.isEmpty())
        .forEach(ids::add);
    return ids;
  }

  private Model model(String id) {
    Listed there = listed(id);
    if (!there.error().isEmpty()) {
      return new Model(id, false, there.error());
    }
    return there.ids().contains(id)
        ? new Model(id, true, "")
        : new Model(id, false, "Not listed at " + clients.listingUrl(id));
  }

  /** What is listed where {@code model} is asked. */
  private Listed listed(String model) {
    OpenAIClient client = clients.forListing(model);
    return lists.computeIfAbsent(
        clients.listingUrl(model), url -> ask(url, client, clients.keySetting(model)));
  }

  private static Listed ask(String baseUrl, OpenAIClient client, String key) {
    try {
      Set<String> ids = new LinkedHashSet<>();
      client.models().list().autoPager().stream().limit(MOST).forEach(m -> ids.add(m.id()));
      return new Listed(ids, "");
    } catch (OpenAIServiceException e) {
      ErrorText error = ErrorText.of(e);
      return new Listed(
          Set.of(),
          switch (error.status()) {
            case 301, 302, 303, 307, 308 -> CredentialErrors.redirected(e, baseUrl);
            case 401, 403 -> CredentialErrors.explain(error, "any", baseUrl, key);
            default -> "The models at " + baseUrl + " cannot be listed: " + error.brief();
          });
    } catch (OpenAIException e) {
      String why = ErrorText.clean(String.valueOf(e.getMessage()));
      return new Listed(Set.of(), "The endpoint at " + baseUrl + " cannot be reached: " + why);
    }
  }
}
