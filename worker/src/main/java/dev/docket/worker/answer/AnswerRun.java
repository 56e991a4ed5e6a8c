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
import dev.docket.worker.summary.Anchor;
import dev.docket.worker.summary.Item;
import dev.docket.worker.summary.ItemType;
import dev.docket.worker.summary.ProposedItem;
import dev.docket.worker.summary.Quote;
import dev.docket.worker.summary.Verifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
  private final List<Answer.Rejected> rejected = new ArrayList<>();
  private final List<Answer.Search> searches = new ArrayList<>();
  private final List<Answer.Considered> considered = new ArrayList<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private int proposed;
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
    searches.addAll(result.searches());
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
    Dossier dossier = answered.dossier();
    searches.addAll(answered.searches());
    asked = true;
    Set<String> used = new HashSet<>();
    take(json, dossier, used);
    for (Dossier.Shown passage : dossier.shown()) {
      sources.add(passage.found().document());
      considered.add(
          new Answer.Considered(
              passage.found().document(),
              passage.heading(),
              passage.start(),
              passage.end(),
              passage.found().score(),
              passage.found().match(),
              passage.found().reason(),
              passage.units().stream().anyMatch(used::contains)));
    }
    List<String> missing = new ArrayList<>();
    for (JsonNode part : json.path("missing")) {
      String text = OneLine.of(part.asText()).strip();
      if (!text.isEmpty() && missing.size() < MOST_MISSING) {
        missing.add(text.length() > LONGEST_MISSING ? text.substring(0, LONGEST_MISSING) : text);
      }
    }
    return missing;
  }

  private Verifier verifier(Dossier dossier) {
    String names =
        dossier.documents().stream()
            .map(id -> scope.find(id).map(StoredDocument::name).orElse(""))
            .collect(Collectors.joining("\n"));
    return new Verifier(dossier.document(), names, dossier.citable());
  }

  private static ProposedItem proposed(JsonNode draft) {
    List<Anchor> anchors = new ArrayList<>();
    for (JsonNode cited : draft.path("evidence")) {
      anchors.add(new Anchor(cited.path("unit").asText(), cited.path("anchor").asText()));
    }
    String text = OneLine.of(draft.path("text").asText()).strip();
    return new ProposedItem(ItemType.KEY_POINT, Map.of("text", text), anchors);
  }

  /** Shows statements while the model writes, where somebody may be waiting for them. */
  private AnswerListener listener(Dossier dossier) {
    if (request.terms().priority() != Priority.INTERACTIVE) {
      return AnswerListener.NOBODY;
    }
    return () -> {
      Verifier verifier = verifier(dossier);
      return new StatementReader(
          draft -> {
            if (verifier.check(proposed(draft)) instanceof Verifier.Verdict.Supported supported) {
              show(supported.item(), dossier, new HashSet<>());
            }
          });
    };
  }

  /** Verifies each statement over all that it cites, as those of summaries are. */
  private void take(JsonNode json, Dossier dossier, Set<String> used) {
    Verifier verifier = verifier(dossier);
    for (JsonNode draft : json.path("answer")) {
      proposed++;
      switch (verifier.check(proposed(draft))) {
        case Verifier.Verdict.Refused refused ->
            rejected.add(new Answer.Rejected(refused.why().text(), refused.why().reason()));
        case Verifier.Verdict.Supported supported -> show(supported.item(), dossier, used);
      }
    }
  }

  private void show(Item item, Dossier dossier, Set<String> used) {
    List<Answer.Evidence> quoted = new ArrayList<>();
    for (Quote quote : item.quotes()) {
      used.add(quote.unit());
      quoted.add(dossier.evidence(quote));
    }
    statements.add(item.text("text"), quoted);
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
        sources.stream()
            .flatMap(id -> scope.find(id).stream())
            .map(d -> new Answer.Source(d.id().value(), d.name(), d.sha256()))
            .toList(),
        List.copyOf(considered),
        List.copyOf(searches),
        new Answer.Verification(
            Math.max(proposed, statements.all().size() + rejected.size()),
            statements.all().size(),
            List.copyOf(rejected)),
        new Answer.Coverage(scope.documents().size(), passages, considered.size()),
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
