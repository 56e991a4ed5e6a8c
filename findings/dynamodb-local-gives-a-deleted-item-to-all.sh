#!/usr/bin/env bash
# DynamoDB Local 3.3.1: of several DeleteItem requests for one item, sent at once with ReturnValues ALL_OLD, many answer
# with the item, as if each had deleted it. In DynamoDB writes of one item are serialized, so one request finds it and the
# others find nothing; a one-time token or a lock that is taken by such a delete is taken by all here. With the condition
# attribute_exists, one request gets the item on DynamoDB Local too.
# Exit status: 0 as described here, 1 the behaviour has changed, 2 it could not be tried.
set -euo pipefail
PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/pom.xml" <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>software.amazon.dynamodb</groupId><artifactId>DynamoDBLocal</artifactId><version>3.3.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$work/lib" || exit 2

cat >"$work/Take.java" <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

class Take {
  private static final int TAKERS = 8;
  private static final int ITEMS = 50;

  public static void main(String[] args) throws Exception {
    DynamoDbClient client = DynamoDBEmbedded.create(true).dynamoDbClient();
    client.createTable(
        t ->
            t.tableName("tokens")
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                    AttributeDefinition.builder().attributeName("id").attributeType(ScalarAttributeType.S).build())
                .billingMode(BillingMode.PAY_PER_REQUEST));
    System.out.println("DynamoDB Local 3.3.1, in memory; " + ITEMS + " items, each deleted by " + TAKERS + " requests at once");
    int plain = takenTwice(client, false);
    int conditional = takenTwice(client, true);
    System.out.println("ReturnValues ALL_OLD alone: " + plain + " items were given to more than one, expected 0");
    System.out.println("with attribute_exists(id):  " + conditional + " items were given to more than one");
    System.exit(plain > 0 && conditional == 0 ? 0 : 1);
  }

  /** How many of the items were given to more than one of those who deleted them. */
  private static int takenTwice(DynamoDbClient client, boolean onCondition) throws Exception {
    int twice = 0;
    try (var threads = Executors.newFixedThreadPool(TAKERS)) {
      for (int i = 0; i < ITEMS; i++) {
        Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("t" + onCondition + i));
        client.putItem(p -> p.tableName("tokens").item(item));
        CyclicBarrier start = new CyclicBarrier(TAKERS);
        List<Future<Boolean>> takers = new ArrayList<>();
        for (int t = 0; t < TAKERS; t++) {
          takers.add(
              threads.submit(
                  () -> {
                    start.await();
                    return takes(client, item, onCondition);
                  }));
        }
        int given = 0;
        for (Future<Boolean> taker : takers) {
          given += taker.get() ? 1 : 0;
        }
        twice += given > 1 ? 1 : 0;
      }
    }
    return twice;
  }

  private static boolean takes(DynamoDbClient client, Map<String, AttributeValue> key, boolean onCondition) {
    DeleteItemRequest.Builder delete =
        DeleteItemRequest.builder().tableName("tokens").key(key).returnValues(ReturnValue.ALL_OLD);
    if (onCondition) {
      delete.conditionExpression("attribute_exists(id)");
    }
    try {
      return !client.deleteItem(delete.build()).attributes().isEmpty();
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
JAVA
java --enable-native-access=ALL-UNNAMED -cp "$work/lib/*" "$work/Take.java"
