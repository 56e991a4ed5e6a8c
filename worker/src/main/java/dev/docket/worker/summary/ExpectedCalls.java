package dev.docket.worker.summary;

import dev.docket.job.cost.CallPlan.Call;
import dev.docket.worker.step.Rehearsed.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of a summary, from the parts, which can be written before the first answer. The shares
 * are measured over the corpus with the stand-in ({@code scripts/quote-figures} prints them).
 */
final class ExpectedCalls {
  /** How much of a part is read again for what no entry cites. */
  private static final double GAP_TIMES = 0.89;

  private static final double GAP_INPUT = 0.44;

  /** What is written of the parts for each token that a summary must account for. */
  private static final double MAP_OUTPUT = 1.3;

  /** How much of what may be written is written. */
  private static final double GAP_OUTPUT = 0.09;

  private static final double MERGE_OUTPUT = 0.003;
  private static final double OVERVIEW_OUTPUT = 0.09;

  /** The input of a merge or overview as a share of what was written of the parts it joins. */
  private static final double JOIN_INPUT = 1.7;

  private static final long JOIN_OVERHEAD = 1_500; // instructions and schema
  private static final long JOIN_FULL = 17_000; // one that leaves items out, as it is written
  private static final long JOIN_MOST = 16_000 + 2_500; // items and sources, instructions, schema

  private ExpectedCalls() {}

  /** Parts, as they were written; what is asked later follows from what is answered. */
  static List<Call> of(List<Request> parts, Accountable accountable, Plan plan, int mostOutput) {
    List<Call> calls = new ArrayList<>();
    long read = parts.stream().mapToLong(Request::inputTokens).sum();
    double entries = 0;
    for (Request part : parts) {
      double share = (double) part.inputTokens() / Math.max(1, read);
      double output =
          Math.min(
              (double) part.maxOutputTokens(), share * MAP_OUTPUT * (double) accountable.tokens());
      calls.add(part.call(1, output / Math.max(1, part.maxOutputTokens())));
      entries += output;
      calls.add(
          new Call(
              part.step().replace("map-", "gap-"),
              GAP_TIMES,
              Math.round(part.inputTokens() * GAP_INPUT),
              Math.round(part.maxOutputTokens() * GAP_OUTPUT),
              part.inputTokens() + part.maxOutputTokens() / 8, // the ids that are asked for
              part.maxOutputTokens()));
    }
    for (int level = 0; level < plan.merges().size(); level++) {
      int groups = plan.merges().get(level).size();
      for (int group = 0; group < groups; group++) {
        calls.add(
            joining(
                "merge-" + (level + 1) + "-" + group,
                entries / groups,
                MERGE_OUTPUT,
                Plan.outputTokens(CallKind.MERGE, mostOutput)));
      }
    }
    calls.add(
        joining(
            "overview",
            entries,
            OVERVIEW_OUTPUT,
            Plan.outputTokens(CallKind.OVERVIEW, mostOutput)));
    return calls;
  }

  private static Call joining(String step, double entries, double share, int mostOutput) {
    return new Call(
        step,
        1,
        Math.min(JOIN_FULL, JOIN_OVERHEAD + Math.round(entries * JOIN_INPUT)),
        Math.round(mostOutput * share),
        JOIN_MOST,
        mostOutput);
  }
}
