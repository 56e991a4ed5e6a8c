package dev.docket.api.key;

import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.job.access.ApiKeyStore.Scope;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a new key is to be. */
record KeyRequest(
    String name, @Nullable String person, Set<Scope> scopes, @Nullable Instant expiresAt) {
  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::code).toList();
  private static final List<String> SCOPES =
      Arrays.stream(Scope.values()).map(Scope::code).toList();

  /** The key that {@code fields} describe, made {@code now}. */
  static KeyRequest read(JsonFields fields, Instant now) {
    fields.only("name", "person", "role", "scopes", "expires_at");
    return new KeyRequest(
        Label.checked("name", fields.required(fields.string("name"), "name")),
        fields.string("person").map(person -> Label.checked("person", person)).orElse(null),
        scopes(fields),
        fields.text("expires_at", 40).map(at -> future(fields, at, now)).orElse(null));
  }

  private static Set<Scope> scopes(JsonFields fields) {
    Optional<Role> role = fields.oneOf("role", ROLES).flatMap(Role::named);
    Optional<List<String>> named = fields.texts("scopes", SCOPES.size());
    if (role.isPresent() == named.isPresent()) {
      throw fields.bad("role", "Give either a role or scopes.");
    }
    if (role.isPresent()) {
      return role.get().scopes();
    }
    List<String> codes = named.orElseThrow();
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      String field = "scopes[" + i + "]";
      scopes.add(
          Arrays.stream(Scope.values())
              .filter(scope -> scope.code().equals(code))
              .findFirst()
              .orElseThrow(
                  () -> fields.bad(field, "It must be one of " + String.join(", ", SCOPES) + ".")));
    }
    return scopes;
  }

  private static Instant future(JsonFields fields, String text, Instant now) {
    Instant at;
    try {
      at = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeParseException e) {
      throw fields.bad("expires_at", "It must be a time of RFC 3339, as 2027-01-31T00:00:00Z.");
    }
    // the store's times are text of one length, in years of four digits
    if (!at.isAfter(now) || at.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
      throw fields.bad("expires_at", "It must be a time to come.");
    }
    return at;
  }
}
