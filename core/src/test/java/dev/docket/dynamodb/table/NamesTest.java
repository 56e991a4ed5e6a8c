package dev.docket.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.testing.DynamoDbExtension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The table as the template creates it, and the names that the code uses. */
@ExtendWith(DynamoDbExtension.class)
class NamesTest {
  private final DynamoDbExtension.Table table;
  private final TableDescription description;

  NamesTest(DynamoDbExtension.Table table) {
    this.table = table;
    this.description = table.client().describeTable(d -> d.tableName(table.name())).table();
  }

  @Test
  void theTableHasTheKeysThatTheCodeUses() {
    assertThat(keys(description.keySchema())).containsExactly(Names.PK, Names.SK);
    assertThat(description.attributeDefinitions().stream().map(AttributeDefinition::attributeName))
        .containsExactlyInAnyOrder(
            Names.PK,
            Names.SK,
            Names.LIST,
            Names.LIST_KEY,
            Names.COLLECTION_KEY,
            Names.VERSION_KEY,
            Names.OPEN_SHARD,
            Names.CHECK_AT);
  }

  @Test
  void theIndexesHaveTheKeysAndFieldsThatTheCodeUses() {
    assertThat(description.globalSecondaryIndexes()).hasSize(3);
    assertThat(keys(index(Names.LIST_INDEX).keySchema()))
        .containsExactly(Names.LIST, Names.LIST_KEY);
    assertThat(index(Names.LIST_INDEX).projection().nonKeyAttributes())
        .containsExactlyInAnyOrder(Names.TYPE, Names.BATCH, Names.NAME, Names.COLLECTION);
    assertThat(keys(index(Names.VERSION_INDEX).keySchema()))
        .containsExactly(Names.COLLECTION_KEY, Names.VERSION_KEY);
    assertThat(keys(index(Names.OPEN_INDEX).keySchema()))
        .containsExactly(Names.OPEN_SHARD, Names.CHECK_AT);
  }

  @Test
  void rowsExpireByTheAttributeThatTheCodeSets() {
    assertThat(
            table
                .client()
                .describeTimeToLive(d -> d.tableName(table.name()))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo(Names.TTL);
  }

  private GlobalSecondaryIndexDescription index(String name) {
    return description.globalSecondaryIndexes().stream()
        .filter(index -> index.indexName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> keys(List<KeySchemaElement> schema) {
    return schema.stream().map(KeySchemaElement::attributeName);
  }
}
