package dev.docket.testing;

class InMemoryTokenWindowTest extends TokenWindowContract {
  InMemoryTokenWindowTest() {
    super(new InMemoryTokenWindow());
  }
}
