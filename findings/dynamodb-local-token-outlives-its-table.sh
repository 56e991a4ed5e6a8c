#!/usr/bin/env bash
# DynamoDB Local 3.3.1 remembers the ClientRequestToken of a transaction beyond the deletion of its table: the same
# transaction on a new table of the same name is answered with success, and nothing is written. Whoever empties a local
# table by deleting and creating it, and derives tokens from what is written, loses writes without an error.
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

cat >"$work/Tokens.java" <<'JAVA'
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

class Tokens {
  public static void main(String[] args) {
    System.out.println("DynamoDB Local 3.3.1, in memory");
    DynamoDbClient client = DynamoDBEmbedded.create(true).dynamoDbClient();
    create(client);
    write(client);
    int first = client.scan(s -> s.tableName("orders")).count();
    System.out.println("items after the transaction: " + first);
    client.deleteTable(t -> t.tableName("orders"));
    create(client);
    write(client);
    int second = client.scan(s -> s.tableName("orders")).count();
    System.out.println("items in the new table after the same transaction succeeded again: " + second + ", expected 1");
    System.exit(first == 1 && second == 0 ? 0 : 1);
  }

  private static void create(DynamoDbClient client) {
    client.createTable(
        t ->
            t.tableName("orders")
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                    AttributeDefinition.builder().attributeName("id").attributeType(ScalarAttributeType.S).build())
                .billingMode(BillingMode.PAY_PER_REQUEST));
  }

  private static void write(DynamoDbClient client) {
    Put put = Put.builder().tableName("orders").item(Map.of("id", AttributeValue.fromS("1"))).build();
    client.transactWriteItems(
        t -> t.clientRequestToken("order-1").transactItems(TransactWriteItem.builder().put(put).build()));
  }
}
JAVA
java --enable-native-access=ALL-UNNAMED -cp "$work/lib/*" "$work/Tokens.java"
