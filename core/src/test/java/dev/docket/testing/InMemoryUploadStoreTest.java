package dev.docket.testing;

class InMemoryUploadStoreTest extends UploadStoreContract {
  InMemoryUploadStoreTest() {
    super(new InMemoryUploadStore());
  }
}
