package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.job.access.SessionStore;
import dev.docket.job.access.SessionStore.Kind;
import dev.docket.job.access.SessionStore.SignIn;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link SessionStore} must do. */
public abstract class SessionStoreContract {
  private final SessionStore store;

  /** Tests {@code store}. */
  protected SessionStoreContract(SessionStore store) {
    this.store = store;
  }

  @Test
  void aSessionIsFoundUntilItExpires() {
    SignIn session = created(Kind.SESSION);

    assertThat(store.session(session.sha256(), NOW)).contains(session);
    assertThat(store.session(session.sha256(), session.expiresAt())).isEmpty();
  }

  @Test
  void aSessionThatHasEndedIsGone() {
    SignIn session = created(Kind.SESSION);
    store.end(session.sha256());

    assertThat(store.session(session.sha256(), NOW)).isEmpty();
  }

  @Test
  void aCodeIsGoodForOneUse() {
    SignIn code = created(Kind.CODE);

    assertThat(store.useCode(code.sha256(), NOW)).contains(code);
    assertThat(store.useCode(code.sha256(), NOW)).isEmpty();
  }

  @Test
  void aCodeThatHasExpiredIsGoodForNothing() {
    SignIn code = created(Kind.CODE);

    assertThat(store.useCode(code.sha256(), code.expiresAt())).isEmpty();
  }

  @Test
  void aCodeIsNoSessionAndASessionNoCode() {
    SignIn code = created(Kind.CODE);
    SignIn session = created(Kind.SESSION);

    assertThat(store.session(code.sha256(), NOW)).isEmpty();
    assertThat(store.useCode(session.sha256(), NOW)).isEmpty();
    assertThat(store.session(session.sha256(), NOW)).contains(session);
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyWhoUseACodeAtOnceOneGetsIt() {
    SignIn code = created(Kind.CODE);

    assertThat(Race.of(8, _ -> store.useCode(code.sha256(), NOW).isPresent()))
        .containsOnlyOnce(true);
  }

  private SignIn created(Kind kind) {
    SignIn signIn =
        new SignIn(
            kind,
            ApiKeyStore.sha256(UUID.randomUUID().toString()),
            Samples.tenant(),
            Set.of(Scope.JOBS_READ, Scope.SCHEDULES),
            NOW.plusSeconds(60),
            "山田",
            "the hash of a key");
    store.create(signIn);
    return signIn;
  }
}
