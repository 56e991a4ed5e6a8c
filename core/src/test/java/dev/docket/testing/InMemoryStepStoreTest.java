package dev.docket.testing;

class InMemoryStepStoreTest extends StepStoreContract {
  private static final InMemoryStepStore STORE = new InMemoryStepStore();

  InMemoryStepStoreTest() {
    super(STORE, STORE);
  }
}
