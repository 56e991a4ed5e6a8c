package dev.docket.api.job;

import dev.docket.api.http.JsonFields;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.batch.JobTemplate;
import dev.docket.page.pdf.UnprintableException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** All that the interface knows of one type of job: its fields and the forms of its result. */
public interface JobForm<R extends JobRequest, T extends JobTemplate> {
  /** The fields of such a job beside those that every job has. */
  List<String> fields();

  /** The same without documents. */
  default List<String> templateFields() {
    return List.of("options");
  }

  /** Whether a submitter may give a {@code text} in place of the one document. */
  default boolean takesText() {
    return false;
  }

  /** The job in {@code fields}, of the document {@code text} if its text came with it. */
  R read(JsonFields fields, Optional<DocumentId> text, Terms terms);

  /** The job without its documents in {@code fields}. */
  T readTemplate(JsonFields fields, Terms terms);

  /** The fields beside those that every job has, with every default filled in. */
  SequencedMap<String, Object> show(R request);

  /** The same without documents. */
  SequencedMap<String, Object> showTemplate(T template);

  /** The formats in which its result is served; JSON is as it is stored. */
  List<ResultFormat> formats();

  /**
   * All statements or changes in the stored {@code result}, in their order: by its id all that each
   * says and rests on, without places.
   */
  SequencedMap<String, String> statements(byte[] result) throws IOException;

  /** What is asked beside the documents: jobs of one subject can be held against each other. */
  String subject(R request);

  /** The stored {@code result} in any of the formats but JSON. */
  byte[] render(R request, byte[] result, ResultForm form) throws IOException, UnprintableException;
}
