package dev.docket.answer;

import dev.docket.document.Language;
import dev.docket.document.Unread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of a question, as it is stored and served.
 *
 * @param type always {@code answer}
 * @param found whether the documents say anything of what was asked; without it there is no
 *     statement
 * @param missing the parts of the question of which nothing was found
 * @param evidence the quotations by id, {@code E1} first
 * @param documents those that statements or considered passages stand in
 * @param considered the passages that were looked at, the best first
 * @param unread what could not be read of the documents that were searched
 * @param continues the job whose question came before
 * @param state where what came before was taken from: {@code own} stored turns, or {@code none}
 * @param method {@code model}; {@code extractive} where sentences were quoted without one
 * @param model null where none was asked
 */
public record Answer(
    String type,
    String question,
    Language language,
    boolean found,
    List<Statement> answer,
    List<String> missing,
    Map<String, Evidence> evidence,
    List<Source> documents,
    List<Considered> considered,
    List<Search> searches,
    Verification verification,
    Coverage coverage,
    List<Unread> unread,
    @Nullable String continues,
    String state,
    String method,
    @Nullable String model,
    String promptVersion) {

  /** The same without the statements of these ids and the quotations that only they rest on. */
  public Answer without(Set<String> left) {
    if (left.isEmpty()) {
      return this;
    }
    List<Statement> rest = answer.stream().filter(one -> !left.contains(one.id())).toList();
    Map<String, Evidence> kept = new LinkedHashMap<>(evidence);
    kept.keySet().retainAll(rest.stream().flatMap(one -> one.evidence().stream()).toList());
    return new Answer(
        type,
        question,
        language,
        found,
        rest,
        missing,
        kept,
        documents,
        considered,
        searches,
        verification,
        coverage,
        unread,
        continues,
        state,
        method,
        model,
        promptVersion);
  }

  /** One thing that the documents say, with the ids of its quotations. */
  public record Statement(String id, String text, List<String> evidence) {}

  /**
   * A quotation: {@code quote} is the document's text from {@code start} to {@code end}.
   *
   * @param document the document's id
   * @param page null where there are none
   * @param section the headings above it
   */
  public record Evidence(
      String document,
      String quote,
      int start,
      int end,
      @Nullable Integer page,
      String section,
      @Nullable String sectionId) {}

  /** A document that was searched. */
  public record Source(String id, String name, String sha256) {}

  /**
   * A passage that was looked at.
   *
   * @param score how well it was found, of the same search only
   * @param match the share of the question's words that it speaks of, 0 to 1
   * @param reason {@code search}, or what led to it: {@code reference}, {@code definition}, {@code
   *     before} for a passage of the question before, {@code comparison} for a clause that differs
   *     between two versions, {@code function} for what the model had looked up
   * @param used whether a statement quotes it
   */
  public record Considered(
      String document,
      String section,
      int start,
      int end,
      double score,
      double match,
      String reason,
      boolean used) {}

  /** What was searched for, and how many passages it found. */
  public record Search(String query, int hits) {}

  /** What became of the statements that were proposed. */
  public record Verification(int statements, int supported, List<Rejected> rejected) {}

  /** A statement that is not shown, and why. */
  public record Rejected(String text, String reason) {}

  /** What was searched: documents, and the passages in them; {@code read} were looked at. */
  public record Coverage(int documents, int passages, int read) {}
}
