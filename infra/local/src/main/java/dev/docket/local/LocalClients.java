package dev.docket.local;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** AWS clients of services on this machine, whatever the environment says of real ones. */
final class LocalClients {
  static final String REGION = "us-east-1";

  /** Id and secret of credentials that nobody checks. */
  static final String KEY = "local";

  private static final int MAX_CONNECTIONS = 256;

  private LocalClients() {}

  static DynamoDbClient dynamo(URI endpoint) {
    return at(endpoint, DynamoDbClient.builder()).httpClientBuilder(http()).build();
  }

  static SqsClient sqs(URI endpoint) {
    return at(endpoint, SqsClient.builder()).httpClientBuilder(http()).build();
  }

  static SsmClient ssm(URI endpoint) {
    return at(endpoint, SsmClient.builder()).httpClientBuilder(http()).build();
  }

  private static Apache5HttpClient.Builder http() {
    return Apache5HttpClient.builder().maxConnections(MAX_CONNECTIONS);
  }

  private static <B extends AwsClientBuilder<B, C>, C> B at(URI endpoint, B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)));
  }
}
