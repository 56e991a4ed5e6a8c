package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import dev.docket.audit.AuditEntry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every call that changes something or gives something away is written down, and who made it. */
class AuditTest {
  private final Api api = new Api();
  private final ApiClient client = api.client;
  private final ApiClient admin = api.as(Api.ADMIN_KEY);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aCallThatChangesSomethingIsWrittenDown() {
    String document = Uploads.document(client, "secret-name");

    List<AuditEntry> entries = entries();
    assertThat(entries).extracting(AuditEntry::action).containsExactly("POST /v1/documents");
    assertThat(entries).extracting(AuditEntry::outcome).containsExactly(201);
    assertThat(entries.getLast().details()).containsEntry("made", "/v1/documents/" + document);
    assertThat(entries.getFirst().actor().key()).startsWith("key_");
    assertThat(entries.toString()).doesNotContain("secret");
  }

  @Test
  void whatIsOnlyLookedAtIsNot() {
    client.get("/v1/documents");
    client.get("/v1/jobs");
    client.get("/healthz");

    assertThat(entries()).isEmpty();
  }

  @Test
  void whatIsDoneWithoutMakingAnythingIsConfirmed() {
    admin.put("/v1/collections/c", "{}");
    client.post("/v1/quotes", "{}");

    assertThat(entries()).extracting(AuditEntry::action).containsOnly("PUT /v1/collections/{name}");
    assertThat(entries()).extracting(AuditEntry::outcome).containsExactly(200);
  }

  @Test
  void whereNothingCanBeWrittenDownNothingIsDone() {
    api.audit.fail(true);
    Answer refused = client.post("/v1/documents?name=a", "text/plain", new byte[] {65});
    api.audit.fail(false);

    assertThat(refused.status()).isEqualTo(503);
    assertThat(client.get("/v1/documents").json().path("items")).isEmpty();
  }

  @Test
  void whatIsRefusedIsWrittenDownToo() {
    client.delete("/v1/jobs/job_x");
    client.post("/v1/jobs", "{}");

    assertThat(entries()).extracting(AuditEntry::outcome).containsExactly(null, 404, 400);
    assertThat(entries().getFirst().details()).containsEntry("id", "job_x");
  }

  @Test
  void aDeletionLeavesTheHashOfWhatWent() {
    String document = Uploads.document(client, "text");
    String sha256 = client.get("/v1/documents/" + document).json().path("sha256").asText();
    client.delete("/v1/documents/" + document);

    AuditEntry last = entries().getLast();
    assertThat(last.action()).isEqualTo("DELETE /v1/documents/{id}");
    assertThat(last.details()).containsEntry("id", document).containsEntry("sha256", sha256);
  }

  @Test
  void anExportIsWrittenDown() {
    String document = Uploads.document(client, "text");
    int before = entries().size();
    client.get("/v1/documents/" + document + "/original");

    assertThat(entries()).hasSize(before + 1);
    assertThat(entries().getLast().action()).isEqualTo("GET /v1/documents/{id}/original");
  }

  @Test
  void whatOnlyAnAdminMayDoIsWrittenDown() {
    admin.get("/v1/keys");
    admin.get("/v1/documents");

    assertThat(entries())
        .extracting(AuditEntry::action)
        .containsExactly("GET /v1/keys", "GET /v1/documents");
  }

  @Test
  void whoMayNotCallIsKeptOutAndNotTakenForSomebody() {
    assertThat(client.get("/v1/audit").status()).isEqualTo(403);
    assertThat(api.withoutKey().get("/v1/audit").status()).isEqualTo(401);
    assertThat(api.withoutKey().post("/v1/jobs", "{}").status()).isEqualTo(401);
  }

  @Test
  void theLogIsServedLineByLineForATime() {
    Uploads.document(client, "text");
    api.audit.seal(Api.TENANT);
    Answer all = admin.get("/v1/audit");

    assertThat(all.text().lines()).hasSize(2);
    assertThat(all.text().lines().toList().getLast()).contains("GET /v1/audit").contains(":null");
    assertThat(admin.get("/v1/audit?from=2030-01-02").text()).isEmpty();
    assertThat(admin.get("/v1/audit?to=2029-12-31T00:00:00%2B09:00").text()).isEmpty();
    assertThat(admin.get("/v1/audit?from=2030-01-01&to=2030-01-02").text().lines())
        .hasSizeGreaterThan(2);
    for (String bad : List.of("from=today", "to=2030-13-01", "from=2030-01-01T00:00:00", "at=1")) {
      assertThat(admin.get("/v1/audit?" + bad).status()).as(bad).isEqualTo(400);
    }
    assertThat(api.as(Api.STRANGERS_KEY).get("/v1/audit").text()).doesNotContain("acme");
  }

  private List<AuditEntry> entries() {
    return api.audit.entries(Api.TENANT);
  }
}
