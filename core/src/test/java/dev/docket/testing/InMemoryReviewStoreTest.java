package dev.docket.testing;

class InMemoryReviewStoreTest extends ReviewStoreContract {
  InMemoryReviewStoreTest() {
    super(new InMemoryReviewStore());
  }
}
