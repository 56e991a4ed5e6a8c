package dev.docket.testing;

class InMemoryBudgetStoreTest extends BudgetStoreContract {
  private static final InMemoryJobStore STORE = new InMemoryJobStore();

  InMemoryBudgetStoreTest() {
    super(STORE, STORE);
  }
}
