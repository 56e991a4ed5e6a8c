package dev.docket.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads CloudFormation's YAML: short forms such as {@code !Ref x} become their long forms. */
final class CloudFormation extends SafeConstructor {
  private CloudFormation() {
    super(new LoaderOptions());
    yamlMultiConstructors.put("!", new Intrinsic());
  }

  /** The template in {@code yaml} as maps, lists, strings, numbers and booleans. */
  static Map<String, Object> parse(String yaml) {
    return asMap(new Yaml(new CloudFormation()).load(yaml));
  }

  /** {@code value} as the mapping that it must be. */
  static Map<String, Object> asMap(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(value)).forEach((k, v) -> map.put(String.valueOf(k), v));
    return map;
  }

  /** {@code value} as the list of mappings that it must be. */
  static List<Map<String, Object>> asMaps(@Nullable Object value) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (Object element : (List<?>) Objects.requireNonNull(value)) {
      maps.add(asMap(element));
    }
    return maps;
  }

  /** The scalar at {@code key}, which must be there. */
  static String text(Map<String, Object> map, String key) {
    return String.valueOf(Objects.requireNonNull(map.get(key), "No " + key));
  }

  private final class Intrinsic extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      String name = node.getTag().getValue().substring(1);
      String key = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
      Object argument =
          switch (node) {
            case ScalarNode scalar -> constructScalar(scalar);
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default -> throw new IllegalStateException("No value in " + node);
          };
      return Map.of(key, argument);
    }
  }
}
