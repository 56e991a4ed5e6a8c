package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.audit.AuditCheck;
import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditEntry.Actor;
import dev.docket.audit.AuditLine;
import dev.docket.audit.AuditLog;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} must do. */
public abstract class AuditLogContract {
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final AuditLog log;
  private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

  /** Tests {@code log}. */
  protected AuditLogContract(AuditLog log) {
    this.log = log;
  }

  @Test
  void entriesAreSealedInTheOrderOfTheirTimes() {
    log.add(entry(2));
    log.add(entry(1));
    assertThat(log.unsealed()).contains(tenant);
    assertThat(read(Instant.EPOCH, EVER)).extracting(AuditLine::seq).containsExactly(null, null);

    assertThat(log.seal(tenant)).isEqualTo(2);
    assertThat(log.seal(tenant)).isZero();
    log.add(entry(3));

    List<AuditLine> lines = read(Instant.EPOCH, EVER);
    assertThat(lines).extracting(AuditLine::seq).containsExactly(1L, 2L, null);
    assertThat(lines.getFirst().json()).contains("\"n\":\"1\"").contains("山田");
    AuditCheck check = checked(lines);
    assertThat(check.faults()).isEmpty();
    assertThat(check.sealed()).isEqualTo(2);
    assertThat(check.unsealed()).isEqualTo(1);
  }

  @Test
  void aLongChainHolds() {
    for (int i = 0; i < 120; i++) {
      log.add(entry(i));
      if (i % 50 == 0) {
        log.seal(tenant);
      }
    }
    log.seal(tenant);

    AuditCheck check = checked(read(Instant.EPOCH, EVER));
    assertThat(check.faults()).isEmpty();
    assertThat(check.sealed()).isEqualTo(120);
  }

  @Test
  void aStretchOfTimeIsReadWithoutAGap() {
    log.add(entry(10));
    log.add(entry(30));
    log.seal(tenant);
    log.add(entry(5)); // came late
    log.add(entry(20));
    log.seal(tenant);

    List<AuditLine> lines = read(NOW.plusSeconds(15), NOW.plusSeconds(31));

    assertThat(lines).extracting(AuditLine::seq).containsExactly(2L, 3L, 4L);
    assertThat(checked(lines).faults()).isEmpty();
    assertThat(read(NOW.plusSeconds(31), EVER)).isEmpty();
  }

  @Test
  void anotherTenantsLogIsAnother() {
    log.add(entry(1));
    log.seal(tenant);

    List<AuditLine> lines = new ArrayList<>();
    log.read(new TenantId("nobody"), Instant.EPOCH, EVER, lines::add);
    assertThat(lines).isEmpty();
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyThatSealAtOnceEachEntryIsSealedOnce() {
    for (int i = 0; i < 20; i++) {
      log.add(entry(i));
    }

    Race.of(4, _ -> log.seal(tenant) > 0);

    AuditCheck check = checked(read(Instant.EPOCH, EVER));
    assertThat(check.faults()).isEmpty();
    assertThat(check.sealed()).isEqualTo(20);
    assertThat(check.unsealed()).isZero();
  }

  private AuditEntry entry(int second) {
    return AuditEntry.asked(
        tenant,
        NOW.plusSeconds(second),
        new Actor("key_1", "山田"),
        "DELETE /v1/jobs/{id}",
        Map.of("n", Integer.toString(second)),
        "req_1");
  }

  private List<AuditLine> read(Instant from, Instant to) {
    List<AuditLine> lines = new ArrayList<>();
    log.read(tenant, from, to, lines::add);
    return lines;
  }

  private static AuditCheck checked(List<AuditLine> lines) {
    AuditCheck check = new AuditCheck();
    lines.forEach(line -> check.next(line.json()));
    return check;
  }
}
