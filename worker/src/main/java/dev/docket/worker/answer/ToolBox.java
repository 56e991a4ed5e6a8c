package dev.docket.worker.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.answer.Answer;
import dev.docket.job.StoredDocument;
import dev.docket.runtime.Json;
import dev.docket.wording.OneLine;
import dev.docket.worker.answer.search.Followed;
import dev.docket.worker.answer.search.Passages.Cut;
import dev.docket.worker.step.JobFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The functions that a model may call while it answers. They read, and only what the question is
 * asked of: an id of anything else is that of no document, whatever the arguments say.
 */
final class ToolBox {
  private static final int MOST_FOUND = 6; // passages that a call gives
  private static final int MOST_LISTED = 50; // documents
  private static final int MOST_DEFINING = 20; // documents that are looked through for a term
  private static final int LONGEST = 300; // characters of an argument
  private static final String NO_DOCUMENT =
      "There is no such document among those of this question; list_documents tells their ids.";

  private final Scope scope;
  private final Retrieval retrieval;
  private final Changes changes;

  ToolBox(Scope scope, Retrieval retrieval, Changes changes) {
    this.scope = scope;
    this.retrieval = retrieval;
    this.changes = changes;
  }

  /** What a call gives: words about it, and passages. */
  record Given(String note, List<Found> found, List<Answer.Search> searches) {
    static Given note(String note) {
      return new Given(note, List.of(), List.of());
    }
  }

  /** Carries out a call. What is wrong with it is told to the model. */
  Given call(String name, String arguments) throws JobFailedException, InterruptedException {
    JsonNode given;
    try {
      given = Json.MAPPER.readTree(arguments.isBlank() ? "{}" : arguments);
    } catch (JsonProcessingException _) {
      return Given.note("The arguments are not JSON.");
    }
    if (given == null || !given.isObject()) {
      return Given.note("The arguments are not a JSON object.");
    }
    return switch (name) {
      case "search" -> search(text(given, "query"), text(given, "document"));
      case "read_section" -> section(text(given, "document"), text(given, "section"));
      case "list_documents" -> Given.note(listed());
      case "definition_of" -> definition(text(given, "term"));
      case "compare_versions" ->
          compared(text(given, "before"), text(given, "after"), text(given, "about"));
      default -> Given.note("There is no function of this name.");
    };
  }

  private static String text(JsonNode given, String name) {
    String text = OneLine.of(given.path(name).asText("")).strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private Given search(String query, String document)
      throws JobFailedException, InterruptedException {
    if (query.isEmpty()) {
      return Given.note("Give a query.");
    }
    if (!document.isEmpty() && scope.find(document).isEmpty()) {
      return Given.note(NO_DOCUMENT);
    }
    Retrieval.Result result = retrieval.find(List.of(query), Turns.NONE);
    List<Found> found =
        result.found().stream()
            .filter(f -> document.isEmpty() || f.document().equals(document))
            .limit(MOST_FOUND)
            .toList();
    return new Given(found.isEmpty() ? "Nothing was found." : "", found, result.searches());
  }

  private Given section(String document, String section) throws JobFailedException {
    Optional<StoredDocument> of =
        document.isEmpty() && scope.documents().size() == 1
            ? Optional.of(scope.documents().getFirst())
            : scope.find(document);
    if (of.isEmpty()) {
      return Given.note(NO_DOCUMENT);
    }
    String id = of.get().id().value();
    List<Cut> cuts = scope.read(id).passages().under(section);
    return new Given(
        cuts.isEmpty() ? "The document has no such section." : "", found(id, cuts), List.of());
  }

  private String listed() {
    StringBuilder list = new StringBuilder();
    for (StoredDocument document : scope.documents().stream().limit(MOST_LISTED).toList()) {
      list.append(document.id()).append(": ").append(OneLine.of(document.name()));
      list.append(" (").append(document.characters()).append(" characters, ");
      list.append(document.createdAt()).append(")\n");
    }
    int more = scope.documents().size() - MOST_LISTED;
    return more > 0 ? list + "and " + more + " more" : list.toString();
  }

  private Given definition(String term) throws JobFailedException, InterruptedException {
    if (term.isEmpty()) {
      return Given.note("Give a term.");
    }
    if (scope.documents().size() > MOST_DEFINING) {
      return search("「" + term + "」の定義, definition of " + term, "");
    }
    List<Found> found = new ArrayList<>();
    for (StoredDocument document : scope.documents()) {
      String id = document.id().value();
      Dossier.Read read = scope.read(id);
      found.addAll(found(id, new Followed(read.document(), read.passages()).definitions(term)));
    }
    return new Given(
        found.isEmpty() ? "No document defines this term." : "",
        found.stream().limit(MOST_FOUND).toList(),
        List.of());
  }

  private Given compared(String before, String after, String about) throws JobFailedException {
    Optional<StoredDocument> old = scope.find(before);
    Optional<StoredDocument> now = scope.find(after);
    if (old.isEmpty() || now.isEmpty()) {
      return Given.note(NO_DOCUMENT);
    }
    StringBuilder note = new StringBuilder();
    List<Found> found = new ArrayList<>();
    for (Changes.Changed change : changes.of(old.get(), now.get(), about)) {
      note.append(change.what()).append(": ").append(change.words()).append('\n');
      found.addAll(change.before());
      found.addAll(change.after());
    }
    return new Given(note.isEmpty() ? "No change was found." : note.toString(), found, List.of());
  }

  private static List<Found> found(String document, List<Cut> cuts) {
    return cuts.stream()
        .limit(MOST_FOUND)
        .map(cut -> new Found(document, cut.number(), 0, 1, Found.FUNCTION))
        .toList();
  }
}
