import docket.client.ApiClient;
import docket.client.ApiException;
import docket.client.api.DocumentsApi;
import docket.client.api.JobsApi;
import docket.client.model.Document;
import docket.client.model.Job;
import docket.client.model.JobRequest;
import docket.client.model.Result;
import docket.client.model.Status;
import docket.client.model.Summary;
import docket.client.model.SummaryOptions;
import docket.client.model.SummaryRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Upload, submit, wait, read, by a client that openapi-generator made: URL, KEY. */
final class GeneratedClient {
  private static final String FEES = "The Customer shall pay 500 dollars within 30 days.";
  private static final Set<Status> OPEN = Set.of(Status.QUEUED, Status.RUNNING);

  private GeneratedClient() {}

  public static void main(String[] args) throws ApiException, IOException {
    ApiClient client = new ApiClient();
    client.setBasePath(args[0]);
    client.setBearerToken(args[1]);
    DocumentsApi documents = new DocumentsApi(client);
    JobsApi jobs = new JobsApi(client);

    Path file = Files.createTempFile("terms", ".md");
    Files.writeString(file, "# Terms\n\n## Article 1 (Fees)\n\n" + FEES + "\n");
    Document document = documents.uploadDocument(file.toFile(), null, "terms.md", null);
    Files.delete(file);
    require(document.getMediaType().equals("text/markdown"), "the format is told from the name");
    require(
        !documents.getDocumentOutline(document.getId()).getItems().isEmpty(), "it has sections");

    SummaryRequest summary = new SummaryRequest();
    summary.setType(SummaryRequest.TypeEnum.SUMMARY);
    summary.setDocument(document.getId());
    summary.setOptions(new SummaryOptions().length(SummaryOptions.LengthEnum.SHORT));
    Job job = jobs.submitJob(new JobRequest(summary), document.getId());
    while (OPEN.contains(job.getStatus())) {
      job = jobs.getJob(job.getId(), "wait=30", null);
    }
    require(job.getStatus() == Status.COMPLETED, "the job completes");
    Result result = jobs.getResult(job.getId(), null, null, null, null, null, null, null, null);
    Summary read = result.getSummary();
    require(
        read.getEvidence().values().stream().anyMatch(e -> e.getQuote().contains(FEES)),
        "the summary quotes the fees");
    try {
      documents.getDocument("doc_00000000000000000000000000");
      require(false, "an unknown document is refused");
    } catch (ApiException e) {
      require(e.getCode() == 404, "an unknown document is 404");
    }
    System.out.println(
        "uploaded, submitted, waited and read: " + read.getOverview().size() + " statements");
  }

  private static void require(boolean isTrue, String what) {
    if (!isTrue) {
      throw new AssertionError("It does not hold that " + what);
    }
  }
}
