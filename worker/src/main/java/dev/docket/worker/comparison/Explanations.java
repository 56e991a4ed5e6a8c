package dev.docket.worker.comparison;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.ExplainedBy;
import dev.docket.comparison.Comparison.Method;
import dev.docket.comparison.Comparison.Unexplained;
import dev.docket.job.FailureReason;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.Answer;
import dev.docket.worker.step.JobContext.Answer.Answered;
import dev.docket.worker.step.JobContext.Answer.Truncated;
import dev.docket.worker.step.JobContext.Answer.Unanswered;
import dev.docket.worker.step.JobContext.ModelLimits;
import dev.docket.worker.step.JobContext.Question;
import dev.docket.worker.step.JobFailedException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The explaining of one comparison. It does not hold the comparison while it waits for the model,
 * if memory is short: it is then made again, and is the same.
 */
final class Explanations {
  private static final int SPARE = 2000; // tokens of a model's context left free

  private final Source source;
  private SoftReference<Comparison> held = new SoftReference<>(null);
  private final Map<String, Change> explained = new HashMap<>();
  private final Map<String, String> problems = new HashMap<>();
  private boolean byModel;

  /** Makes the comparison, always the same. */
  interface Source {
    Comparison comparison() throws JobFailedException;
  }

  Explanations(Source source) {
    this.source = source;
  }

  /** The comparison without explanations. */
  synchronized Comparison comparison() throws JobFailedException {
    Comparison comparison = held.get();
    if (comparison == null) {
      comparison = source.comparison();
      held = new SoftReference<>(comparison);
    }
    return comparison;
  }

  /**
   * The comparison with the explanations that can be had for {@code groups} of change ids.
   *
   * @param mostTokens the most that all requests and answers together may take
   */
  Comparison explained(
      List<List<String>> groups,
      ExplainPrompt prompt,
      ModelLimits model,
      long mostTokens,
      JobContext context)
      throws JobFailedException, InterruptedException {
    List<List<String>> asked = new ArrayList<>();
    long tokens = 0;
    for (List<String> group : groups) {
      ModelRequest request = prompt.request(comparison(), changes(group), List.of());
      if (request.inputTokens() + request.maxOutputTokens() + SPARE > model.contextTokens()) {
        group.forEach(id -> problems.put(id, "The change is longer than a request may be"));
      } else {
        asked.add(group);
        tokens += request.inputTokens() + request.maxOutputTokens();
      }
    }
    if (tokens > mostTokens) {
      throw new JobFailedException(
          FailureReason.TOO_MANY_TOKENS,
          "Explaining the changes takes up to "
              + tokens
              + " tokens, and max_tokens_total is "
              + mostTokens
              + "; raise it, or ask with explain: false");
    }
    Map<String, String> rejected = ask("explain-", asked, Map.of(), prompt, context);
    List<List<String>> again = new ArrayList<>();
    for (List<String> group : asked) {
      List<String> left = group.stream().filter(rejected::containsKey).toList();
      if (byModel && !left.isEmpty()) {
        again.add(left); // a model may do better when told what was wrong
      }
    }
    if (!again.isEmpty()) {
      ask("explain-again-", again, rejected, prompt, context);
    }
    return result(groups, model);
  }

  /** Asks to explain each group, and answers why what explanations were rejected. */
  private Map<String, String> ask(
      String step,
      List<List<String>> groups,
      Map<String, String> before,
      ExplainPrompt prompt,
      JobContext context)
      throws JobFailedException, InterruptedException {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<String> group = groups.get(i);
      List<String> former =
          group.stream().filter(before::containsKey).map(id -> id + ": " + before.get(id)).toList();
      questions.add(new Question(step + i, () -> request(prompt, group, former)));
    }
    Map<String, String> rejected = new HashMap<>();
    List<Answer> answers = context.askAll("explaining", questions);
    for (int i = 0; i < groups.size(); i++) {
      List<String> group = groups.get(i);
      switch (answers.get(i)) {
        case Answered(String text, String method) -> {
          byModel |= method.equals("model");
          ExplainAnswer answer = ExplainAnswer.read(text, changes(group));
          explained.putAll(answer.explained());
          problems.putAll(answer.problems());
          rejected.putAll(answer.problems());
        }
        case Truncated _ ->
            group.forEach(id -> problems.put(id, "Cut off: the model's answer was too long"));
        case Unanswered(FailureReason _, String why) -> group.forEach(id -> problems.put(id, why));
      }
    }
    return rejected;
  }

  private ModelRequest request(ExplainPrompt prompt, List<String> group, List<String> former) {
    try {
      return prompt.request(comparison(), changes(group), former);
    } catch (JobFailedException e) {
      throw new IllegalStateException("A document of the job went away while it ran", e);
    }
  }

  private List<Change> changes(List<String> ids) throws JobFailedException {
    return comparison().changes().stream().filter(c -> ids.contains(c.id())).toList();
  }

  private Comparison result(List<List<String>> groups, ModelLimits model)
      throws JobFailedException {
    Comparison plain = comparison();
    List<Unexplained> unexplained =
        groups.stream()
            .flatMap(List::stream)
            .filter(id -> !explained.containsKey(id))
            .map(id -> new Unexplained(id, problems.getOrDefault(id, "No answer")))
            .toList();
    boolean any = !explained.isEmpty();
    return new Comparison(
        plain.type(),
        plain.before(),
        plain.after(),
        plain.language(),
        any && byModel ? Method.RULES_AND_MODEL : Method.RULES,
        any && byModel ? model.id() : null,
        any ? ExplainPrompt.version() : null,
        plain.ourParty(),
        any ? (byModel ? ExplainedBy.MODEL : ExplainedBy.TEMPLATE) : null,
        plain.alignment(),
        plain.changes().stream().map(c -> explained.getOrDefault(c.id(), c)).toList(),
        plain.staleReferences(),
        unexplained,
        plain.unread(),
        plain.stats(),
        plain.replacements(),
        plain.tables());
  }
}
