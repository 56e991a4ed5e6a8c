package dev.docket.testing;

class InMemoryScheduleStoreTest extends ScheduleStoreContract {
  private static final InMemoryBatchStore BATCHES = new InMemoryBatchStore();

  InMemoryScheduleStoreTest() {
    super(new InMemoryScheduleStore(BATCHES), BATCHES);
  }
}
