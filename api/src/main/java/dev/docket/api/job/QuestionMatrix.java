package dev.docket.api.job;

import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.AnswerOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.batch.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions, each to be asked of each of many documents by itself.
 *
 * @param named the documents; empty where a collection is
 * @param collection of which the newest version of each document is asked
 */
record QuestionMatrix(
    List<String> questions,
    List<DocumentId> named,
    Optional<String> collection,
    AnswerOptions options,
    Terms terms) {
  static final List<String> FIELDS =
      List.of("name", "questions", "documents", "collection", "options");
  private static final int MOST_QUESTIONS = 100;

  /** What {@code fields} ask for; what is given twice counts once. */
  static QuestionMatrix read(JsonFields fields) {
    Terms terms = JobRequestReader.termsOfQuestions(fields);
    fields.string("name").ifPresent(name -> Label.checked(fields.path("name"), name));
    List<String> questions =
        fields
            .required(
                fields.lines("questions", MOST_QUESTIONS, AnswerForm.LONGEST_QUESTION), "questions")
            .stream()
            .map(String::strip)
            .distinct()
            .toList();
    Optional<List<String>> ids = fields.texts("documents", Manifest.MAX_ENTRIES);
    Optional<String> collection =
        fields.string("collection").map(name -> Label.checked(fields.path("collection"), name));
    if (ids.isPresent() == collection.isPresent()) {
      throw fields.bad(
          ids.isPresent() ? "collection" : "documents", "Give either documents or a collection.");
    }
    return new QuestionMatrix(
        questions,
        ids.orElse(List.of()).stream().map(DocumentId::new).distinct().toList(),
        collection,
        AnswerForm.options(fields),
        terms);
  }

  /** A job for each question to each of {@code documents}, document by document. */
  List<JobRequest> requests(List<DocumentId> documents) {
    List<JobRequest> requests = new ArrayList<>();
    for (DocumentId document : documents) {
      for (String question : questions) {
        requests.add(
            new JobRequest.Answer(question, List.of(document), null, null, options, terms));
      }
    }
    return requests;
  }
}
