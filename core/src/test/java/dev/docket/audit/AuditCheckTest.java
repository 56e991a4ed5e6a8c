package dev.docket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.audit.AuditEntry.Actor;
import dev.docket.job.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to an exported log is found, and named. */
class AuditCheckTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private final List<String> log = chain(6);

  @Test
  void aWholeLogHasNoFault() {
    AuditCheck check = checked(log);

    assertThat(check.faults()).isEmpty();
    assertThat(check.summary()).startsWith("6 sealed entries, numbers 1 to 6, from the beginning");
    assertThat(checked(log.subList(2, 5)).faults()).isEmpty();
    assertThat(checked(log.subList(2, 5)).summary()).contains("not from the beginning");
  }

  @Test
  void everyChangeOfACharacterIsFound() {
    Random random = new Random(19);
    for (int i = 0; i < 2000; i++) {
      List<String> changed = new ArrayList<>(log);
      int line = random.nextInt(changed.size());
      StringBuilder text = new StringBuilder(changed.get(line));
      int at = random.nextInt(text.length());
      char old = text.charAt(at);
      text.setCharAt(at, old == 'x' ? 'y' : 'x');
      changed.set(line, text.toString());

      assertThat(checked(changed).faults()).as("line %s: %s", line + 1, text).isNotEmpty();
    }
  }

  @Test
  void everyBitThatFlipsIsFound() {
    byte[] bytes = String.join("\n", log).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20);
    for (int i = 0; i < 2000; i++) {
      int bit = random.nextInt(bytes.length * 8);
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
      AuditCheck check = new AuditCheck();
      new String(bytes, StandardCharsets.UTF_8).lines().forEach(check::next);
      assertThat(check.faults()).as("bit %s", bit).isNotEmpty();
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    }
  }

  @Test
  void whatIsLeftOutDoubledOrMovedIsNamed() {
    List<String> without = new ArrayList<>(log);
    without.remove(3);
    assertThat(checked(without).faults()).anyMatch(f -> f.contains("entries 4 to 4 are missing"));
    List<String> doubled = new ArrayList<>(log);
    doubled.add(3, log.get(2));
    assertThat(checked(doubled).faults()).anyMatch(f -> f.contains("stands after"));
    List<String> swapped = new ArrayList<>(log);
    Collections.swap(swapped, 1, 2);
    assertThat(checked(swapped).faults()).isNotEmpty();
  }

  @Test
  void anotherChainOfTheSameLengthDoesNotContinueThisOne() {
    List<String> spliced = new ArrayList<>(log.subList(0, 3));
    spliced.addAll(chain(6).subList(3, 6));

    assertThat(checked(spliced).faults()).anyMatch(f -> f.contains("does not follow"));
  }

  @Test
  void whatIsNotSealedIsCountedAndNotVouchedFor() {
    List<String> tail = new ArrayList<>(log);
    tail.add(AuditLine.unsealed(entry(7)).json());
    AuditCheck check = checked(tail);

    assertThat(check.faults()).isEmpty();
    assertThat(check.summary()).contains("1 entry after them not sealed yet");
    tail.add(log.get(0));
    assertThat(checked(tail).faults()).isNotEmpty();
  }

  @Test
  void whatIsNoLogIsNoLog() {
    for (String line : List.of("{}", "[]", "null", "x", "{\"seq\":1}", "{\"seq\":\"1\"}")) {
      assertThat(checked(List.of(line)).faults()).as(line).hasSize(1);
    }
  }

  private static List<String> chain(int length) {
    List<String> lines = new ArrayList<>();
    String prev = AuditLine.NONE;
    for (int i = 1; i <= length; i++) {
      AuditLine line = AuditLine.sealed(entry(i), i, prev);
      prev = line.hash();
      lines.add(line.json());
    }
    return lines;
  }

  private static AuditEntry entry(int second) {
    return AuditEntry.asked(
        new TenantId("acme"),
        NOW.plusSeconds(second),
        new Actor("key_1", "山田"),
        "DELETE /v1/jobs/{id}",
        Map.of("id", "job_1", "a", "b"),
        "req_1");
  }

  private static AuditCheck checked(List<String> lines) {
    AuditCheck check = new AuditCheck();
    lines.forEach(check::next);
    return check;
  }
}
