package dev.docket.testing;

class InMemoryWebhookStoreTest extends WebhookStoreContract {
  InMemoryWebhookStoreTest() {
    super(new InMemoryWebhookStore());
  }
}
