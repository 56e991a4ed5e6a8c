package dev.docket.testing;

class InMemoryAuditLogTest extends AuditLogContract {
  InMemoryAuditLogTest() {
    super(new InMemoryAuditLog());
  }
}
