package dev.docket.api.key;

import dev.docket.job.access.ApiKeyStore.Scope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sets of scopes that go together, by the name of who needs them. */
public enum Role {
  /** Reads documents, jobs and results. */
  READER,
  /** Uploads documents, submits jobs, keeps schedules. */
  SUBMITTER,
  /** Reads and reviews results. */
  REVIEWER,
  /** Everything. */
  ADMIN;

  /** What it may do. */
  public Set<Scope> scopes() {
    return switch (this) {
      case READER -> Set.of(Scope.JOBS_READ);
      case SUBMITTER -> Set.of(Scope.JOBS_READ, Scope.JOBS_WRITE, Scope.SCHEDULES);
      case REVIEWER -> Set.of(Scope.JOBS_READ, Scope.REVIEW);
      case ADMIN -> Set.of(Scope.ADMIN);
    };
  }

  /** The role as written in requests and settings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that {@code code} names. */
  public static Optional<Role> named(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /** The role that is exactly {@code scopes}, if there is one. */
  public static Optional<Role> of(Set<Scope> scopes) {
    return Arrays.stream(values()).filter(role -> role.scopes().equals(scopes)).findFirst();
  }
}
