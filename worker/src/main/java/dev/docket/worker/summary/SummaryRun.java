package dev.docket.worker.summary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Sentence;
import dev.docket.job.FailureReason;
import dev.docket.job.StoredDocument;
import dev.docket.summary.Summary;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.ModelLimits;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.summary.SummaryCalls.Call;
import dev.docket.worker.summary.SummaryCalls.Outcome;
import dev.docket.worker.summary.Verifier.Verdict;
import dev.docket.worker.summary.finding.IndexCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run of a summary job from its plan to its result, and what it has found so far. */
final class SummaryRun {
  private final DocumentLoader reading;
  private final StoredDocument stored;
  private final ModelLimits model;
  private final Plan plan;
  private final Calls.Frame frame;
  private final JobContext context;
  private final SummaryCalls calls;
  private final Map<Integer, String> unread = new TreeMap<>();
  private final List<List<Item>> parts = new ArrayList<>(); // of each pack
  private final Tally tally = new Tally();

  SummaryRun(
      JobContext context,
      DocumentLoader reading,
      StoredDocument stored,
      ModelLimits model,
      Plan plan,
      Calls.Frame frame) {
    this.context = context;
    this.reading = reading;
    this.stored = stored;
    this.model = model;
    this.plan = plan;
    this.frame = frame;
    this.calls = new SummaryCalls(context, model);
  }

  /** What the checks have come to so far. */
  private static final class Tally {
    private int statements;
    private int supported;
    private final List<Summary.Rejected> rejected = new ArrayList<>();
    private final List<Summary.Rejected> flagged = new ArrayList<>();
    private final List<Summary.Rejected> merged = new ArrayList<>();
  }

  Summary run() throws JobFailedException, InterruptedException {
    readParts();
    readGaps();
    List<Item> items = joined();
    List<Item> overview = overview(items);
    Optional<IndexCheck> index = reading.findings().index();
    index.filter(i -> !i.missing().isEmpty()).ifPresent(this::warnOfMissing);
    Map<Pack, String> lost = new LinkedHashMap<>();
    unread.forEach((pack, why) -> lost.put(plan.packs().get(pack), why));
    return new Assembly(reading.document(), plan, reading.salient())
        .summary(
            new Assembly.About(
                new Summary.Source(stored.id().value(), stored.name(), stored.sha256()),
                frame,
                calls.method(),
                model.id(),
                Prompts.version()),
            items,
            overview,
            new Assembly.Checked(
                tally.statements, tally.supported, tally.rejected, tally.flagged, tally.merged),
            lost,
            index);
  }

  private void warnOfMissing(IndexCheck index) {
    context.warn(
        "The report lists %d findings, of which %d were found. Not found: %s"
            .formatted(index.listed(), index.found(), String.join("; ", index.missing())));
  }

  private Calls written() throws JobFailedException {
    return new Calls(reading.document(), reading.findings(), plan, frame);
  }

  private void readParts() throws JobFailedException, InterruptedException {
    List<Call> asked = new ArrayList<>();
    for (int i = 0; i < plan.packs().size(); i++) {
      int index = i;
      String step = "map-" + (i + 1);
      asked.add(
          new Call(
              step,
              CallKind.MAP,
              plan.packs().get(i).maxOutputTokens(),
              () -> written().map(step, index)));
    }
    List<Outcome> outcomes = calls.ask("reading", asked);
    FailureReason reason = FailureReason.MODEL_FAILED;
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case Outcome.Answered(JsonNode json) -> {
          Pack pack = plan.packs().get(i);
          parts.add(verified(json, reading.document().sentences().subList(pack.from(), pack.to())));
        }

        case Outcome.Lost(FailureReason lost, String why) -> {
          unread.put(i, why);
          parts.add(List.of());
          reason = lost;
        }
      }
    }
    if (unread.size() == plan.packs().size()) {
      String why = unread.isEmpty() ? "It has no sentences" : unread.values().iterator().next();
      throw new JobFailedException(reason, "No part of the document was read. " + why);
    }
  }

  /** Asks once more for the salient units that no entry cites; what fails here was read anyway. */
  private void readGaps() throws JobFailedException, InterruptedException {
    Ledger ledger = new Ledger(reading.document(), frame.title(), reading.salient());
    List<Gap> gaps = new ArrayList<>();
    List<Integer> packs = new ArrayList<>();
    List<Call> asked = new ArrayList<>();
    for (int i = 0; i < plan.packs().size(); i++) {
      Pack pack = plan.packs().get(i);
      List<Integer> missing =
          unread.containsKey(i) ? List.of() : ledger.missing(pack, parts.get(i));
      if (!missing.isEmpty()) {
        Gap gap = Gap.around(missing, pack, reading.document(), reading.findings());
        String step = "gap-" + (i + 1);
        int output = Math.min(pack.maxOutputTokens(), 1_000 + 120 * gap.targets().size());
        asked.add(new Call(step, CallKind.GAP, output, () -> written().gap(step, gap)));
        gaps.add(gap);
        packs.add(i);
      }
    }
    List<Outcome> outcomes = calls.ask("reading again", asked);
    List<Sentence> sentences = reading.document().sentences();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Answered(JsonNode json)) {
        Gap gap = gaps.get(i);
        List<Item> both = new ArrayList<>(parts.get(packs.get(i)));
        both.addAll(verified(json, gap.units().stream().map(sentences::get).toList()));
        parts.set(packs.get(i), both);
      }
    }
    warnOfLost(
        outcomes,
        "for passages that no entry cites; those that are left are listed under coverage");
  }

  private void warnOfLost(List<Outcome> outcomes, String what) {
    long lost = outcomes.stream().filter(Outcome.Lost.class::isInstance).count();
    if (lost > 0) {
      context.warn("No answer came to %d of %d requests %s".formatted(lost, outcomes.size(), what));
    }
  }

  private List<Item> verified(JsonNode answer, List<Sentence> citable) throws JobFailedException {
    Verifier verifier = new Verifier(reading.document(), frame.title(), citable);
    List<Item> items = new ArrayList<>();
    for (ProposedItem draft : ProposedItem.of(answer)) {
      boolean listed = draft.type() != ItemType.KEY_POINT;
      tally.statements += listed ? 1 : 0;
      switch (verifier.check(draft)) {
        case Verdict.Refused(Summary.Rejected why) -> {
          if (listed) {
            tally.rejected.add(why);
          }
        }
        case Verdict.Supported(
                Item item,
                List<Summary.Rejected> rejected,
                List<Summary.Rejected> flagged) -> {
          items.add(item);
          tally.supported += listed ? 1 : 0;
          tally.rejected.addAll(rejected);
          tally.flagged.addAll(flagged);
        }
      }
    }
    return items;
  }

  private List<Item> joined() throws JobFailedException, InterruptedException {
    List<List<Item>> level = List.copyOf(parts);
    for (int depth = 0; depth < plan.merges().size(); depth++) {
      level = merged(level, plan.merges().get(depth), depth + 1);
    }
    ItemMerger joining = joining();
    List<Item> items = joining.duplicates(level.getFirst());
    tally.merged.addAll(joining.merged());
    return new FindingItems(reading.document(), reading.findings()).completed(items, this::isRead);
  }

  /** Whether the part that holds the unit was read. */
  private boolean isRead(int unit) {
    return unread.keySet().stream()
        .map(plan.packs()::get)
        .noneMatch(pack -> pack.from() <= unit && unit < pack.to());
  }

  private ItemMerger joining() throws JobFailedException {
    return new ItemMerger(
        reading.findings(), new Verifier(reading.document(), frame.title(), List.of()));
  }

  private List<List<Item>> merged(List<List<Item>> below, List<List<Integer>> groups, int depth)
      throws JobFailedException, InterruptedException {
    ItemMerger joining = joining();
    List<List<Item>> level = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Call> asked = new ArrayList<>();
    for (List<Integer> group : groups) {
      List<Item> all = new ArrayList<>();
      group.forEach(child -> all.addAll(below.get(child)));
      List<Item> items = joining.duplicates(all);
      if (group.size() > 1 && items.size() > 1) {
        String step = "merge-" + depth + "-" + level.size();
        int output = Plan.outputTokens(CallKind.MERGE, model.maxOutputTokens());
        asked.add(
            new Call(step, CallKind.MERGE, output, () -> written().merge(step, depth, items)));
        places.add(level.size());
      }
      level.add(items);
    }
    List<Outcome> outcomes = calls.ask("joining", asked);
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Answered(JsonNode json)) {
        level.set(places.get(i), joining.decided(level.get(places.get(i)), json));
      } // without an answer everything stays as it is, and nothing is lost
    }
    warnOfLost(outcomes, "to join entries of several parts; what says the same may stand twice");
    tally.merged.addAll(joining.merged());
    tally.rejected.addAll(joining.rejected());
    return level;
  }

  private List<Item> overview(List<Item> items) throws JobFailedException, InterruptedException {
    if (items.isEmpty()) {
      return List.of();
    }
    String step = "overview";
    int output = Plan.outputTokens(CallKind.OVERVIEW, model.maxOutputTokens());
    Call call = new Call(step, CallKind.OVERVIEW, output, () -> written().overview(step, items));
    List<Item> overview = List.of();
    if (calls.ask("overview", List.of(call)).getFirst()
        instanceof Outcome.Answered(JsonNode json)) {
      List<Sentence> citable = new ArrayList<>();
      for (String id : written().citable(items)) {
        reading.document().sentence(id).ifPresent(citable::add);
      }
      overview = verified(json, citable);
    }
    if (!overview.isEmpty()) {
      return overview;
    }
    context.warn("The model wrote no overview that its sources support: it is made of key points");
    return items.stream()
        .filter(i -> i.type() == ItemType.KEY_POINT)
        .map(i -> new Item(ItemType.OVERVIEW, i.texts(), i.quotes()).with("topic", "key_points"))
        .toList();
  }
}
