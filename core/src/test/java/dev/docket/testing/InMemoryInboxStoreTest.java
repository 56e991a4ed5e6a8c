package dev.docket.testing;

class InMemoryInboxStoreTest extends InboxStoreContract {
  InMemoryInboxStoreTest() {
    super(new InMemoryInboxStore());
  }
}
