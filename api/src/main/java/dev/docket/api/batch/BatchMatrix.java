package dev.docket.api.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.answer.Answer;
import dev.docket.answer.AnswerMatrix;
import dev.docket.answer.AnswerMatrix.Cell;
import dev.docket.answer.AnswerMatrix.Row;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus.Failed;
import dev.docket.job.JobStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.Manifest;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what a batch of questions has answered so far into a table. */
final class BatchMatrix {
  private final JobStore jobs;
  private final DocumentStore documents;

  BatchMatrix(JobStore jobs, DocumentStore documents) {
    this.jobs = jobs;
    this.documents = documents;
  }

  /** A question to one document, and the position of its job in the batch. */
  private record Asked(String question, DocumentId document, int position) {}

  /** The table of {@code batch}; empty if it is not made of questions to one document each. */
  Optional<AnswerMatrix> of(Batch batch, Manifest manifest) {
    List<Asked> asked = new ArrayList<>();
    for (Manifest.Entry entry : manifest.entries()) {
      if (!(entry.request() instanceof JobRequest.Answer answer) || answer.named().size() != 1) {
        return Optional.empty();
      }
      asked.add(new Asked(answer.question(), answer.named().getFirst(), asked.size()));
    }
    List<String> questions = asked.stream().map(Asked::question).distinct().toList();
    Map<DocumentId, Map<String, Asked>> rows = new LinkedHashMap<>();
    asked.forEach(
        a -> rows.computeIfAbsent(a.document(), _ -> new HashMap<>()).putIfAbsent(a.question(), a));
    Map<DocumentId, String> names = new HashMap<>();
    for (StoredDocument document : documents.findAll(batch.tenant(), rows.keySet())) {
      names.put(document.id(), document.name());
    }
    Map<JobId, Job> created = new HashMap<>();
    jobs.findAll(batch.tenant(), batch.jobs()).forEach(job -> created.put(job.id(), job));
    List<Row> table = new ArrayList<>();
    rows.forEach(
        (document, answers) -> {
          List<Cell> cells = new ArrayList<>();
          for (String question : questions) {
            Asked cell = answers.get(question);
            cells.add(
                cell == null
                    ? Cell.without(null, "not_asked", null)
                    : cell(created.get(batch.jobAt(cell.position()))));
          }
          table.add(new Row(document.value(), names.get(document), cells));
        });
    return Optional.of(new AnswerMatrix(batch.id().value(), batch.name(), questions, table));
  }

  private Cell cell(@Nullable Job job) {
    if (job == null) {
      return Cell.without(null, "expanding", null);
    }
    String id = job.id().value();
    Optional<byte[]> result =
        job.hasResult() && job.isFinished()
            ? jobs.result(job.tenant(), job.id())
            : Optional.empty();
    if (result.isPresent()) {
      return Cell.of(id, job.statusCode(), answer(result.get()));
    }
    String error = job.status() instanceof Failed failed ? failed.detail() : null;
    return Cell.without(id, job.statusCode(), error);
  }

  private static Answer answer(byte[] result) {
    try {
      return Json.MAPPER.readValue(result, Answer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
