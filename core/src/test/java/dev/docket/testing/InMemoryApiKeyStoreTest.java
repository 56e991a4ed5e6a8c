package dev.docket.testing;

class InMemoryApiKeyStoreTest extends ApiKeyStoreContract {
  InMemoryApiKeyStoreTest() {
    super(new InMemoryApiKeyStore());
  }
}
