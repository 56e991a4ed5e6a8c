package dev.docket.aws;

import static dev.docket.aws.CloudFormation.asMap;
import static dev.docket.aws.CloudFormation.asMaps;
import static dev.docket.aws.CloudFormation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.s3.S3BlobStore;
import dev.docket.s3.S3Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must hold of {@code infra/template.yaml} for an installation to be safe. */
class DeploymentTest {
  private final Template template = Template.read();

  @Test
  void theTableIsEncryptedKeptAndCanBeRestored() {
    Map<String, Object> table = asMap(template.resources().get("Table"));
    assertThat(table)
        .containsEntry("DeletionPolicy", "Retain")
        .containsEntry("UpdateReplacePolicy", "Retain");
    Map<String, Object> properties = asMap(table.get("Properties"));
    assertThat(properties).containsEntry("DeletionProtectionEnabled", true);
    assertThat(asMap(properties.get("PointInTimeRecoverySpecification")))
        .containsEntry("PointInTimeRecoveryEnabled", true);
    assertThat(asMap(properties.get("SSESpecification"))).containsEntry("SSEEnabled", true);
  }

  @Test
  void everyQueueIsEncryptedAndKeepsMessages14Days() {
    assertThat(ofType("AWS::SQS::Queue"))
        .hasSize(6)
        .allSatisfy(
            queue ->
                assertThat(queue)
                    .containsEntry("SqsManagedSseEnabled", true)
                    .containsEntry("MessageRetentionPeriod", 1209600));
  }

  @Test
  void theBucketIsEncryptedPrivateKeptAndKeepsNoVersions() {
    Map<String, Object> bucket = asMap(template.resources().get("Bucket"));
    assertThat(bucket)
        .containsEntry("DeletionPolicy", "Retain")
        .containsEntry("UpdateReplacePolicy", "Retain");
    Map<String, Object> properties = asMap(bucket.get("Properties"));
    assertThat(properties).doesNotContainKey("VersioningConfiguration");
    assertThat(asMap(properties.get("PublicAccessBlockConfiguration")).values())
        .hasSize(4)
        .containsOnly(true);
    assertThat(text(properties, "BucketEncryption")).contains("SSEAlgorithm=aws:kms");
    List<Map<String, Object>> rules =
        asMaps(asMap(properties.get("LifecycleConfiguration")).get("Rules"));
    assertThat(rules)
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule)
                    .containsEntry("Prefix", S3Uploads.PREFIX)
                    .containsEntry("ExpirationInDays", 1));
    assertThat(text(template.properties("ApiRole"), "Policies"))
        .contains("/" + S3BlobStore.PREFIX + "*", "/" + S3Uploads.PREFIX + "*");
    assertThat(text(template.properties("WorkerRole"), "Policies"))
        .contains("/" + S3BlobStore.PREFIX + "*")
        .doesNotContain("/" + S3Uploads.PREFIX + "*");
  }

  @Test
  void everyContainerIsConfined() {
    List<Map<String, Object>> containers = new ArrayList<>();
    ofType("AWS::ECS::TaskDefinition")
        .forEach(task -> containers.addAll(asMaps(task.get("ContainerDefinitions"))));
    assertThat(containers)
        .hasSize(3)
        .allSatisfy(
            container -> {
              assertThat(container)
                  .containsEntry("User", "10001:10001")
                  .containsEntry("ReadonlyRootFilesystem", true)
                  .containsEntry("StopTimeout", 120)
                  .doesNotContainKey("Privileged");
              assertThat(asMap(asMap(container.get("LinuxParameters")).get("Capabilities")))
                  .containsEntry("Drop", List.of("ALL"));
              assertThat(asMaps(container.get("Environment")))
                  .extracting(variable -> text(variable, "Name"))
                  .contains(
                      "DOCKET_ENV",
                      "DOCKET_TABLE",
                      "DOCKET_QUEUE_INTERACTIVE",
                      "DOCKET_QUEUE_BULK",
                      "DOCKET_BUCKET")
                  .doesNotContain("OPENAI_API_KEY");
            });
  }

  @Test
  void bulkWorkHasWorkersOfItsOwnThatComeWithItAndGoAfterIt() {
    assertThat(queuesOf("WorkerTask")).isEqualTo("interactive");
    assertThat(queuesOf("BulkWorkerTask")).isEqualTo("bulk");
    assertThat(template.properties("BulkWorkerService"))
        .containsEntry("DesiredCount", 0)
        .doesNotContainKey("LaunchType"); // which excludes Spot
    assertThat(text(template.properties("BulkWorkerService"), "CapacityProviderStrategy"))
        .contains("BulkCapacity");
    assertThat(text(template.properties("Cluster"), "CapacityProviders")).contains("FARGATE_SPOT");
    assertThat(template.properties("BulkWorkerCount")).containsEntry("MinCapacity", 0);
    for (String alarm : List.of("BulkWaits", "BulkIsDone")) {
      assertThat(text(template.properties(alarm), "Metrics"))
          .contains("BulkQueue")
          .doesNotContain("InteractiveQueue");
    }
    assertThat(
            text(template.properties("WorkerScaling"), "TargetTrackingScalingPolicyConfiguration"))
        .contains("InteractiveQueue")
        .doesNotContain("BulkQueue");
  }

  private String queuesOf(String task) {
    return asMaps(
            asMaps(template.properties(task).get("ContainerDefinitions"))
                .getFirst()
                .get("Environment"))
        .stream()
        .filter(variable -> text(variable, "Name").equals("WORKER_QUEUES"))
        .map(variable -> text(variable, "Value"))
        .findFirst()
        .orElse("");
  }

  @Test
  void rolesMayDoOnlyWhatIsNamedAndOnlyToWhatIsTheirs() {
    List<Map<String, Object>> statements = new ArrayList<>();
    for (Map<String, Object> role : ofType("AWS::IAM::Role")) {
      if (role.get("Policies") instanceof List<?> policies) {
        for (Map<String, Object> policy : asMaps(policies)) {
          statements.addAll(asMaps(asMap(policy.get("PolicyDocument")).get("Statement")));
        }
      }
    }
    assertThat(statements)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            statement -> {
              assertThat(text(statement, "Action")).doesNotContain("*");
              if (text(statement, "Resource").equals("*")) { // the service knows no narrower one
                assertThat(text(statement, "Action"))
                    .isEqualTo("bedrock-mantle:CallWithBearerToken");
              }
            });
  }

  @Test
  void theApiIsReachedByTlsOnlyAndTasksOnlyByTheBalancer() {
    assertThat(ofType("AWS::ElasticLoadBalancingV2::Listener"))
        .singleElement()
        .satisfies(
            listener ->
                assertThat(listener)
                    .containsEntry("Protocol", "HTTPS")
                    .containsEntry("SslPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-06"));
    assertThat(asMaps(template.properties("TaskNetwork").get("SecurityGroupIngress")))
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule).containsKey("SourceSecurityGroupId").doesNotContainKey("CidrIp"));
    assertThat(ofType("AWS::ECS::Service"))
        .hasSize(3)
        .allSatisfy(service -> assertThat(service.toString()).contains("AssignPublicIp=DISABLED"));
  }

  @Test
  void logsAreKeptForALimitedTime() {
    assertThat(ofType("AWS::Logs::LogGroup"))
        .hasSize(2)
        .allSatisfy(group -> assertThat(group).containsEntry("RetentionInDays", 30));
  }

  @Test
  void noSecretStandsInTheTemplate() {
    assertThat(ofType("AWS::SSM::Parameter"))
        .isNotEmpty()
        .allSatisfy(
            parameter -> {
              assertThat(parameter).containsEntry("Type", "String");
              assertThat(text(parameter, "Name")).doesNotContainIgnoringCase("key");
            });
  }

  private List<Map<String, Object>> ofType(String type) {
    return template.resources().keySet().stream()
        .filter(id -> text(asMap(template.resources().get(id)), "Type").equals(type))
        .map(template::properties)
        .toList();
  }
}
