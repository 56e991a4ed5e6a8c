package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.Sentence;
import dev.docket.job.JobRequest.Profile;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.price.Price;
import dev.docket.price.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a summary will take, decided before the first call: a pure function of the document, the
 * options and the model's limits.
 *
 * @param packs the parts that are read, in document order, together the whole document
 * @param merges the merge tree, lowest level first; each group lists its children's indexes
 * @param budgetCharacters what all statements of the result may have together
 * @param overviewCharacters what of it the overview may have
 * @param calls map, one gap call a part, merge and overview; repairs are not foreseen
 * @param usd the cost of all that at list price; null if no price is configured
 */
public record Plan(
    List<Pack> packs,
    List<List<List<Integer>>> merges,
    int budgetCharacters,
    int overviewCharacters,
    int calls,
    long inputTokens,
    long outputTokens,
    @Nullable BigDecimal usd) {
  /** The size below which no part is cut where a boundary allows it, in tokens. */
  public static final int LEAST_TOKENS = 6_000;

  /** The size above which no part is, in tokens. */
  public static final int MOST_TOKENS = 12_000;

  /** The most tokens of one merge or overview input. */
  static final int MERGE_TOKENS = 16_000;

  static final int MERGE_OUTPUT = 4_000;
  static final int OVERVIEW_OUTPUT = 4_000;
  private static final int OVERHEAD = 2_500; // instructions, schema, context
  private static final int LINE = 6; // the tokens of a unit's id
  private static final int ENTRY = 40; // the tokens of an entry's fields and evidence, not its text
  private static final int KEY_POINTS = 3_000; // the tokens of what is written of any part

  /** What a model can take and costs; no price if none is known. */
  public record Limits(int contextTokens, int maxOutputTokens, Optional<Price> price) {}

  /** The plan for {@code document}, of whose units these are {@code salient}, by index. */
  static Plan of(Document document, List<Integer> salient, SummaryOptions options, Limits limits) {
    int most = Math.max(500, Math.min(MOST_TOKENS, (limits.contextTokens() - OVERHEAD) / 2));
    int least = Math.min(LEAST_TOKENS, most / 2);
    int characters = document.text().length();
    int budget = options.length().budget(characters);
    int overview = (int) (budget * (options.profile() == Profile.EXECUTIVE ? 0.35 : 0.15));
    List<Pack> packs = new ArrayList<>();
    int[] tokens = tokens(document);
    int[] entries = entries(salient, tokens);
    for (Packing.Range range : Packing.cut(tokens, levels(document), least, most)) {
      packs.add(pack(document, tokens, entries, range, budget - overview, limits));
    }
    List<List<List<Integer>>> merges = MergeTree.over(packs.size());
    return costed(packs, merges, budget, overview, limits);
  }

  /** The tokens that all calls may take together. */
  public long tokens() {
    return inputTokens + outputTokens;
  }

  /** The output tokens a merge or overview call may take at a model with {@code limit}. */
  public static int outputTokens(CallKind kind, int limit) {
    return Math.min(limit, kind == CallKind.MERGE ? MERGE_OUTPUT : OVERVIEW_OUTPUT);
  }

  private static Plan costed(
      List<Pack> packs, List<List<List<Integer>>> merges, int budget, int overview, Limits limits) {
    int mergeCalls = merges.stream().mapToInt(List::size).sum();
    long read = packs.stream().mapToLong(p -> p.tokens() + OVERHEAD).sum();
    long written = packs.stream().mapToLong(Pack::maxOutputTokens).sum();
    long mergeInput = Math.min(MERGE_TOKENS, written / 2) + OVERHEAD;
    long input = 2 * read + (mergeCalls + 1) * mergeInput;
    long output =
        2 * written
            + (long) mergeCalls * outputTokens(CallKind.MERGE, limits.maxOutputTokens())
            + outputTokens(CallKind.OVERVIEW, limits.maxOutputTokens());
    Optional<Usd> usd = limits.price().map(p -> p.in().times(input).plus(p.out().times(output)));
    return new Plan(
        List.copyOf(packs),
        merges,
        budget,
        overview,
        2 * packs.size() + mergeCalls + 1,
        input,
        output,
        usd.map(Usd::shown).orElse(null));
  }

  private static Pack pack(
      Document document,
      int[] tokens,
      int[] entries,
      Packing.Range range,
      int budget,
      Limits limits) {
    int size = 0;
    int written = 0;
    int characters = 0;
    for (int i = range.from(); i < range.to(); i++) {
      size += tokens[i];
      written += entries[i];
      characters += document.sentences().get(i).end() - document.sentences().get(i).start();
    }
    double share = (double) characters / Math.max(1, document.text().length());
    // an entry for every salient unit, with ids and anchors, may outgrow the text itself
    int output = Math.min(limits.maxOutputTokens(), KEY_POINTS + Math.max(size, written));
    return new Pack(
        range.from(), range.to(), size, characters, (int) Math.ceil(budget * share), output);
  }

  private static int[] tokens(Document document) {
    return document.sentences().stream()
        .mapToInt(s -> Estimate.tokens(document.textOf(s)) + LINE)
        .toArray();
  }

  /** What is written of each unit where all that is salient has an entry of its own. */
  private static int[] entries(List<Integer> salient, int[] tokens) {
    int[] entries = new int[tokens.length];
    salient.forEach(i -> entries[i] = tokens[i] + ENTRY);
    return entries;
  }

  /** The lowest level of the sections that open at each unit. */
  private static int[] levels(Document document) {
    List<Sentence> units = document.sentences();
    int[] levels = new int[units.size()];
    Arrays.fill(levels, Packing.NONE);
    int unit = 0;
    for (Section section : document.sections()) {
      while (unit < units.size() && units.get(unit).start() < section.start()) {
        unit++;
      }
      if (unit < units.size() && units.get(unit).start() < section.end()) {
        levels[unit] = Math.min(levels[unit], section.level());
      }
    }
    return levels;
  }
}
