package dev.docket.aws;

import dev.docket.s3.Bucket;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.SsmClientBuilder;

/**
 * Blocking clients of the AWS services, as the environment sets them up: {@code AWS_REGION}, {@code
 * AWS_ENDPOINT_URL} or {@code AWS_ENDPOINT_URL_DYNAMODB}, …, and credentials.
 */
public final class AwsClients {
  private static final int MAX_CONNECTIONS = 256;
  private static final StaticCredentialsProvider LOCAL =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  private static final Duration LONG_POLL = Duration.ofSeconds(20);

  private AwsClients() {}

  /** DynamoDB; a try takes 2 s at most, all tries of a call together 8 s. */
  public static DynamoDbClient dynamo() {
    return StoreOutages.translated(dynamoBuilder().build());
  }

  /** The same at an emulator that asks for no credentials. */
  public static DynamoDbClient dynamoAt(URI emulator) {
    return StoreOutages.translated(at(emulator, dynamoBuilder()).build());
  }

  /** SQS; a call may take as long as a long poll. */
  public static SqsClient sqs() {
    return sqsBuilder().build();
  }

  /** The same at an emulator that asks for no credentials. */
  public static SqsClient sqsAt(URI emulator) {
    return at(emulator, sqsBuilder()).build();
  }

  /** Parameter Store. */
  public static SsmClient ssm() {
    return ssmBuilder().build();
  }

  /** The same at an emulator that asks for no credentials. */
  public static SsmClient ssmAt(URI emulator) {
    return at(emulator, ssmBuilder()).build();
  }

  /** A bucket; the largest document may take a minute. */
  public static Bucket bucket(String name, boolean pathStyle) {
    return new Bucket(
        name,
        s3Builder().forcePathStyle(pathStyle).build(),
        S3Presigner.builder()
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(pathStyle).build())
            .build());
  }

  /** The same at an emulator that asks for no credentials of its own. */
  public static Bucket bucketAt(URI emulator, String name) {
    return new Bucket(
        name,
        at(emulator, s3Builder()).forcePathStyle(true).build(),
        S3Presigner.builder()
            .endpointOverride(emulator)
            .region(Region.US_EAST_1)
            .credentialsProvider(LOCAL)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build());
  }

  private static S3ClientBuilder s3Builder() {
    return S3Client.builder()
        .httpClientBuilder(http())
        .overrideConfiguration(within(Duration.ofSeconds(60), Duration.ofSeconds(90)));
  }

  private static DynamoDbClientBuilder dynamoBuilder() {
    return DynamoDbClient.builder()
        .httpClientBuilder(http())
        .overrideConfiguration(
            within(Duration.ofSeconds(2), Duration.ofSeconds(8)).toBuilder()
                .addExecutionInterceptor(new StoreOutages.LastTry())
                .build());
  }

  private static SqsClientBuilder sqsBuilder() {
    return SqsClient.builder()
        .httpClientBuilder(http())
        .overrideConfiguration(within(LONG_POLL.plusSeconds(5), LONG_POLL.plusSeconds(15)));
  }

  private static SsmClientBuilder ssmBuilder() {
    return SsmClient.builder()
        .httpClientBuilder(http())
        .overrideConfiguration(within(Duration.ofSeconds(3), Duration.ofSeconds(10)));
  }

  private static <B extends AwsClientBuilder<B, ?>> B at(URI emulator, B builder) {
    return builder.endpointOverride(emulator).region(Region.US_EAST_1).credentialsProvider(LOCAL);
  }

  private static SdkHttpClient.Builder<?> http() {
    return Apache5HttpClient.builder()
        .maxConnections(MAX_CONNECTIONS)
        .connectionTimeout(Duration.ofSeconds(2));
  }

  private static ClientOverrideConfiguration within(Duration oneTry, Duration call) {
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(oneTry)
        .apiCallTimeout(call)
        .build();
  }
}
