package dev.docket.testing;

class InMemoryJobStoreTest extends JobStoreContract {
  InMemoryJobStoreTest() {
    InMemoryJobStore store = new InMemoryJobStore();
    super(store, store.steps());
  }
}
