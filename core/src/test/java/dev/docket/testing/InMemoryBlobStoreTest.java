package dev.docket.testing;

class InMemoryBlobStoreTest extends BlobStoreContract {
  InMemoryBlobStoreTest() {
    super(new InMemoryBlobStore());
  }
}
