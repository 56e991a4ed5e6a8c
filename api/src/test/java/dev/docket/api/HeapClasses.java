package dev.docket.api;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Which classes of objects fill the heap: what {@code jcmd GC.class_histogram} prints, as values.
 */
final class HeapClasses {
  private static final Pattern ROW = // 1:  4096  98304  java.lang.String (java.base@25)
      Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");

  private HeapClasses() {}

  /** Bytes of live objects by class, after a collection. */
  static Map<String, Long> now() {
    Map<String, Long> bytes = new HashMap<>();
    Matcher row = ROW.matcher(histogram());
    while (row.find()) {
      bytes.merge(row.group(2), Long.parseLong(row.group(1)), Long::sum);
    }
    return bytes;
  }

  /** The {@code most} classes that have grown most since {@code before}, with how many KB. */
  static List<String> growth(Map<String, Long> before, int most) {
    Map<String, Long> grown = now();
    before.forEach((name, bytes) -> grown.merge(name, -bytes, Long::sum));
    return grown.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(entry -> entry.getKey() + " " + entry.getValue() / 1024 + " KB")
        .toList();
  }

  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
