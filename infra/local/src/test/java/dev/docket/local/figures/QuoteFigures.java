package dev.docket.local.figures;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.AnswerOptions;
import dev.docket.job.JobRequest.ComparisonOptions;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.JobStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.job.cost.CallPlan;
import dev.docket.job.cost.CallPlanner;
import dev.docket.price.Pricing;
import dev.docket.price.TokenUse;
import dev.docket.price.Usd;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.VariableParameters;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.worker.Pipelines;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.quote.RehearsedPlans;
import dev.docket.worker.step.ModelCatalog;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.summary.Accountable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Prints what jobs over the corpus were quoted at and what they came to. Outputs are as long as the
 * analyst's times a factor of a seeded distribution that the quote does not know.
 */
public final class QuoteFigures {
  private static final long SEED = 2026;
  private static final double SPREAD = 0.35; // of the factor's logarithm
  private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
  private static final TenantId TENANT = new TenantId("figures");
  private static final String MODEL = "openai.gpt-oss-120b";
  private static final List<String> FOLDERS =
      List.of(
          "en/audit-reports",
          "en/audit-reports-other",
          "en/contracts",
          "en/site-policy/terms-of-service",
          "ja/laws/text",
          "ja/handbook/work-rules",
          "ja/handbook/wage-rules");
  private static final double MOST_INPUT_OFF = 0.03;
  private static final double MOST_COST_OFF = 0.10;
  private static final int VERSIONS = 3; // of a folder that holds versions of one document

  private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
  private final Map<DocumentId, String> names = new LinkedHashMap<>();
  private final Parameters parameters =
      new VariableParameters(Map.of("DOCKET_PRICES_PLACE", "mantle/us-east-1"));
  private final Pricing pricing = new Pricing(parameters);
  private final JobStore jobs = new InMemoryJobStore();
  private final Pipeline<JobRequest> pipelines;
  private final CallPlanner planner;
  private final Random random = new Random(SEED);
  private final Map<String, long[]> kinds = new TreeMap<>();
  private final List<Double> ratios = new ArrayList<>();
  private long above;
  private long quotedInput;
  private long countedInput;

  private QuoteFigures(CollectionIndexes indexes) {
    this.pipelines = new Pipelines(indexes);
    this.planner = new RehearsedPlans(pipelines, jobs, parameters);
  }

  /** Runs over the corpus at {@code args[0]}; {@code args[1]} is part of the only names. */
  public static void main(String[] args) throws Exception {
    Path corpus = Path.of(args[0]);
    Path scratch = Files.createTempDirectory("quote-figures");
    QuoteFigures figures = new QuoteFigures(new CollectionIndexes(scratch, 100_000_000));
    figures.run(corpus, args.length > 1 ? args[1] : "");
  }

  private void run(Path corpus, String named) throws Exception {
    System.out.println(
        "job | input quoted | counted | off | USD expected | settled | off | worst | of it");
    for (String folder : FOLDERS) {
      List<DocumentId> ids = new ArrayList<>();
      for (Path file : files(corpus.resolve(folder))) {
        if (file.toString().contains(named)) {
          ids.add(read(file));
        }
      }
      for (DocumentId id : ids) {
        show(
            "summary " + names.get(id),
            new JobRequest.Summary(id, SummaryOptions.DEFAULT, Terms.DEFAULT));
        show(
            "answer " + names.get(id),
            new JobRequest.Answer(
                "Who may terminate, and when? 誰がいつ解除できるか。",
                List.of(id),
                null,
                null,
                AnswerOptions.DEFAULT,
                Terms.DEFAULT));
      }
      if (folder.contains("terms-of") || folder.contains("rules") || folder.contains("contracts")) {
        for (int i = 1; i < ids.size(); i++) {
          show(
              "comparison " + names.get(ids.get(i)),
              new JobRequest.Comparison(
                  ids.get(i - 1), ids.get(i), ComparisonOptions.DEFAULT, Terms.DEFAULT));
        }
      }
      documents.clear();
    }
    totals();
  }

  private void totals() {
    System.out.println("\nkind | calls | input | output | most output | output of most");
    kinds.forEach(
        (kind, sum) ->
            System.out.printf(
                "%s | %d | %d | %d | %d | %.3f%n",
                kind, sum[0], sum[1], sum[2], sum[3], (double) sum[2] / sum[3]));
    ratios.sort(Comparator.naturalOrder());
    System.out.printf(
        "%nInput: quoted %d, counted %d: %+.1f %%. Settled / expected: median %.3f, p10 %.3f, p90 %.3f of %d jobs. Above the worst case: %d.%n",
        quotedInput,
        countedInput,
        100.0 * (quotedInput - countedInput) / countedInput,
        ratios.get(ratios.size() / 2),
        ratios.get(ratios.size() / 10),
        ratios.get(ratios.size() * 9 / 10),
        ratios.size(),
        above);
    boolean held =
        Math.abs(quotedInput - countedInput) <= MOST_INPUT_OFF * countedInput
            && Math.abs(ratios.get(ratios.size() / 2) - 1) <= MOST_COST_OFF
            && above == 0;
    System.out.println(
        (held ? "Held: " : "NOT held: ")
            + "input within 3 %, median cost within 10 %, none above the worst case.");
    System.out.println("\nA document of 100,000 tokens as a summary takes it, 4,000 out:");
    for (String model :
        List.of(
            "openai.gpt-oss-20b",
            MODEL,
            "openai.gpt-6-luna",
            "openai.gpt-5.6-luna",
            "openai.gpt-6-sol",
            "openai.gpt-6.1-sol",
            "openai.gpt-5.6-terra",
            "openai.gpt-5.6-sol")) {
      TokenUse use = TokenUse.of(100_000, 4_000);
      System.out.println(
          model + " " + pricing.usd(model, use, NOW).map(Usd::toString).orElse("no price known"));
    }
  }

  private void show(String name, JobRequest request) throws Exception {
    CallPlanner.Documents reading = reading();
    CallPlan plan = planner.plan(TENANT, request, reading);
    CallPlan.Amount expected = plan.expected(MODEL, "", pricing, NOW);
    CallPlan.Amount worst = plan.worst(MODEL, "", pricing, NOW);
    CountedContext context =
        new CountedContext(
            reading,
            new ModelCatalog(parameters),
            (tokens, most) ->
                Math.min(most, Math.round(tokens * Math.exp(random.nextGaussian() * SPREAD))));
    pipelines.run(request, context);
    long input = 0;
    Usd settled = Usd.ZERO;
    for (CountedCall call : context.calls()) {
      input += call.inputTokens();
      settled =
          settled.plus(
              pricing
                  .usd(MODEL, TokenUse.of(call.inputTokens(), call.outputTokens()), NOW)
                  .orElseThrow());
      String type = name.substring(0, name.indexOf(' '));
      long[] sum = kinds.computeIfAbsent(type + " " + call.kind(), _ -> new long[4]);
      sum[0]++;
      sum[1] += call.inputTokens();
      sum[2] += call.outputTokens();
      sum[3] += call.maxOutputTokens();
    }
    if (request instanceof JobRequest.Summary summary) {
      fit(name, context, Accountable.of(Objects.requireNonNull(documents.get(summary.document()))));
    }
    if (input == 0 && expected.inputTokens() == 0) {
      return;
    }
    quotedInput += expected.inputTokens();
    countedInput += input;
    double ratio =
        settled.amount().doubleValue() / expected.usd().orElseThrow().amount().doubleValue();
    ratios.add(ratio);
    above += settled.isAbove(worst.usd().orElseThrow()) ? 1 : 0;
    System.out.printf(
        "%s | %d | %d | %+.1f %% | %s | %s | %+.1f %% | %s | %.2f%n",
        name,
        expected.inputTokens(),
        input,
        100.0 * (expected.inputTokens() - input) / Math.max(1, input),
        expected.usd().orElseThrow(),
        settled,
        100 * (ratio - 1),
        worst.usd().orElseThrow(),
        settled.amount().doubleValue() / worst.usd().orElseThrow().amount().doubleValue());
  }

  /** What the shares that quotes expect can be fitted to. */
  private static void fit(String name, CountedContext context, Accountable accountable) {
    Map<String, long[]> sums = new TreeMap<>();
    for (CountedCall call : context.calls()) {
      long[] sum = sums.computeIfAbsent(call.kind(), _ -> new long[3]);
      sum[0]++;
      sum[1] += call.inputTokens();
      sum[2] += call.outputTokens();
    }
    StringBuilder line = new StringBuilder("fit " + name + " | " + accountable);
    sums.forEach((kind, sum) -> line.append(" | ").append(kind).append(Arrays.toString(sum)));
    System.out.println(line);
  }

  private CallPlanner.Documents reading() {
    return new CallPlanner.Documents() {
      @Override
      public Optional<StoredDocument> find(DocumentId id) {
        return read(id)
            .map(
                document ->
                    new DirectContext(String.valueOf(names.get(id)), document).describe(id));
      }

      @Override
      public Optional<Document> read(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
      }

      @Override
      public List<StoredDocument> newest(String collection) {
        return List.of();
      }
    };
  }

  private DocumentId read(Path file) throws Exception {
    String name = file.getFileName().toString();
    MediaType type =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "pdf" -> MediaType.PDF;
          case "docx" -> MediaType.DOCX;
          case "md" -> MediaType.MARKDOWN;
          default -> MediaType.PLAIN;
        };
    DocumentId id = DocumentId.random();
    documents.put(id, new DocumentReader().read(Files.readAllBytes(file), type, Optional.empty()));
    names.put(id, name);
    return id;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(f -> f.toString().matches(".*\\.(pdf|docx|md|txt)")).sorted().toList();
      boolean versions = files.stream().allMatch(f -> f.toString().endsWith(".md"));
      return versions ? files.subList(Math.max(0, files.size() - VERSIONS), files.size()) : files;
    }
  }
}
