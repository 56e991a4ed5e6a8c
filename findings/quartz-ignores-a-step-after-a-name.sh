#!/usr/bin/env bash
# Quartz 2.5.2 takes a step after a name in a cron expression and ignores it: MON-FRI/2 fires on every weekday, where the
# same days by number, 2-6/2, give Monday, Wednesday and Friday; JAN/3 fires once a year, 1/3 every three months. No error
# and no log line says so.
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
    <dependency><groupId>org.quartz-scheduler</groupId><artifactId>quartz</artifactId><version>2.5.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$work/lib" || exit 2

cat >"$work/Steps.java" <<'JAVA'
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.quartz.CronExpression;

class Steps {
  public static void main(String[] args) throws Exception {
    System.out.println("Quartz 2.5.2; the first four fires after 4 January 2026, a Sunday");
    boolean days = show("0 0 0 ? * 2-6/2", "0 0 0 ? * MON-FRI/2");
    boolean months = show("0 0 0 1 1/3 ?", "0 0 0 1 JAN/3 ?");
    System.exit(days && months ? 0 : 1);
  }

  /** Whether the expression by name gives other fires than the one by number. */
  private static boolean show(String byNumber, String byName) throws Exception {
    List<String> expected = fires(byNumber);
    List<String> seen = fires(byName);
    System.out.printf("%-22s %s%n%-22s %s, expected the same%n", byNumber, expected, byName, seen);
    return !seen.equals(expected);
  }

  private static List<String> fires(String expression) throws Exception {
    CronExpression cron = new CronExpression(expression);
    cron.setTimeZone(TimeZone.getTimeZone("UTC"));
    DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    List<String> fires = new ArrayList<>();
    Date at = Date.from(Instant.parse("2026-01-04T12:00:00Z"));
    for (int i = 0; i < 4; i++) {
      at = cron.getNextValidTimeAfter(at);
      fires.add(format.format(at.toInstant()));
    }
    return fires;
  }
}
JAVA
java -cp "$work/lib/*" "$work/Steps.java"
