package dev.docket.worker.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.answer.Answer;
import dev.docket.document.Language;
import dev.docket.job.FailureReason;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.Length;
import dev.docket.job.Priority;
import dev.docket.job.StoredDocument;
import dev.docket.wording.OneLine;
import dev.docket.worker.answer.Dossier.Read;
import dev.docket.worker.answer.Retrieval.Result;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.ModelLimits;
import dev.docket.worker.step.JobFailedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** One run of an answer from its passages to its result. */
final class AnswerRun {
  private static final String FIRST = "answer"; // the step of the first call
  private static final int MOST_MISSING = 4;
  private static final int LONGEST_MISSING = 200; // characters
  private static final int MOST_PASSAGES = 8; // of the second look

  private final JobRequest.Answer request;
  private final JobContext context;
  private final Scope scope;
  private final Turns turns;
  private final String seed;
  private final Retrieval retrieval;
  private final Changes comparing;
  private final ModelLimits model;
  private final AnswerCalls calls;

  private final Statements statements;
  private final VerifiedStatements verified;
  private final LookedAt lookedAt = new LookedAt();
  private List<Changes.Changed> changes = List.of();
  private boolean asked;
  private boolean isWhole = true;

  AnswerRun(
      JobRequest.Answer request,
      JobContext context,
      Scope scope,
      Turns turns,
      String seed,
      CollectionIndexes indexes,
      VersionComparer comparer)
      throws JobFailedException {
    this.request = request;
    this.context = context;
    this.scope = scope;
    this.turns = turns;
    this.seed = seed;
    this.retrieval = new Retrieval(scope, context, indexes);
    this.comparing = new Changes(scope, comparer);
    this.model = context.model(Objects.requireNonNullElse(request.options().model(), ""));
    this.statements = new Statements(context);
    this.verified = new VerifiedStatements(statements, scope);
    this.calls = new AnswerCalls(context, model, outputTokens(request.options().length()));
  }

  Answer run() throws JobFailedException, InterruptedException {
    List<String> parts = QuestionParts.of(request.question());
    Result first = found("passages", parts);
    List<String> missing = new ArrayList<>(List.of(request.question()));
    try {
      missing = answered(first, missing);
    } catch (JobFailedException e) {
      if (statements.isEmpty() || e.reason() == FailureReason.DOCUMENT_GONE) {
        throw e;
      }
      isWhole = false; // what was shown stays
      context.warn("The answer was not finished: " + e.getMessage());
    }
    statements.end();
    return result(first.passages(), missing);
  }

  /** Whether the answer was finished. */
  boolean isWhole() {
    return isWhole;
  }

  /** Asks over what was found {@code first}, and again for what that lacks; returns that. */
  private List<String> answered(Result first, List<String> questions)
      throws JobFailedException, InterruptedException {
    List<String> missing = answer(FIRST, questions, first.found());
    if (!missing.isEmpty()) {
      Result second = found("passages-2", missing);
      List<Found> more =
          second.found().stream()
              .filter(f -> first.found().stream().noneMatch(f::isSame))
              .limit(MOST_PASSAGES)
              .toList();
      if (!more.isEmpty()) {
        missing = answer("answer-2", missing, more);
      }
    }
    return missing;
  }

  /** What was found at the first start, also when the documents have changed since. */
  private Result found(String name, List<String> queries)
      throws JobFailedException, InterruptedException {
    Result result = Frozen.of(context, name, Result.class, () -> retrieval.find(queries, turns));
    lookedAt.searches(result.searches());
    return result;
  }

  /** Puts the passages before {@code found} in which versions differ, if the question wants it. */
  private List<Found> compared(String step, List<Found> found)
      throws JobFailedException, InterruptedException {
    Optional<ComparedVersions> versions =
        step.equals(FIRST)
            ? ComparedVersions.of(request.question(), scope.documents())
            : Optional.empty();
    if (versions.isEmpty()) {
      return found;
    }
    StoredDocument before = versions.get().before();
    StoredDocument after = versions.get().after();
    changes =
        Frozen.of(
                context,
                "changes",
                ChangeList.class,
                () ->
                    new ChangeList(
                        comparing.of(before, after, versions.get().topic(request.question()))))
            .changes();
    List<Found> shown = new ArrayList<>();
    changes.forEach(c -> add(shown, c.before()));
    changes.forEach(c -> add(shown, c.after()));
    add(shown, found);
    return shown;
  }

  /** Changes as they are kept. */
  private record ChangeList(List<Changes.Changed> changes) {}

  private static void add(List<Found> shown, List<Found> more) {
    more.stream().filter(m -> shown.stream().noneMatch(m::isSame)).forEach(shown::add);
  }

  /** Asks over {@code found} and takes what is supported; returns what is missing. */
  private List<String> answer(String step, List<String> questions, List<Found> found)
      throws JobFailedException, InterruptedException {
    if (found.isEmpty() && ComparedVersions.of(request.question(), scope.documents()).isEmpty()) {
      return questions;
    }
    List<Found> shown = compared(step, found);
    Supplier<String> input =
        () ->
            AnswerInput.of(
                seed, step, language(), budget(), questions, turns, dossierAgain(shown), changes);
    requireTokens(input.get());
    boolean offered =
        model.functions() && step.equals(FIRST) && request.terms().maxTokensTotal() == null;
    ToolRounds.Answered answered =
        new ToolRounds(context, calls, new ToolBox(scope, retrieval, comparing), offered)
            .ask(seed, step, input, shown, this::dossier, this::listener);
    JsonNode json = answered.json();
    lookedAt.searches(answered.searches());
    asked = true;
    lookedAt.passages(answered.dossier(), verified.take(json, answered.dossier()));
    return missing(json);
  }

  /** The parts of the question of which the model found nothing. */
  private static List<String> missing(JsonNode json) {
    List<String> missing = new ArrayList<>();
    for (JsonNode part : json.path("missing")) {
      String text = OneLine.of(part.asText()).strip();
      if (!text.isEmpty() && missing.size() < MOST_MISSING) {
        missing.add(text.length() > LONGEST_MISSING ? text.substring(0, LONGEST_MISSING) : text);
      }
    }
    return missing;
  }

  /** Shows statements while the model writes, where somebody may be waiting for them. */
  private AnswerListener listener(Dossier dossier) {
    return request.terms().priority() == Priority.INTERACTIVE
        ? verified.listener(dossier)
        : AnswerListener.NOBODY;
  }

  private Answer result(int passages, List<String> missing) {
    return new Answer(
        "answer",
        request.question(),
        language(),
        !statements.isEmpty(),
        statements.all(),
        missing,
        statements.evidence(),
        lookedAt.sources(scope),
        lookedAt.considered(),
        lookedAt.searches(),
        verified.verification(),
        new Answer.Coverage(scope.documents().size(), passages, lookedAt.considered().size()),
        scope.unread(),
        request.continues() == null ? null : request.continues().value(),
        turns.turns().isEmpty() ? "none" : "own",
        asked ? calls.method() : "none",
        asked ? model.id() : null,
        AnswerPrompts.version());
  }

  private Dossier dossier(List<Found> found) throws JobFailedException {
    Map<String, Read> documents = new LinkedHashMap<>();
    for (Found one : found) {
      documents.put(one.document(), scope.read(one.document()));
    }
    return Dossier.of(found, documents);
  }

  private Dossier dossierAgain(List<Found> found) {
    try {
      return dossier(found);
    } catch (JobFailedException e) {
      throw new IllegalStateException("A document of a running job cannot be read", e);
    }
  }

  private void requireTokens(String input) throws JobFailedException {
    Long most = request.terms().maxTokensTotal();
    long needed = calls.tokens(input);
    if (most != null && needed > most) {
      throw new JobFailedException(
          FailureReason.TOO_MANY_TOKENS,
          "The answer may take about %d tokens, the job may take %d: raise max_tokens_total"
              .formatted(needed, most));
    }
  }

  private Language language() {
    String wanted = request.options().language();
    return wanted == null
        ? Language.of(request.question())
        : wanted.equals(Language.JA.code()) ? Language.JA : Language.EN;
  }

  private int budget() {
    return switch (request.options().length()) {
      case SHORT -> 400;
      case STANDARD -> 1_200;
      case LONG -> 3_000;
    };
  }

  private static int outputTokens(Length length) {
    return switch (length) {
      case SHORT -> 2_000;
      case STANDARD -> 4_000;
      case LONG -> 8_000;
    };
  }
}
