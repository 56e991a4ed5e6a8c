package dev.docket.testing;

class InMemoryBatchStoreTest extends BatchStoreContract {
  InMemoryBatchStoreTest() {
    super(new InMemoryBatchStore());
  }
}
