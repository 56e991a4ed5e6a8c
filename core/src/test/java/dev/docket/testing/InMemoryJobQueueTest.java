package dev.docket.testing;

class InMemoryJobQueueTest extends JobQueueContract {
  InMemoryJobQueueTest() {
    super(new InMemoryJobQueue(MutableClock.at2030()));
  }
}
