package dev.docket.testing;

class InMemoryStepStoreTest extends StepStoreContract {
  InMemoryStepStoreTest() {
    super(new InMemoryStepStore());
  }
}
