package dev.docket.worker.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectCreatedTest {
  @Test
  void anEventOfEventBridgeTellsOfAnObject() {
    String event =
        """
        {"version":"0","detail-type":"Object Created","source":"aws.s3","account":"111122223333",
         "detail":{"version":"0","bucket":{"name":"inbox"},
          "object":{"key":"契約/a b+c.pdf","size":5,"etag":"b1946ac92492d2347c6235b4d2611184",
           "version-id":"IYV3p45BT0ac8hjHg1houSdS1a.Mro8e","sequencer":"617f08299329d189"},
          "reason":"PutObject"}}
        """;

    assertThat(ObjectCreated.parse(event))
        .containsExactly(
            new ObjectCreated("inbox", "契約/a b+c.pdf", "IYV3p45BT0ac8hjHg1houSdS1a.Mro8e", 5));
    assertThat(ObjectCreated.parse(event.replaceAll("\"version-id\":\"[^\"]*\",", "")))
        .containsExactly(
            new ObjectCreated("inbox", "契約/a b+c.pdf", "b1946ac92492d2347c6235b4d2611184", 5));
    assertThat(ObjectCreated.parse(event.replace("Object Created", "Object Deleted"))).isEmpty();
  }

  @Test
  void aNotificationOfS3ItselfTellsOfObjectsByTheirEncodedKeys() {
    String event =
        """
        {"Records":[
         {"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"inbox"},
          "object":{"key":"a+b%2Bc.pdf","size":5,"eTag":"b1946"}}},
         {"eventName":"ObjectRemoved:Delete","s3":{"bucket":{"name":"inbox"},
          "object":{"key":"gone.pdf","eTag":"b1946"}}}]}
        """;

    assertThat(ObjectCreated.parse(event))
        .containsExactly(new ObjectCreated("inbox", "a b+c.pdf", "b1946", 5));
    assertThat(ObjectCreated.parse("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "job:acme/job_1",
        "[]",
        "null",
        "{}",
        "{\"source\":\"aws.ec2\"}",
        "{\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"detail\":{}}"
      })
  void whatTellsOfNothingIsRefused(String body) {
    assertThatThrownBy(() -> ObjectCreated.parse(body))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
