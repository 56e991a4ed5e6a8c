package dev.docket.dynamodb;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditLine;
import dev.docket.audit.AuditLog;
import dev.docket.collection.CollectionRules;
import dev.docket.dynamodb.table.Names;
import dev.docket.job.IdempotencyStore;
import dev.docket.job.Job;
import dev.docket.job.JobStore.Admitted;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.price.Usd;
import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The entry of a call is stored in the transaction that changes something, or not at all. */
@ExtendWith(DynamoDbExtension.class)
class AuditedChangesTest {
  private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  private final TenantId tenant = Samples.tenant();
  private final DynamoDbExtension.Table table;
  private final DynamoDbAuditLog log;
  private final DynamoDbJobStore jobs;
  private final DynamoDbBlobStore blobs;

  AuditedChangesTest(DynamoDbExtension.Table table) {
    this.table = table;
    this.log = new DynamoDbAuditLog(table.client(), table.name());
    this.blobs = new DynamoDbBlobStore(table.client(), table.name());
    this.jobs = new DynamoDbJobStore(table.client(), table.name(), blobs);
  }

  @Test
  void theFirstChangeTakesTheEntryAndLaterOnesDoNot() {
    Job job = job();
    try (AuditLog.Pending pending = log.addWithNextChange(entry("r1"))) {
      assertThat(jobs.createAdmitted(job.admittedFreely(), Usd.ZERO)).isEqualTo(Admitted.DONE);
      assertThat(pending.isAdded()).isTrue();
      jobs.update(tenant, job.id(), stored -> stored.cancelled(NOW));
    }
    jobs.create(job());

    assertThat(written()).hasSize(1).first().asString().contains("r1");
  }

  @Test
  void whatIsRefusedTakesNoEntryAndThereforeTheNextTryDoes() {
    Job job = job();
    jobs.create(job);
    try (AuditLog.Pending pending = log.addWithNextChange(entry("r1"))) {
      assertThat(jobs.replace(job.withVersion(job.version() + 7).cancelled(NOW))).isEmpty();
      assertThat(pending.isAdded()).isFalse();
      assertThat(written()).isEmpty();
      assertThat(jobs.replace(job.cancelled(NOW))).isPresent();
      assertThat(pending.isAdded()).isTrue();
    }
    assertThat(written()).hasSize(1);
  }

  @Test
  void whatOnlyPreparesAChangeTakesNoEntry() {
    IdempotencyStore claims = new DynamoDbIdempotencyStore(table.client(), table.name());
    try (AuditLog.Pending pending = log.addWithNextChange(entry("r1"))) {
      claims.claim(tenant, "key", "fingerprint", NOW);
      blobs.put(tenant, "blob", new byte[] {1});
      assertThat(pending.isAdded()).isFalse();
      assertThat(
              new DynamoDbCollectionStore(table.client(), table.name())
                  .replace(CollectionRules.none(tenant, "c"), NOW))
          .isTrue();
      assertThat(pending.isAdded()).isTrue();
    }
  }

  @Test
  void whereTheEntryCannotBeStoredNothingIsChanged() {
    Job job = job();
    try (AuditLog.Pending pending = log.addWithNextChange(tooLarge())) {
      assertThatThrownBy(() -> jobs.create(job)).isInstanceOf(DynamoDbException.class);
      assertThat(pending.isAdded()).isFalse();
    }
    assertThat(jobs.find(tenant, job.id())).isEmpty();
  }

  @Test
  void aNewKeyIsOneChange() {
    try (AuditLog.Pending pending = log.addWithNextChange(entry("r1"))) {
      new DynamoDbApiKeyStore(table.client(), table.name())
          .create(new ApiKeyStore.ApiKey("ab".repeat(32), tenant, Set.of(), NOW, null));
      assertThat(pending.isAdded()).isTrue();
    }
    assertThat(
            table
                .client()
                .scan(s -> s.tableName(table.name()).projectionExpression(Names.PK))
                .count())
        .isEqualTo(3);
  }

  @Test
  void theDeletionOfAKeyIsOneChange() {
    DynamoDbApiKeyStore keys = new DynamoDbApiKeyStore(table.client(), table.name());
    ApiKeyStore.ApiKey key = new ApiKeyStore.ApiKey("cd".repeat(32), tenant, Set.of(), NOW, null);
    keys.create(key);
    try (AuditLog.Pending pending = log.addWithNextChange(tooLarge())) {
      assertThatThrownBy(() -> keys.delete(tenant, key.id())).isInstanceOf(DynamoDbException.class);
      assertThat(pending.isAdded()).isFalse();
    }
    assertThat(keys.find(tenant, key.id())).contains(key);

    try (AuditLog.Pending pending = log.addWithNextChange(entry("r2"))) {
      assertThat(keys.delete(tenant, key.id())).isTrue();
      assertThat(pending.isAdded()).isTrue();
    }
    try (AuditLog.Pending pending = log.addWithNextChange(entry("r3"))) {
      assertThat(keys.delete(tenant, key.id())).isFalse();
      assertThat(pending.isAdded()).isFalse();
    }
    assertThat(written()).hasSize(1).first().asString().contains("r2");
  }

  private Job job() {
    return Samples.job(tenant, Samples.summaryRequest(), null, NOW);
  }

  private AuditEntry entry(String request) {
    return AuditEntry.asked(
        tenant, NOW, AuditEntry.Actor.SYSTEM, "POST /v1/jobs", Map.of(), request);
  }

  private AuditEntry tooLarge() {
    return AuditEntry.asked(
        tenant,
        NOW,
        AuditEntry.Actor.SYSTEM,
        "POST /v1/jobs",
        Map.of("a", "x".repeat(500_000)),
        "r1");
  }

  private List<AuditLine> written() {
    List<AuditLine> lines = new ArrayList<>();
    log.read(tenant, Instant.EPOCH, FOREVER, lines::add);
    return lines;
  }
}
