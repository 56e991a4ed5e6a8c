package dev.docket.mantle;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.docket.mantle.ModelTraits.Caching;
import dev.docket.runtime.Json;
import dev.docket.runtime.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What each model takes: the table {@code models.json}, over which the parameters {@code
 * model/<id>/context-tokens}, {@code …/max-output-tokens}, {@code …/path}, {@code …/endpoint},
 * {@code …/caching}, {@code …/strict} and {@code …/functions} win.
 */
public final class ModelTable {
  /** The profiles of Bedrock Runtime, which stand before the id of a model. */
  private static final Pattern PROFILE = Pattern.compile("^(?:global|us|eu|apac|jp|au)\\.");

  /** What Bedrock Runtime appends to the ids of gpt-oss. */
  private static final Pattern VERSION = Pattern.compile("-1(?::0)?$");

  private record Contents(
      String asOf, List<String> sources, List<String> regions, List<ModelTraits> models) {}

  private static final Contents TABLE = read();

  private final Parameters parameters;

  /** The table under {@code parameters}. */
  public ModelTable(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The models that the table knows by their whole ids. */
  public static List<ModelTraits> known() {
    return TABLE.models().stream().filter(ModelTraits::isOne).toList();
  }

  /** Where Mantle is. */
  static List<String> regions() {
    return TABLE.regions();
  }

  /** The row of {@code model}, or else of its family, as the table has it. */
  public static ModelTraits row(String model) {
    String bare = PROFILE.matcher(model).replaceFirst("");
    String plain = bare.contains("gpt-oss") ? VERSION.matcher(bare).replaceFirst("") : bare;
    return TABLE.models().stream().filter(row -> row.fits(plain)).findFirst().orElseThrow();
  }

  /** Whether {@code model} is the id of a profile, which Bedrock Runtime has and Mantle has not. */
  static boolean isProfile(String model) {
    return PROFILE.matcher(model).lookingAt();
  }

  /** What {@code model} takes, with what the parameters say. */
  public ModelTraits of(String model) {
    ModelTraits row = row(model);
    return new ModelTraits(
        model,
        setting(model, "path").orElse(row.path()),
        row.endpoints(),
        number(model, "context-tokens").orElse(row.contextTokens()),
        row.longFrom(),
        number(model, "max-output-tokens").orElse(row.maxOutputTokens()),
        row.minOutputTokens(),
        row.efforts(),
        row.sampling(),
        row.tiers(),
        setting(model, "caching").flatMap(ModelTable::caching).orElse(row.caching()),
        setting(model, "strict").map(Boolean::parseBoolean).orElse(row.strictSchema()),
        setting(model, "functions").map(Boolean::parseBoolean).orElse(row.functions()),
        row.ownTools(),
        row.retentionNone(),
        row.chatFunctionsEffort(),
        row.runtimeId(),
        row.runtimeEndpoints(),
        row.regions());
  }

  /**
   * The tier of service that is asked for: {@code bulk-tier} where nobody waits, else {@code tier};
   * empty for the endpoint's own, and where the model does not take it.
   */
  public Optional<String> tier(String model, boolean bulk) {
    Optional<String> own = bulk ? setting(model, "bulk-tier") : Optional.empty();
    return ModelTraits.ifTaken(own.or(() -> setting(model, "tier")), row(model).tiers());
  }

  /** The setting {@code name} of {@code model}, e.g. {@code effort}. */
  public Optional<String> setting(String model, String name) {
    return parameters.value("model/" + model + "/" + name);
  }

  private Optional<Integer> number(String model, String name) {
    return setting(model, name).filter(v -> v.matches("[0-9]{1,9}")).map(Integer::valueOf);
  }

  private static Optional<Caching> caching(String code) {
    return Arrays.stream(Caching.values())
        .filter(caching -> caching.name().equalsIgnoreCase(code))
        .findFirst();
  }

  private static Contents read() {
    try (InputStream file =
        Objects.requireNonNull(ModelTable.class.getResourceAsStream("models.json"))) {
      return Json.MAPPER.readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("The table of models can be read", e);
    }
  }
}
