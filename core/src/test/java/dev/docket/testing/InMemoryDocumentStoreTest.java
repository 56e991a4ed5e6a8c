package dev.docket.testing;

class InMemoryDocumentStoreTest extends DocumentStoreContract {
  InMemoryDocumentStoreTest() {
    super(new InMemoryDocumentStore());
  }
}
