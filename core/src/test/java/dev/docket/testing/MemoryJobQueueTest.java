package dev.docket.testing;

class MemoryJobQueueTest extends JobQueueContract {
  MemoryJobQueueTest() {
    super(MutableClock.at2030().queue());
  }
}
