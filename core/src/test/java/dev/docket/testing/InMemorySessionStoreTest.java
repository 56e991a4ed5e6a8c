package dev.docket.testing;

class InMemorySessionStoreTest extends SessionStoreContract {
  InMemorySessionStoreTest() {
    super(new InMemorySessionStore());
  }
}
