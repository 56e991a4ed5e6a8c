package dev.docket.local.figures;

import dev.docket.local.figures.GoldQuestions.Question;
import dev.docket.local.figures.GoldQuestions.Searched;
import dev.docket.worker.answer.search.Passage;
import dev.docket.worker.answer.search.PassageIndex;
import dev.docket.worker.answer.search.PassageIndex.Hit;
import dev.docket.worker.answer.search.QuestionWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Prints how well passages are found that answer questions, over gold sets that lie in the folder
 * of the first argument: {@code contractnli/dev.json} and {@code test.json}, {@code
 * jsquad/valid-v1.3.json}, {@code lawqa/selection.json}; the second is the corpus, whose laws are
 * searched with those of the last. A set that is not there is left out and named.
 */
public final class AskFigures {
  private static final int LOOKED_AT = 10;
  private static final int OF_EACH = 20; // questions of an article that are put to another
  private static final int ANOTHER = 7; // articles further on
  private static final int CONSIDERED = 5; // passages, for telling that there is no answer
  private static final double LEAST_MATCH = 0.36; // that of the stand-in

  private final PrintStream out;

  private AskFigures(PrintStream out) {
    this.out = out;
  }

  /** Runs over the gold sets in {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    Path gold = Path.of(args[0]);
    AskFigures figures = new AskFigures(System.out);
    List<Searched> contracts = new ArrayList<>();
    for (String part : List.of("dev", "test")) {
      Path file = gold.resolve("contractnli/" + part + ".json");
      if (figures.isThere(file)) {
        List<Searched> read = GoldQuestions.contracts(file);
        figures.print("ContractNLI " + part, read);
        contracts.addAll(read);
      }
    }
    figures.print("ContractNLI", contracts);
    Path articles = gold.resolve("jsquad/valid-v1.3.json");
    if (figures.isThere(articles)) {
      List<Searched> each = GoldQuestions.articles(articles);
      figures.print("JSQuAD", List.of(together(each)));
      figures.unanswerable(each);
    }
    Path questions = gold.resolve("lawqa/selection.json");
    Path laws = Path.of(args[1]).resolve("ja/laws/gold/egov_2015_2025.dev.jsonl.gz");
    if (figures.isThere(questions) && figures.isThere(laws)) {
      for (GoldQuestions.Choices choices : GoldQuestions.Choices.values()) {
        List<Searched> asked = List.of(GoldQuestions.laws(questions, laws, choices));
        figures.print("lawqa_jp, " + choices.words(), asked);
        figures.print("- plain Lucene, " + choices.words(), asked, PlainPassages::of);
      }
    }
  }

  private boolean isThere(Path file) {
    boolean there = Files.isReadable(file);
    if (!there) {
      out.println("Left out: there is no " + file);
    }
    return there;
  }

  private static Searched together(List<Searched> each) {
    List<Passage> passages = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (Searched one : each) {
      passages.addAll(one.passages());
      questions.addAll(one.questions());
    }
    return new Searched("all", passages, questions);
  }

  /** Prints the figures of all questions, and the first of every other one's. */
  private void print(String name, List<Searched> sets) {
    print(name, sets, passages -> PassageIndex.of(passages)::search);
  }

  private void print(
      String name, List<Searched> sets, Function<List<Passage>, PlainPassages.Searching> indexing) {
    Score all = new Score();
    List<Score> halves = List.of(new Score(), new Score());
    int asked = 0;
    for (Searched set : sets) {
      PlainPassages.Searching index = indexing.apply(set.passages());
      for (Question question : set.questions()) {
        List<Hit> hits = index.search(question.text(), LOOKED_AT);
        all.add(question, hits);
        halves.get(asked++ % halves.size()).add(question, hits);
      }
    }
    if (asked > 0) {
      out.printf(
          "%-45s %s; any@1 of each half %.3f, %.3f%n",
          name, all, halves.getFirst().first(), halves.getLast().first());
    }
  }

  /** Questions that a document answers, and as many that are put to one of something else. */
  private void unanswerable(List<Searched> articles) {
    int answerable = 0;
    int lost = 0;
    int others = 0;
    int told = 0;
    for (int i = 0; i < articles.size(); i++) {
      Searched article = articles.get(i);
      PassageIndex index = PassageIndex.of(article.passages());
      Map<String, Passage> passages = new HashMap<>();
      article.passages().forEach(p -> passages.put(p.key(), p));
      for (Question question : article.questions().stream().limit(OF_EACH).toList()) {
        answerable++;
        lost += isSilent(index, passages, question) ? 1 : 0;
      }
      Searched other = articles.get((i + ANOTHER) % articles.size());
      for (Question question : other.questions().stream().limit(OF_EACH).toList()) {
        others++;
        told += isSilent(index, passages, question) ? 1 : 0;
      }
    }
    out.printf(
        "%-45s %d questions: not found %.3f; %d put to their own: lost %.3f%n",
        "Unanswerable, JSQuAD put to another document",
        others,
        (double) told / others,
        answerable,
        (double) lost / answerable);
  }

  private static boolean isSilent(
      PassageIndex index, Map<String, Passage> passages, Question question) {
    QuestionWords asked = index.asked(question.text());
    return index.search(question.text(), CONSIDERED).stream()
        .map(hit -> passages.get(hit.key()))
        .noneMatch(p -> asked.coverage(p) >= LEAST_MATCH);
  }

  /** How early the passages come that answer. */
  private static final class Score {
    private int questions;
    private int first;
    private int inTen;
    private double recall;
    private double reciprocal;

    void add(Question question, List<Hit> hits) {
      questions++;
      int found = 0;
      int rank = 0;
      for (int i = 0; i < hits.size(); i++) {
        if (question.answers().contains(hits.get(i).key())) {
          found++;
          rank = rank == 0 ? i + 1 : rank;
        }
      }
      first += rank == 1 ? 1 : 0;
      inTen += rank > 0 ? 1 : 0;
      recall += (double) found / question.answers().size();
      reciprocal += rank > 0 ? 1.0 / rank : 0;
    }

    double first() {
      return (double) first / questions;
    }

    @Override
    public String toString() {
      return "%d questions: any@1 %.3f, any@10 %.3f, recall@10 %.3f, MRR %.3f"
          .formatted(
              questions,
              first(),
              (double) inTen / questions,
              recall / questions,
              reciprocal / questions);
    }
  }
}
