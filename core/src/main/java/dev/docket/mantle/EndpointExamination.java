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
import java.util.List;
import java.util.Optional;

/** Examines all that is configured of the model endpoint, and asks it for its models once. */
public final class EndpointExamination implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration SKEW = Duration.ofMinutes(5); // from which on AWS refuses
  private static final Duration FAR = Duration.ofSeconds(1);

  private final Parameters parameters;
  private final MantleClients clients;
  private final Clock clock;

  /** Of the endpoint that {@code parameters} name; keys may be made by {@code ownKeys}. */
  public EndpointExamination(Parameters parameters, Optional<ShortTermKeys> ownKeys, Clock clock) {
    this.parameters = parameters;
    this.clients = new MantleClients(parameters, ownKeys, TIMEOUT);
    this.clock = clock;
  }

  /** What was found, each thing once. */
  public List<Finding> findings() {
    String model = parameters.value("model/default").orElse(ModelEndpoint.DEFAULT_MODEL);
    List<Finding> findings = new ArrayList<>();
    Finding address = AddressCheck.of(clients.configuredUrl());
    findings.add(
        parameters.value("OPENAI_BASE_URL").isPresent()
            ? address
            : Finding.doubtful(
                address.check(), "OPENAI_BASE_URL is not set; taken is " + address.says()));
    findings.addAll(KeyCheck.of(clients.key(), clients.configuredUrl(), clock.instant()));
    findings.add(
        modelName(model, parameters.value("model/" + model + "/path"), clients.configuredUrl()));
    if (address.state() != Finding.State.WRONG) {
      findings.addAll(asked(model));
    }
    return findings;
  }

  /** What is to be said of the name of {@code model} and the {@code path} configured for it. */
  static Finding modelName(String model, Optional<String> path, String url) {
    boolean mantle = AddressCheck.region(url).isPresent();
    if (mantle && ModelTable.isProfile(model)) {
      return Finding.wrong(
          "model",
          model
              + " is a cross-Region profile, which Mantle refuses; use "
              + model.substring(model.indexOf('.') + 1));
    }
    if (path.isPresent() && !List.of(ModelPaths.PLAIN, ModelPaths.OPENAI).contains(path.get())) {
      return Finding.wrong(
          "model", "model/" + model + "/path is " + path.get() + "; it is /v1 or /openai/v1");
    }
    if (mantle && path.isPresent() && !path.get().equals(ModelTable.row(model).path())) {
      return Finding.doubtful(
          "model",
          "model/%s/path is %s, but the model is known to be served at %s"
              .formatted(model, path.get(), ModelTable.row(model).path()));
    }
    return Finding.right("model", model);
  }

  private List<Finding> asked(String model) {
    List<Finding> findings = new ArrayList<>();
    Instant begin = clock.instant();
    try (HttpResponse answer = clients.forModel(model).models().withRawResponse().list()) {
      Duration took = Duration.between(begin, clock.instant());
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
    findings.add(listed(model));
    return findings;
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

  private Finding listed(String model) {
    Optional<Model> found =
        new ModelList(clients, parameters)
            .read().stream().filter(one -> one.id().equals(model)).findFirst();
    return found.filter(Model::available).isPresent()
        ? Finding.right("model is listed", model)
        : Finding.wrong(
            "model is listed",
            found.map(Model::whyNot).orElse("Not listed")
                + "; choose one of `GET /v1/models` as model/default, or the Region that has it");
  }

  private String refusal(ErrorText error, OpenAIServiceException e, String model) {
    String url = clients.baseUrl(model);
    return switch (error.status()) {
      case 301, 302, 303, 307, 308 -> CredentialErrors.redirected(e, url);
      case 401 -> CredentialErrors.explain(error, model, url);
      case 403 ->
          error.says("not authorized")
              ? "The key's identity lacks the permission bedrock-mantle:ListModels: "
                  + error.brief()
              : CredentialErrors.explain(error, model, url);
      case 404 -> "There is no model endpoint at " + url + "; the address must end in /v1";
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
