package dev.docket.worker.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Side;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.job.DocumentStore;
import dev.docket.job.JobRequest;
import dev.docket.job.cost.CallPlan.Call;
import dev.docket.runtime.Json;
import dev.docket.worker.comparison.change.Comparer;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.ModelLimits;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.step.Rehearsed;
import dev.docket.worker.step.UnreadPages;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares two versions: what changed is found by rules, then the model is asked to explain it,
 * group by group. An explanation that cannot be had leaves its change without one, and says so.
 */
public final class ComparisonPipeline implements Pipeline<JobRequest.Comparison> {
  /** How much of what may be written of a group is written; {@code scripts/quote-figures}. */
  private static final double EXPLAIN_OUTPUT = 0.13;

  @Override
  public Outcome run(JobRequest.Comparison request, JobContext context)
      throws JobFailedException, InterruptedException {
    context.progress("comparing", 0, 1);
    Explanations explaining = new Explanations(() -> compare(request, context));
    List<List<String>> groups =
        request.options().explain()
            ? ChangeGroups.of(explaining.comparison()).stream()
                .map(g -> g.stream().map(Change::id).toList())
                .toList()
            : List.of();
    context.progress("comparing", 1, 1);
    if (groups.isEmpty()) {
      return outcome(explaining.comparison());
    }
    String wanted = request.options().model();
    ModelLimits model = context.model(wanted == null ? "" : wanted);
    String nonce = context.frozen("explain-nonce", ComparisonPipeline::nonce);
    Long most = request.terms().maxTokensTotal();
    return outcome(
        explaining.explained(
            groups,
            new ExplainPrompt(nonce, model),
            model,
            most == null ? Long.MAX_VALUE : most,
            context));
  }

  @Override
  public List<Call> expectedCalls(JobRequest.Comparison request, Rehearsed rehearsed) {
    return rehearsed.requests().stream().map(group -> group.call(1, EXPLAIN_OUTPUT)).toList();
  }

  /** What changed between two versions by rules alone, from nobody's side. */
  public static Comparison byRules(Side before, Document old, Side after, Document now) {
    return Comparer.compare(before, old, after, now, now.language(), Optional.empty());
  }

  private static Comparison compare(JobRequest.Comparison request, JobContext context)
      throws JobFailedException {
    DocumentStore.Whole old = context.whole(request.before());
    DocumentStore.Whole now = context.whole(request.after());
    Document before = old.document();
    Document after = now.document();
    String language = request.options().language();
    Optional<String> ourParty =
        Optional.ofNullable(request.options().ourParty()).filter(p -> !p.isBlank());
    Comparison comparison =
        Comparer.compare(
            side(old),
            before,
            side(now),
            after,
            language == null
                ? after.language()
                : Language.valueOf(language.toUpperCase(Locale.ROOT)),
            ourParty,
            request.options().noise());
    UnreadPages.warn(context, comparison.before().name(), before.unreadPages().size());
    UnreadPages.warn(context, comparison.after().name(), after.unreadPages().size());
    if (comparison.ourParty() == null) {
      ourParty.ifPresent(
          party ->
              context.warn(
                  "Neither version calls a party \"%s\": risk is judged from nobody's side. Give our_party as the contract calls it, or by the name beside which it says so"
                      .formatted(party)));
    }
    return comparison;
  }

  private static Side side(DocumentStore.Whole whole) {
    return new Side(whole.stored().id().value(), whole.stored().name());
  }

  private static String nonce() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Outcome outcome(Comparison comparison) {
    try {
      return new Outcome(
          Json.MAPPER.writeValueAsString(comparison),
          comparison.unexplained().isEmpty() && comparison.unread().isEmpty());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A comparison cannot be written as JSON", e);
    }
  }
}
