package dev.docket.local.bench;

import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsConfig;
import dev.docket.runtime.Env;
import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an API cannot be faster than: a handler that writes one row for what is posted to {@code
 * /rows}, and one that reads a row.
 */
final class BareApi {
  private static final String BODY = "body";

  private final DynamoDbClient dynamo = AwsClients.dynamo();
  private final String table;

  private BareApi(String table) {
    this.table = table;
  }

  /** Usage: PORT, with the variables of an API's environment. */
  public static void main(String[] args) {
    BareApi api = new BareApi(AwsConfig.fromEnv(new Env(System.getenv())).table());
    Javalin.create(
            javalin -> {
              javalin.startup.showJavalinBanner = false;
              javalin.concurrency.useVirtualThreads = true;
              javalin.routes.post("/rows", http -> http.status(202).result(api.write(http.body())));
              javalin.routes.get("/rows/{id}", http -> http.result(api.read(http.pathParam("id"))));
            })
        .start("127.0.0.1", Integer.parseInt(args[0]));
    System.out.println("starts " + System.currentTimeMillis() + " " + Heap.used());
    try (Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
      while (lines.hasNextLine()) {
        System.out.println(lines.nextLine());
      }
    }
    Runtime.getRuntime().halt(0);
  }

  /** The new row's id, as JSON. */
  private String write(String body) {
    String id = UUID.randomUUID().toString();
    dynamo.putItem(
        put ->
            put.tableName(table)
                .item(Map.of("pk", text("ROW#" + id), "sk", text("A"), BODY, text(body))));
    return "{\"id\":\"" + id + "\"}";
  }

  private String read(String id) {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .key(Map.of("pk", text("ROW#" + id), "sk", text("A")))
                        .consistentRead(true))
            .item();
    return row.getOrDefault(BODY, text("")).s();
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
