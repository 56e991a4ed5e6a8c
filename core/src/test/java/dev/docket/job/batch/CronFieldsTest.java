package dev.docket.job.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Date;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.CronExpression;

class CronFieldsTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 9 ? * MONDAY-FRIDAY     | day of week
          0 0 9 ? * TUESDAY           | day of week
          0 0 9 ? * MO                | day of week
          0 0 9 ? * 2,4#1             | day of week
          0 0 9 ? * 2,6#3             | day of week
          0 0 9 ? * 6#6               | day of week
          0 0 9 ? * 6#0               | day of week
          0 0 9 ? * FRI#3,MON         | day of week
          0 0 9 ? * 0                 | day of week
          0 0 9 ? * 8                 | day of week
          0 0 9 ? * FRI-              | day of week
          0 0 9 ? * LW                | day of week
          0 0 9 ? * 2W                | day of week
          0 0 9 ? * MONL,TUE          | day of week
          0 0 9 ? * MON TUE           | year TUE
          0 0 9 1 JANUARY ?           | month
          0 0 9 1 JANUARY-MARCH ?     | month
          0 0 9 1 0 ?                 | month
          0 0 9 1 13 ?                | month
          0 0 9 1 JAN/0 ?             | month
          0 0 9 1-5W * ?              | day of month
          0 0 9 1x * ?                | day of month
          0 0 9 1W,2 * ?              | day of month
          0 0 9 32W * ?               | day of month
          0 0 9 0 * ?                 | day of month
          0 0 9 L-31 * ?              | day of month
          0 0 9 L,15 * ?              | day of month
          0 0 9 MON * ?               | day of month
          0 0 9 15# * ?               | day of month
          60 0 9 * * ?                | second
          0 0/60 9 * * ?              | minute
          0 /5 9 * * ?                | minute
          0 5/ 9 * * ?                | minute
          0 *,5 9 * * ?               | minute
          0 ? 9 * * ?                 | minute
          0 0 24 * * ?                | hour
          0 0 9H * * ?                | hour
          0 0 -1 * * ?                | hour
          0 0 9, * * ?                | hour
          0 0 9 * * ? 2031-2030       | year
          0 0 9 * * ? 30              | year
          0 0 9 * * *                 | one of day of month
          0 0 9 ? * ?                 | one of day of month
          0 0 9 * *                   | 5 fields
          0 0 9 * * ? 2030 x          | 8 fields
          daily                       | 1 fields
          ''                          | 0 fields
          """)
  void whatQuartzWouldReadOtherwiseIsRefusedAndTheFieldNamed(String cron, String words) {
    assertThatThrownBy(() -> CronFields.parse(cron))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words)
        .message()
        .doesNotContain("Exception", "java.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 9 ? * mon-fri     | 0 0 9 ? * 2-6
          0 0 9 ? * MON-FRI/2   | 0 0 9 ? * 2-6/2
          0 0 9 ? * SUN,WED,SAT | 0 0 9 ? * 1,4,7
          0 0 9 ? * FRI#3       | 0 0 9 ? * 6#3
          0 0 9 ? * FRIL        | 0 0 9 ? * 6L
          0 0 9 ? * 6L          | 0 0 9 ? * 6L
          0 0 9 ? * L           | 0 0 9 ? * L
          0 0 9 ? * FRI-MON     | 0 0 9 ? * 6-2
          0 0 9 1 JAN/3 ?       | 0 0 9 1 1/3 ?
          0 0 9 1 JAN-MAR,DEC ? | 0 0 9 1 1-3,12 ?
          0 0 9 LW * ?          | 0 0 9 LW * ?
          0 0 9 L-3 * ?         | 0 0 9 L-3 * ?
          0 0 9 15W * ?         | 0 0 9 15W * ?
          0 0 9 * * ? 2030/2    | 0 0 9 * * ? 2030/2
          """)
  void whatItMeansIsGivenToQuartzInNumbers(String cron, String numbers) throws ParseException {
    assertThat(CronFields.parse(cron).quartz()).isEqualTo(numbers);
    assertThat(new CronExpression(numbers).getNextValidTimeAfter(Date.from(START))).isAfter(START);
  }

  @Test
  void aStepFromANamedMonthOrDayGoesOn() throws ParseException {
    CronExpression quarters = new CronExpression(CronFields.parse("0 0 9 1 JAN/3 ?").quartz());
    quarters.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    Date first = quarters.getNextValidTimeAfter(Date.from(START));
    Date second = quarters.getNextValidTimeAfter(first);

    assertThat(second.toInstant()).isEqualTo(Instant.parse("2030-04-01T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*", "7", "*/5", "3/4", "2-9", "2-9/3", "22-2", "20-5/4", "1,3,5-7", "0-23/7", "23/1"
      })
  void theHoursAreThoseInWhichQuartzFires(String hours) throws ParseException {
    CronFields fields = CronFields.parse("0 0 " + hours + " * * ?");
    CronExpression quartz = new CronExpression(fields.quartz());
    quartz.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    BitSet fired = new BitSet();
    Date at = Date.from(START.minusSeconds(1));
    while (at.toInstant().isBefore(START.plusSeconds(86_400))) {
      at = quartz.getNextValidTimeAfter(at);
      if (at.toInstant().isBefore(START.plusSeconds(86_400))) {
        fired.set(LocalDateTime.ofInstant(at.toInstant(), ZoneOffset.UTC).getHour());
      }
    }

    assertThat(fields.hours()).isEqualTo(fired);
  }
}
