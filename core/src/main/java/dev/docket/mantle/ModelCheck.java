package dev.docket.mantle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Examines what is configured of one model against the table, without asking anybody. */
final class ModelCheck {
  private final ModelTable table;
  private final String model;
  private final String url;

  /** Of {@code model} at the address {@code url}. */
  ModelCheck(ModelTable table, String model, String url) {
    this.table = table;
    this.model = model;
    this.url = url;
  }

  /** What is to be said of it, at least one thing. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    ModelTraits row = ModelTable.row(model);
    name(row).ifPresent(findings::add);
    place(row).ifPresent(findings::add);
    path(row).ifPresent(findings::add);
    way(row).ifPresent(findings::add);
    value("effort", row.efforts()).ifPresent(findings::add);
    value("tier", row.tiers()).ifPresent(findings::add);
    value("bulk-tier", row.tiers()).ifPresent(findings::add);
    oneOf("caching", List.of("explicit", "implicit", "ignored", "refused"))
        .ifPresent(findings::add);
    oneOf("strict", List.of("true", "false")).ifPresent(findings::add);
    oneOf("functions", List.of("true", "false")).ifPresent(findings::add);
    number("context-tokens", row.contextTokens()).ifPresent(findings::add);
    number("max-output-tokens", row.maxOutputTokens()).ifPresent(findings::add);
    number("tokens-per-minute", Integer.MAX_VALUE).ifPresent(findings::add);
    if (findings.isEmpty()) {
      findings.add(Finding.right("model", model));
    }
    return findings;
  }

  private Optional<Finding> name(ModelTraits row) {
    boolean mantle = AddressCheck.isMantle(url);
    if (mantle && ModelTable.isProfile(model)) {
      return wrong(
          model
              + " is a cross-Region profile, which Mantle refuses; use "
              + model.substring(model.indexOf('.') + 1));
    }
    if (mantle && model.endsWith(":0")) {
      return wrong(model + " is what Bedrock Runtime calls it; Mantle calls it " + row.id());
    }
    if (ModelPaths.isRuntime(url) && row.isOne()) {
      Optional<Finding> there = nameAtRuntime(row);
      if (there.isPresent()) {
        return there;
      }
    }
    return row.id().equals("*") && table.setting(model, "context-tokens").isEmpty()
        ? doubtful(
            "%s is not in the table of models: %d tokens are taken for all that it takes; set model/%s/context-tokens and model/%s/max-output-tokens"
                .formatted(model, row.contextTokens(), model, model))
        : Optional.empty();
  }

  private Optional<Finding> nameAtRuntime(ModelTraits row) {
    if (row.runtimeEndpoints().isEmpty()) {
      return wrong(
          row.id()
              + " is not served at Bedrock Runtime; use"
              + " https://bedrock-mantle.<region>.api.aws/v1 for it");
    }
    boolean bare = model.equals(row.id()) && !row.runtimeId().isEmpty();
    return bare && !row.runtimeId().equals(model)
        ? wrong(model + " is what Mantle calls it; Bedrock Runtime calls it " + row.runtimeId())
        : Optional.empty();
  }

  private Optional<Finding> place(ModelTraits row) {
    Optional<String> region = AddressCheck.region(url).filter(_ -> AddressCheck.isMantle(url));
    return region.isPresent() && !row.isServedIn(region.get())
        ? wrong(
            "%s is not known to be served in %s; it is in %s: use the address of one of them"
                .formatted(model, region.get(), String.join(", ", row.regions())))
        : Optional.empty();
  }

  private Optional<Finding> path(ModelTraits row) {
    Optional<String> path = table.setting(model, "path");
    if (path.isPresent() && !List.of(ModelPaths.PLAIN, ModelPaths.OPENAI).contains(path.get())) {
      return wrong("model/" + model + "/path is " + path.get() + "; it is /v1 or /openai/v1");
    }
    return path.isPresent() && AddressCheck.isMantle(url) && !path.get().equals(row.path())
        ? doubtful(
            "model/%s/path is %s, but the model is known to be served at %s"
                .formatted(model, path.get(), row.path()))
        : Optional.empty();
  }

  private Optional<Finding> way(ModelTraits row) {
    Optional<String> code = table.setting(model, "endpoint");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<EndpointKind> kind = EndpointKind.of(code.get());
    if (kind.isEmpty()) {
      return wrong(
          "model/%s/endpoint is %s; it is background, responses or chat"
              .formatted(model, code.get()));
    }
    if (kind.get() == EndpointKind.BACKGROUND && ModelPaths.isRuntime(url)) {
      return wrong(
          "bedrock-runtime has no background responses; set model/%s/endpoint to responses, or use https://bedrock-mantle.<region>.api.aws/v1"
              .formatted(model));
    }
    List<EndpointKind> ways = ModelPaths.isRuntime(url) ? row.runtimeEndpoints() : row.endpoints();
    return ways.isEmpty() || ways.contains(kind.get())
        ? Optional.empty()
        : wrong(
            "%s has no %s there; set model/%s/endpoint to %s"
                .formatted(model, code.get(), model, ways.getFirst().code()));
  }

  private Optional<Finding> value(String name, List<String> taken) {
    return table
        .setting(model, name)
        .filter(value -> !taken.contains(value))
        .flatMap(
            value ->
                wrong(
                    "model/%s/%s is %s, which the model does not take, so that it is not sent; it is %s"
                        .formatted(
                            model,
                            name,
                            value,
                            taken.isEmpty() ? "best left out" : String.join(", ", taken))));
  }

  private Optional<Finding> oneOf(String name, List<String> values) {
    return table
        .setting(model, name)
        .filter(value -> !values.contains(value.toLowerCase(Locale.ROOT)))
        .flatMap(
            value ->
                wrong(
                    "model/%s/%s is %s; it is %s"
                        .formatted(model, name, value, String.join(", ", values))));
  }

  private Optional<Finding> number(String name, int most) {
    Optional<String> value = table.setting(model, name);
    if (value.isPresent() && !value.get().matches("[1-9][0-9]{0,8}")) {
      return wrong("model/%s/%s is %s; it is a number".formatted(model, name, value.get()));
    }
    return value.isPresent() && Integer.parseInt(value.get()) > most
        ? doubtful(
            "model/%s/%s is %s, more than the %d that the model is known to take"
                .formatted(model, name, value.get(), most))
        : Optional.empty();
  }

  private static Optional<Finding> wrong(String says) {
    return Optional.of(Finding.wrong("model", says));
  }

  private static Optional<Finding> doubtful(String says) {
    return Optional.of(Finding.doubtful("model", says));
  }
}
