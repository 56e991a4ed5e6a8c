package dev.docket.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The types of jobs. Switches over it and over {@link JobRequest} name what a new type needs. */
public enum JobType {
  SUMMARY,
  COMPARISON,
  ANSWER;

  /** The type as it is stored and served. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The codes of all types, in the order of this enum. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(JobType::code).toList();
  }
}
