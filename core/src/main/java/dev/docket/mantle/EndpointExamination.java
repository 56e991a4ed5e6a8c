package dev.docket.mantle;

import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import dev.docket.job.ModelEndpoint;
import dev.docket.job.ModelEndpoint.Model;
import dev.docket.runtime.Parameters;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Examines all that is configured of the model endpoint, and asks it for its models once. */
public final class EndpointExamination implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration SKEW = Duration.ofMinutes(5); // from which on AWS refuses
  private static final Duration FAR = Duration.ofSeconds(1);

  private final Parameters parameters;
  private final MantleClients clients;
  private final ModelTable table;
  private final Clock clock;

  /** Of the endpoint that {@code parameters} name; keys may be made by {@code ownKeys}. */
  public EndpointExamination(Parameters parameters, Optional<ShortTermKeys> ownKeys, Clock clock) {
    this.parameters = parameters;
    this.table = new ModelTable(parameters);
    this.clients = new MantleClients(parameters, ownKeys, TIMEOUT);
    this.clock = clock;
  }

  /**
   * What was found, each thing once.
   *
   * @param live whether features are tried too, with requests that are billed
   */
  public List<Finding> findings(boolean live) {
    String model = parameters.value("model/default").orElse(ModelEndpoint.DEFAULT_MODEL);
    List<Finding> findings = new ArrayList<>();
    Set<String> models = ModelList.configured(parameters);
    findings.addAll(access(models));
    for (String one : models) {
      findings.addAll(new ModelCheck(table, one, clients.configuredUrl(one)).findings());
    }
    findings.addAll(PriceCheck.of(parameters, models, clock.instant()));
    boolean wrongAddress =
        findings.stream()
            .anyMatch(
                f -> f.check().equals(AddressCheck.CHECK) && f.state() == Finding.State.WRONG);
    if (wrongAddress) {
      return findings;
    }
    findings.addAll(asked(model));
    if (live && findings.stream().noneMatch(f -> f.check().equals("endpoint"))) {
      models.forEach(one -> findings.addAll(live(one)));
    }
    return findings;
  }

  /** What is to be said of the addresses and keys that {@code models} have, each once. */
  private List<Finding> access(Set<String> models) {
    List<Finding> findings = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (String model : models) {
      String url = clients.configuredUrl(model);
      String setting = clients.addressSetting(model);
      if (said.add(setting)) {
        Finding address = AddressCheck.of(setting, url);
        findings.add(
            parameters.value(setting).isPresent()
                ? address
                : Finding.doubtful(
                    address.check(), setting + " is not set; taken is " + address.says()));
      }
      String key = clients.keySetting(model);
      if (said.add(key + " " + url)) {
        findings.addAll(KeyCheck.of(key, clients.key(model), url, clock.instant()));
      }
    }
    return findings;
  }

  private List<Finding> live(String model) {
    try (PlainCalls calls = calls(clients.baseUrl(model), model)) {
      return new LiveExamination(calls, table.of(model), clients.kind(model), table).findings();
    }
  }

  private PlainCalls calls(String baseUrl, String model) {
    return new PlainCalls(baseUrl, clients.key(model).orElse("none"));
  }

  /** Of Mantle and its stand-in alone: others have other permissions. */
  private List<Finding> permissions(String model) {
    String url = clients.baseUrl(model);
    if (!ModelPaths.isMantle(url)) {
      return List.of();
    }
    try (PlainCalls calls = calls(url, model);
        PlainCalls root = calls(ModelPaths.root(url) + ModelPaths.PLAIN, model)) {
      return PermissionCheck.of(calls, root, model);
    }
  }

  private List<Finding> asked(String model) {
    List<Finding> findings = new ArrayList<>();
    try (HttpResponse answer = clients.forListing(model).models().withRawResponse().list()) {
      Duration took = roundTrip(model);
      findings.add(
          took.compareTo(FAR) > 0
              ? Finding.doubtful("round trip", took.toMillis() + " ms: is the endpoint far away?")
              : Finding.right("round trip", took.toMillis() + " ms"));
      answer.headers().values("Date").stream()
          .findFirst()
          .flatMap(this::skew)
          .ifPresent(findings::add);
    } catch (OpenAIServiceException e) {
      findings.add(Finding.wrong("endpoint", refusal(ErrorText.of(e), e, model)));
      return findings;
    } catch (OpenAIException e) {
      findings.add(
          Finding.wrong(
              "endpoint", clients.baseUrl(model) + " cannot be reached: " + unreached(e)));
      return findings;
    }
    List<Model> all = new ModelList(clients, parameters).read();
    ModelList.configured(parameters).forEach(one -> findings.add(listed(one, all)));
    findings.addAll(permissions(model));
    return findings;
  }

  /** Of a second call: the first of a process is slow by itself. */
  private Duration roundTrip(String model) {
    Instant begin = clock.instant();
    try (HttpResponse _ = clients.forListing(model).models().withRawResponse().list()) {
      return Duration.between(begin, clock.instant());
    }
  }

  private static String unreached(Throwable e) {
    Throwable cause = e.getCause();
    if (cause != null) {
      return unreached(cause);
    }
    return e instanceof UnknownHostException
        ? "no such host is known; check the Region in the address and the way out of the network"
        : ErrorText.clean(String.valueOf(e.getMessage()));
  }

  private static Finding listed(String model, List<Model> all) {
    Optional<Model> found = all.stream().filter(one -> one.id().equals(model)).findFirst();
    return found.filter(Model::available).isPresent()
        ? Finding.right("model is listed", model)
        : Finding.wrong(
            "model is listed",
            model
                + ": "
                + found.map(Model::whyNot).orElse("Not listed")
                + "; choose one of `GET /v1/models` as model/default, or the Region that has it");
  }

  private String refusal(ErrorText error, OpenAIServiceException e, String model) {
    String url = clients.baseUrl(model);
    return switch (error.status()) {
      case 301, 302, 303, 307, 308 -> CredentialErrors.redirected(e, url);
      case 401 -> CredentialErrors.explain(error, model, url, clients.keySetting(model));
      case 403 ->
          error.says("not authorized")
              ? "The key's identity lacks the permission bedrock-mantle:ListModels: "
                  + error.brief()
              : CredentialErrors.explain(error, model, url, clients.keySetting(model));
      case 404 ->
          "There is no model endpoint at "
              + url
              + "; what stands before /v1 is wrong, or another server answers there";
      default -> url + " answers " + error.brief();
    };
  }

  private Optional<Finding> skew(String date) {
    try {
      Instant there = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
      Duration apart = Duration.between(there, clock.instant()).abs();
      return Optional.of(
          apart.compareTo(SKEW) > 0
              ? Finding.wrong(
                  "clock",
                  "This machine's clock is %d s off the endpoint's; keys are refused for that"
                      .formatted(apart.toSeconds()))
              : Finding.right("clock", "within " + (apart.toSeconds() + 1) + " s"));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    clients.close();
  }
}
