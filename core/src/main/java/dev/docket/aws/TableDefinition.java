package dev.docket.aws;

import static dev.docket.aws.CloudFormation.asMap;
import static dev.docket.aws.CloudFormation.asMaps;
import static dev.docket.aws.CloudFormation.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** A table as CloudFormation describes it, as a request to create it. */
final class TableDefinition {
  private TableDefinition() {}

  static CreateTableRequest request(Map<String, Object> table, String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(text(table, "BillingMode"))
        .attributeDefinitions(
            asMaps(table.get("AttributeDefinitions")).stream()
                .map(TableDefinition::attribute)
                .toList())
        .keySchema(keys(table))
        .globalSecondaryIndexes(
            asMaps(table.get("GlobalSecondaryIndexes")).stream()
                .map(TableDefinition::index)
                .toList())
        .build();
  }

  private static AttributeDefinition attribute(Map<String, Object> definition) {
    return AttributeDefinition.builder()
        .attributeName(text(definition, "AttributeName"))
        .attributeType(text(definition, "AttributeType"))
        .build();
  }

  private static GlobalSecondaryIndex index(Map<String, Object> index) {
    return GlobalSecondaryIndex.builder()
        .indexName(text(index, "IndexName"))
        .keySchema(keys(index))
        .projection(projection(asMap(index.get("Projection"))))
        .build();
  }

  private static List<KeySchemaElement> keys(Map<String, Object> tableOrIndex) {
    return asMaps(tableOrIndex.get("KeySchema")).stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(text(key, "AttributeName"))
                    .keyType(text(key, "KeyType"))
                    .build())
        .toList();
  }

  private static Projection projection(Map<String, Object> projection) {
    Projection.Builder builder =
        Projection.builder().projectionType(text(projection, "ProjectionType"));
    if (projection.get("NonKeyAttributes") instanceof List<?> names) {
      builder.nonKeyAttributes(names.stream().map(Objects::toString).toList());
    }
    return builder.build();
  }
}
