package dev.docket.job.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.job.batch.Schedule.Dst;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FireTimesTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aNightlyTimeInTokyoIsTheSameInstantAllYear() {
    FireTimes nightly = FireTimes.parse("0 0 2 * * ?", TOKYO, Dst.SHIFT);
    assertThat(nightly.next(Instant.parse("2030-03-09T17:00:00Z"), 2))
        .containsExactly(
            Instant.parse("2030-03-10T17:00:00Z"), Instant.parse("2030-03-11T17:00:00Z"));
    assertThat(nightly.warnings(Instant.parse("2030-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void aTimeInsideTheSpringGapIsShiftedByTheGap() {
    FireTimes times = FireTimes.parse("0 30 2 * * ?", NEW_YORK, Dst.SHIFT);
    assertThat(times.next(Instant.parse("2030-03-09T12:00:00Z"), 2))
        .containsExactly(
            Instant.parse("2030-03-10T07:30:00Z"), // 03:30 EDT
            Instant.parse("2030-03-11T06:30:00Z"));
    assertThat(times.warnings(Instant.parse("2030-01-01T00:00:00Z")))
        .containsExactly(
            "2030-03-10T02:30 does not exist in America/New_York, where clocks go forward;"
                + " it fires at 2030-03-10T03:30 (dst: shift)");
  }

  @Test
  void aTimeInsideTheSpringGapIsLeftOutOnRequest() {
    FireTimes weekly = FireTimes.parse("0 0 2 ? * SUN", BERLIN, Dst.SKIP);
    assertThat(weekly.next(Instant.parse("2030-03-25T00:00:00Z"), 1))
        .containsExactly(Instant.parse("2030-04-07T00:00:00Z")); // not Sunday the 31st
    assertThat(weekly.warnings(Instant.parse("2030-01-01T00:00:00Z")))
        .singleElement()
        .asString()
        .contains("2030-03-31T02:00", "does not fire");
  }

  @Test
  void aDailyTimeThatComesTwiceInAutumnFiresOnce() {
    FireTimes times = FireTimes.parse("0 30 2 * * ?", BERLIN, Dst.SHIFT);
    assertThat(times.next(Instant.parse("2030-10-26T12:00:00Z"), 2))
        .containsExactly(
            Instant.parse("2030-10-27T00:30:00Z"), Instant.parse("2030-10-28T01:30:00Z"));
  }

  @Test
  void aHalfHourlyExpressionFiresEveryHalfHourThroughBothChanges() {
    FireTimes times = FireTimes.parse("0 0/30 * * * ?", BERLIN, Dst.SHIFT);
    for (String day : List.of("2030-03-30T22:00:00Z", "2030-10-26T22:00:00Z")) {
      List<Instant> fires = times.next(Instant.parse(day), 12);
      for (int i = 1; i < fires.size(); i++) {
        assertThat(Duration.between(fires.get(i - 1), fires.get(i)))
            .isEqualTo(Duration.ofMinutes(30));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*/1", "0/1", "0-23", "0-23/1", "12-11", "0-11,12-23", "0-3"})
  void whatFiresInEveryHourFiresInBothThatAreOne(String hours) {
    FireTimes times = FireTimes.parse("0 0 " + hours + " * * ?", NEW_YORK, Dst.SHIFT);
    assertThat(times.next(Instant.parse("2026-11-01T04:30:00Z"), 3))
        .containsExactly(
            Instant.parse("2026-11-01T05:00:00Z"), // 01:00 EDT
            Instant.parse("2026-11-01T06:00:00Z"), // 01:00 EST
            Instant.parse("2026-11-01T07:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1,2", "0,1", "1-3"})
  void whatDoesNotFireBeforeAndAfterARepeatedHourFiresOnceInIt(String hours) {
    FireTimes times = FireTimes.parse("0 0 " + hours + " * * ?", NEW_YORK, Dst.SHIFT);
    List<Instant> fires =
        times.between(
            Instant.parse("2026-11-01T04:30:00Z"), Instant.parse("2026-11-01T06:30:00Z"), 9);
    assertThat(fires).containsExactly(Instant.parse("2026-11-01T05:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2030-10-26T20:10:00Z",
        "2030-10-26T22:10:00Z",
        "2030-10-26T23:10:00Z",
        "2030-10-27T00:10:00Z",
        "2030-10-27T01:10:00Z"
      })
  void asManyTimesAsWereAskedForComeAroundARepeatedHour(String after) {
    FireTimes times = FireTimes.parse("0 */30 * * * ?", BERLIN, Dst.SHIFT);
    Instant first = Instant.parse(after).plus(Duration.ofMinutes(20));
    for (int count = 1; count <= 8; count++) {
      assertThat(times.next(Instant.parse(after), count))
          .as("the next %d", count)
          .containsExactlyElementsOf(
              Stream.iterate(first, time -> time.plus(Duration.ofMinutes(30)))
                  .limit(count)
                  .toList());
    }
  }

  @Test
  void betweenGivesTheLastFiresInOrder() {
    FireTimes times = FireTimes.parse("0 0 * * * ?", TOKYO, Dst.SHIFT);
    Instant until = Instant.parse("2030-01-10T00:00:00Z");
    assertThat(times.between(Instant.parse("2030-01-01T00:00:00Z"), until, 24))
        .hasSize(24)
        .isSorted()
        .last()
        .isEqualTo(until);
    assertThat(times.between(until, until.plusSeconds(3599), 24)).isEmpty();
  }

  @Test
  void anExpressionThatNeverFiresAgainHasNoNextTime() {
    FireTimes past = FireTimes.parse("0 0 0 1 1 ? 2020", TOKYO, Dst.SHIFT);
    assertThat(past.next(Instant.parse("2030-01-01T00:00:00Z"), 5)).isEmpty();
  }

  @Test
  void anUnreadableExpressionSaysWhere() {
    assertThatThrownBy(() -> FireTimes.parse("0 0 25 * * ?", TOKYO, Dst.SHIFT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hour 25");
  }
}
