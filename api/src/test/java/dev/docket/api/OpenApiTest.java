package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.key.Role;
import dev.docket.comparison.ChangeClass;
import dev.docket.job.FailureReason;
import dev.docket.job.access.ApiKeyStore.Scope;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  @Test
  void theDescriptionHasExactlyTheRoutesThatAreServed() {
    try (Api api = new Api()) {
      Set<String> served =
          api.server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
              .map(parsed -> parsed.endpoint)
              .filter(e -> e.method.isHttpMethod() && !e.method.equals(HandlerType.HEAD))
              .map(e -> e.method.name() + " " + e.path)
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(described()).isEqualTo(served);
    }
  }

  @Test
  void theDescriptionNamesExactlyTheKindsOfProblem() {
    Set<String> described = new TreeSet<>();
    OpenApi.DOCUMENT
        .at("/components/schemas/Problem/properties/type/enum")
        .forEach(type -> described.add(type.asText()));

    assertThat(described)
        .isEqualTo(
            Arrays.stream(ProblemKind.values())
                .map(ProblemKind::type)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void theDescriptionListsEveryClassOfChangeReasonOfFailureAndScope() {
    assertThat(listed("ChangeClass/enum"))
        .isEqualTo(codes(ChangeClass.values(), ChangeClass::code));
    assertThat(listed("JobError/properties/type/enum"))
        .isEqualTo(codes(FailureReason.values(), FailureReason::code));
    assertThat(listed("Scope/enum")).isEqualTo(codes(Scope.values(), Scope::code));
    assertThat(listed("Role/enum")).isEqualTo(codes(Role.values(), Role::code));
  }

  /** Generators of clients need a type for every body and a name for every object. */
  @Test
  void everyBodyHasASchemaAndEveryObjectAName() {
    for (JsonNode content : OpenApi.DOCUMENT.findValues("content")) {
      for (Map.Entry<String, JsonNode> type : content.properties()) {
        if (type.getKey().contains("/")) { // else it is a property of this name
          assertThat(type.getValue().has("schema")).as(type.getKey()).isTrue();
        }
      }
    }
    List<String> unnamed = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema :
        OpenApi.DOCUMENT.at("/components/schemas").properties()) {
      for (Map.Entry<String, JsonNode> part : schema.getValue().properties()) {
        collectObjects(part.getValue(), schema.getKey() + "/" + part.getKey(), unnamed);
      }
    }
    collectObjects(OpenApi.DOCUMENT.at("/paths"), "paths", unnamed);
    assertThat(unnamed).as("objects without a name").isEmpty();
  }

  /**
   * Adds where in {@code node}, however deep, an object with properties of its own is described.
   */
  private static void collectObjects(JsonNode node, String path, List<String> found) {
    boolean listsProperties = path.endsWith("/properties"); // which may have any names
    if (!listsProperties && node.path("properties").isObject()) {
      found.add(path);
    }
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      collectObjects(part.getValue(), path + "/" + part.getKey(), found);
    }
    if (node.isArray()) {
      node.forEach(item -> collectObjects(item, path + "[]", found));
    }
  }

  private static Set<String> listed(String path) {
    Set<String> listed = new TreeSet<>();
    OpenApi.DOCUMENT.at("/components/schemas/" + path).forEach(code -> listed.add(code.asText()));
    return listed;
  }

  private static <T> Set<String> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).map(code).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyReferenceInTheDescriptionLeadsSomewhere() {
    Iterator<JsonNode> references = OpenApi.DOCUMENT.findValues("$ref").iterator();

    assertThat(references).hasNext();
    references.forEachRemaining(
        reference ->
            assertThat(OpenApi.DOCUMENT.at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
  }

  private static Set<String> described() {
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : OpenApi.DOCUMENT.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> {
                if (METHODS.contains(method)) {
                  described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
              });
    }
    return described;
  }
}
