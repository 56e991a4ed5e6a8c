package dev.docket.testing;

class InMemoryCollectionStoreTest extends CollectionStoreContract {
  InMemoryCollectionStoreTest() {
    super(new InMemoryCollectionStore());
  }
}
