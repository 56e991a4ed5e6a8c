package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.job.access.SessionStore;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sign-ins as rows {@code CODE#<sha256>} and {@code SESSION#<sha256>}. */
public final class DynamoDbSessionStore implements SessionStore {
  private final Table table;

  /** Sign-ins in {@code table}. */
  public DynamoDbSessionStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public void create(SignIn signIn) {
    table.put(
        Row.keyed(pk(signIn.kind(), signIn.sha256()), Row.WHOLE)
            .with("tenant", signIn.tenant().value())
            .with("scopes", signIn.scopes().stream().map(Scope::name).sorted().toList())
            .with("expires_at", signIn.expiresAt())
            .with("person", signIn.person())
            .with("key", signIn.key())
            .expiringAt(signIn.expiresAt()));
  }

  @Override
  public Optional<SignIn> session(String sha256, Instant now) {
    return table
        .get(pk(Kind.SESSION, sha256), Row.WHOLE)
        .map(row -> signIn(Kind.SESSION, sha256, row))
        .filter(signIn -> signIn.expiresAt().isAfter(now));
  }

  /** Where the reply of the deletion is lost and the SDK repeats it, nobody gets the code. */
  @Override
  public Optional<SignIn> useCode(String sha256, Instant now) {
    return table
        .take(pk(Kind.CODE, sha256), Row.WHOLE)
        .map(row -> signIn(Kind.CODE, sha256, row))
        .filter(signIn -> signIn.expiresAt().isAfter(now));
  }

  @Override
  public void end(String sha256) {
    table.delete(pk(Kind.SESSION, sha256), Row.WHOLE);
  }

  private static SignIn signIn(Kind kind, String sha256, Row row) {
    return new SignIn(
        kind,
        sha256,
        new TenantId(row.text("tenant")),
        row.texts("scopes").stream().map(Scope::valueOf).collect(Collectors.toUnmodifiableSet()),
        row.instant("expires_at"),
        row.textOrNull("person"),
        row.textOrNull("key"));
  }

  private static String pk(Kind kind, String sha256) {
    return kind.name() + "#" + sha256;
  }
}
