package dev.docket.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Questions asked of many documents, each of each by itself, as a table: a row a document, a column
 * a question.
 *
 * @param batch the batch that asked them
 * @param rows in the order in which the documents were given
 */
public record AnswerMatrix(String batch, String name, List<String> questions, List<Row> rows) {

  /**
   * What a document says to the questions.
   *
   * @param document its id
   * @param name null where the document is no longer there
   * @param cells as many as there are questions, in their order
   */
  public record Row(String document, @Nullable String name, List<Cell> cells) {}

  /**
   * An answer, or why there is none yet.
   *
   * @param job the job that answers; null while it is not created
   * @param status of that job; {@code expanding} while it is not created
   * @param found whether the document says anything of it; null where there is no answer
   * @param evidence the quotations of {@code answer} by id
   * @param missing the parts of the question of which nothing was found
   * @param error why there is no answer; null where there is one or may still be
   */
  public record Cell(
      @Nullable String job,
      String status,
      @Nullable Boolean found,
      List<Answer.Statement> answer,
      Map<String, Answer.Evidence> evidence,
      List<String> missing,
      @Nullable String error) {

    /** The cell of a job that has answered. */
    public static Cell of(String job, String status, Answer answer) {
      return new Cell(
          job,
          status,
          answer.found(),
          answer.answer(),
          answer.evidence(),
          answer.found() ? answer.missing() : List.of(),
          null);
    }

    /** The cell of a job without an answer. */
    public static Cell without(@Nullable String job, String status, @Nullable String error) {
      return new Cell(job, status, null, List.of(), Map.of(), List.of(), error);
    }
  }
}
