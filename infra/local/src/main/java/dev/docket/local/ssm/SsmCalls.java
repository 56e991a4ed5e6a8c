package dev.docket.local.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The actions of Parameter Store, from and to the JSON of its protocol. */
final class SsmCalls {
  private static final int MOST = 10; // names of a request and parameters of a page
  private static final String ENCRYPTED = "ENCRYPTED:";

  private final ParameterTable table;
  private final Clock clock;

  SsmCalls(ParameterTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Does {@code action}, e.g. {@code GetParameter}, and answers its output. */
  ObjectNode call(String action, JsonNode input) throws SsmException {
    return switch (action) {
      case "PutParameter" -> put(input);
      case "GetParameter" -> get(input);
      case "GetParameters" -> getAll(input);
      case "GetParametersByPath" -> byPath(input);
      case "GetParameterHistory" -> history(input);
      case "DeleteParameter" -> delete(input);
      case "DeleteParameters" -> deleteAll(input);
      default -> throw new SsmException("UnknownOperationException", "No action " + action);
    };
  }

  private ObjectNode put(JsonNode input) throws SsmException {
    String name = text(input, "Name");
    String value = text(input, "Value");
    int limit = input.path("Tier").asText("Standard").equals("Advanced") ? 8192 : 4096;
    if (!name.matches("/?[A-Za-z0-9_./-]{1,1011}") || name.matches("(?i)/?(?:aws|ssm).*")) {
      throw new SsmException("ValidationException", "Parameter name is not valid: " + name);
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > limit) {
      throw new SsmException(
          "ValidationException", "Parameter value is above the limit of " + limit + " bytes.");
    }
    Version version =
        table.put(
            name,
            input.path("Type").asText(""),
            value,
            input.path("Overwrite").asBoolean(false),
            clock.instant());
    return JsonNodeFactory.instance
        .objectNode()
        .put("Version", version.version())
        .put("Tier", input.path("Tier").asText("Standard"));
  }

  private ObjectNode get(JsonNode input) throws SsmException {
    Version version = table.find(text(input, "Name")).orElseThrow(SsmCalls::notFound);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set("Parameter", json(version, decrypts(input)));
    return output;
  }

  private ObjectNode getAll(JsonNode input) throws SsmException {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode found = output.putArray("Parameters");
    ArrayNode invalid = output.putArray("InvalidParameters");
    for (String name : names(input)) {
      Optional<Version> version = table.find(name);
      version.ifPresentOrElse(v -> found.add(json(v, decrypts(input))), () -> invalid.add(name));
    }
    return output;
  }

  private ObjectNode byPath(JsonNode input) throws SsmException {
    String path = text(input, "Path");
    if (!path.startsWith("/")) {
      throw new SsmException("ValidationException", "The path must begin with a slash: " + path);
    }
    return page(input, table.below(path, input.path("Recursive").asBoolean(false)), MOST);
  }

  private ObjectNode history(JsonNode input) throws SsmException {
    List<Version> versions = table.history(text(input, "Name"));
    if (versions.isEmpty()) {
      throw notFound();
    }
    return page(input, versions, 50);
  }

  private ObjectNode delete(JsonNode input) throws SsmException {
    if (!table.delete(text(input, "Name"))) {
      throw notFound();
    }
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode deleteAll(JsonNode input) throws SsmException {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode deleted = output.putArray("DeletedParameters");
    ArrayNode invalid = output.putArray("InvalidParameters");
    for (String name : names(input)) {
      (table.delete(name) ? deleted : invalid).add(name);
    }
    return output;
  }

  /** A page of {@code all} from the token on; the token is the position, in Base64. */
  private static ObjectNode page(JsonNode input, List<Version> all, int most) throws SsmException {
    int size = input.path("MaxResults").asInt(most);
    if (size < 1 || size > most) {
      throw new SsmException(
          "ValidationException", "MaxResults must be between 1 and " + most + ".");
    }
    int from = position(input.path("NextToken").asText(""));
    int to = Math.min(all.size(), from + size);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode parameters = output.putArray("Parameters");
    for (Version version : all.subList(Math.min(from, to), to)) {
      parameters.add(json(version, decrypts(input)));
    }
    if (to < all.size()) {
      byte[] token = String.valueOf(to).getBytes(StandardCharsets.UTF_8);
      output.put("NextToken", Base64.getEncoder().encodeToString(token));
    }
    return output;
  }

  private static int position(String token) throws SsmException {
    if (token.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(
          new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      throw new SsmException("InvalidNextToken", "The specified token isn't valid.");
    }
  }

  private static ObjectNode json(Version version, boolean decrypted) {
    boolean hidden = version.type().equals("SecureString") && !decrypted;
    String cipher =
        Base64.getEncoder()
            .encodeToString((ENCRYPTED + version.name()).getBytes(StandardCharsets.UTF_8));
    return JsonNodeFactory.instance
        .objectNode()
        .put("Name", version.name())
        .put("Type", version.type())
        .put("Value", hidden ? cipher : version.value())
        .put("Version", version.version())
        .put("LastModifiedDate", version.at().toEpochMilli() / 1000.0)
        .put("ARN", "arn:aws:ssm:us-east-1:000000000000:parameter" + slashed(version.name()))
        .put("DataType", "text");
  }

  private static String slashed(String name) {
    return name.startsWith("/") ? name : "/" + name;
  }

  private static boolean decrypts(JsonNode input) {
    return input.path("WithDecryption").asBoolean(false);
  }

  private static List<String> names(JsonNode input) throws SsmException {
    List<String> names = input.path("Names").valueStream().map(JsonNode::asText).toList();
    if (names.isEmpty() || names.size() > MOST) {
      throw new SsmException("ValidationException", "Names must have 1 to " + MOST + " members.");
    }
    return names;
  }

  private static String text(JsonNode input, String field) throws SsmException {
    if (!input.path(field).isTextual() || input.path(field).asText().isEmpty()) {
      throw new SsmException("ValidationException", field + " must be given.");
    }
    return input.path(field).asText();
  }

  private static SsmException notFound() {
    return new SsmException("ParameterNotFound", "Parameter not found.");
  }
}
