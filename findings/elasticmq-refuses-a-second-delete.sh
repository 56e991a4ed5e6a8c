#!/usr/bin/env bash
# ElasticMQ 1.7.1 answers 400 ReceiptHandleIsInvalid where a message is deleted again with the receipt handle that deleted
# it. SQS's reference lets a delete with a handle that is no longer current succeed without effect, so that a client may
# send it again when the reply was lost; here the repetition looks like an error.
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
    <dependency><groupId>org.elasticmq</groupId><artifactId>elasticmq-rest-sqs_3</artifactId><version>1.7.1</version></dependency>
    <dependency><groupId>software.amazon.awssdk</groupId><artifactId>sqs</artifactId><version>2.54.13</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$work/lib" || exit 2

cat >"$work/Delete.java" <<'JAVA'
import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

class Delete {
  public static void main(String[] args) {
    System.out.println("ElasticMQ 1.7.1, AWS SDK for Java 2.54.13");
    SQSRestServer server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    int port = server.waitUntilStarted().localAddress().getPort();
    SqsClient sqs =
        SqsClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
            .build();
    String queue = sqs.createQueue(q -> q.queueName("orders")).queueUrl();
    sqs.sendMessage(m -> m.queueUrl(queue).messageBody("1"));
    String handle = sqs.receiveMessage(r -> r.queueUrl(queue)).messages().get(0).receiptHandle();
    sqs.deleteMessage(d -> d.queueUrl(queue).receiptHandle(handle));
    System.out.println("first delete: success");
    int status = 0;
    try {
      sqs.deleteMessage(d -> d.queueUrl(queue).receiptHandle(handle));
      System.out.println("second delete with the same handle: success, as with SQS");
      status = 1;
    } catch (SqsException e) {
      System.out.println(
          "second delete with the same handle: " + e.statusCode() + " " + e.awsErrorDetails().errorCode() + ", expected success");
      status = e.statusCode() == 400 ? 0 : 1;
    }
    System.exit(status);
  }
}
JAVA
java -cp "$work/lib/*" "$work/Delete.java"
