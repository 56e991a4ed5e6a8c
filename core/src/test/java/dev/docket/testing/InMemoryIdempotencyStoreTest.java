package dev.docket.testing;

class InMemoryIdempotencyStoreTest extends IdempotencyStoreContract {
  InMemoryIdempotencyStoreTest() {
    super(new InMemoryIdempotencyStore());
  }
}
