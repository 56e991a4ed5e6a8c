package dev.docket.worker.answer;

import dev.docket.answer.Answer;
import dev.docket.document.Document;
import dev.docket.job.StoredDocument;
import dev.docket.worker.answer.Dossier.Read;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.answer.search.Followed;
import dev.docket.worker.answer.search.Passage;
import dev.docket.worker.answer.search.PassageIndex;
import dev.docket.worker.answer.search.PassageIndex.Hit;
import dev.docket.worker.answer.search.Passages;
import dev.docket.worker.answer.search.Passages.Cut;
import dev.docket.worker.answer.search.QuestionWords;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.summary.Estimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the passages for a question: those that the index holds nearest to it and its parts, the
 * clauses that the best of them refer to, the definitions of the terms asked about, and what the
 * answer before rested on.
 */
final class Retrieval {
  private static final int HITS = 20; // of each search
  private static final int MOST = 16; // passages by search
  private static final int FOLLOWED = 4; // of the best, whose references are followed
  private static final int CONTINUED = 6; // of the first, whose items are taken too
  private static final int LONGER = 4; // passages that items go on over
  private static final int MOST_TOKENS = 8_000; // of all passages together
  private static final int RANK = 10; // how much less a later rank counts: 1 / (RANK + rank)

  /** More text than this is indexed on disk. */
  private static final long MOST_IN_MEMORY = 5_000_000; // characters

  private final Scope scope;
  private final JobContext context;
  private final CollectionIndexes indexes;

  Retrieval(Scope scope, JobContext context, CollectionIndexes indexes) {
    this.scope = scope;
    this.context = context;
    this.indexes = indexes;
  }

  /** What was found, what was searched for, and among how many passages. */
  record Result(List<Found> found, List<Answer.Search> searches, int passages) {}

  /** The passages for {@code queries}, the whole question first, after {@code turns}. */
  Result find(List<String> queries, Turns turns) throws JobFailedException, InterruptedException {
    context.progress("indexing", 0, scope.documents().size());
    long characters = scope.documents().stream().mapToLong(StoredDocument::characters).sum();
    if (scope.collection().isEmpty() && characters <= MOST_IN_MEMORY) {
      List<Passage> all = new ArrayList<>();
      for (StoredDocument document : scope.documents()) {
        all.addAll(scope.read(document.id().value()).passages().all());
      }
      return search(PassageIndex.of(all), queries, turns);
    }
    String name =
        scope
            .collection()
            .map(c -> "collection " + c)
            .orElseGet(() -> "documents " + scope.documents().stream().map(d -> d.id()).toList());
    try (CollectionIndexes.Opened opened =
        indexes.open(
            scope.documents().getFirst().tenant(),
            name,
            scope.documents(),
            this::readForIndex,
            (done, total) -> context.progress("indexing", done, total))) {
      return search(opened.index(), queries, turns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Document> readForIndex(dev.docket.job.DocumentId id) {
    try {
      return Optional.of(context.document(id));
    } catch (JobFailedException e) {
      return Optional.empty(); // deleted since the collection was listed
    }
  }

  private Result search(PassageIndex index, List<String> queries, Turns turns)
      throws JobFailedException {
    context.progress("searching", 0, 1);
    List<String> asked = new ArrayList<>(queries);
    if (!turns.turns().isEmpty()) {
      asked.add(turns.standing() + "\n" + queries.getFirst());
    }
    List<Answer.Search> searches = new ArrayList<>();
    Map<String, Double> ranks = new LinkedHashMap<>();
    Map<String, Double> scores = new HashMap<>();
    for (String query : asked) {
      List<Hit> hits = index.search(query, HITS);
      searches.add(new Answer.Search(query, hits.size()));
      for (int rank = 0; rank < hits.size(); rank++) {
        String key = hits.get(rank).key();
        ranks.merge(key, 1.0 / (RANK + rank), Double::sum);
        scores.merge(key, hits.get(rank).score(), Math::max);
      }
    }
    List<String> best =
        ranks.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .limit(MOST)
            .toList();
    Gathering gathering = new Gathering(index, asked);
    for (String key : best) {
      gathering.add(key, scores.getOrDefault(key, 0.0), Found.SEARCH);
    }
    gathering.follow();
    if (!turns.turns().isEmpty()) {
      gathering.before(turns.turns().getLast());
    }
    return new Result(gathering.fitting(), searches, index.size());
  }

  /** The passages while they are gathered, each once. */
  private final class Gathering {
    private final List<String> queries;
    private final List<QuestionWords> asked;
    private final List<Found> found = new ArrayList<>();

    Gathering(PassageIndex index, List<String> queries) {
      this.queries = queries;
      this.asked = queries.stream().map(index::asked).toList();
    }

    void add(String key, double score, String reason) throws JobFailedException {
      int at = key.lastIndexOf('#');
      String document = key.substring(0, at);
      int number = Integer.parseInt(key.substring(at + 1));
      if (scope.find(document).isEmpty()
          || number >= scope.read(document).passages().cuts().size()) {
        return;
      }
      Read read = scope.read(document);
      Passage passage = read.passages().passage(read.passages().cuts().get(number));
      double match = asked.stream().mapToDouble(words -> words.coverage(passage)).max().orElse(0);
      Found one = new Found(document, number, rounded(score), rounded(match), reason);
      if (found.stream().noneMatch(one::isSame)) {
        found.add(one);
        if (reason.equals(Found.SEARCH) && found.size() <= CONTINUED) {
          goOn(read, document, number);
        }
      }
    }

    /** What a passage introduces goes on in the next ones. */
    private void goOn(Read read, String document, int number) throws JobFailedException {
      for (int next = number + 1;
          next < read.passages().cuts().size()
              && next <= number + LONGER
              && read.passages().goesOn(next);
          next++) {
        add(Passages.key(document, next), 0, Found.REFERENCE);
      }
    }

    void follow() throws JobFailedException {
      Map<String, Followed> of = new HashMap<>();
      for (Found hit : found.stream().limit(FOLLOWED).toList()) {
        Read read = scope.read(hit.document());
        Followed followed =
            of.computeIfAbsent(hit.document(), _ -> new Followed(read.document(), read.passages()));
        Cut cut = read.passages().cuts().get(hit.number());
        for (Cut led : followed.definitions(queries.getFirst())) {
          add(hit.document() + "#" + led.number(), 0, Found.DEFINITION);
        }
        for (Cut led : followed.references(cut)) {
          add(hit.document() + "#" + led.number(), 0, Found.REFERENCE);
        }
      }
    }

    void before(Turns.Turn turn) throws JobFailedException {
      for (Answer.Evidence evidence : turn.evidence()) {
        if (scope.find(evidence.document()).isPresent()) {
          Read read = scope.read(evidence.document());
          for (Cut cut : read.passages().cuts()) {
            int start = read.document().sentences().get(cut.from()).start();
            int end = read.document().sentences().get(cut.to() - 1).end();
            if (start <= evidence.start() && evidence.start() < end) {
              add(evidence.document() + "#" + cut.number(), 0, Found.BEFORE);
            }
          }
        }
      }
    }

    /** What was found in its order, but each passage that goes on with the next behind it. */
    private List<Found> together() throws JobFailedException {
      List<Found> together = new ArrayList<>();
      for (Found one : found) {
        Passages passages = scope.read(one.document()).passages();
        int first = one.number();
        while (passages.goesOn(first) && at(one.document(), first - 1).isPresent()) {
          first--;
        }
        for (int next = first;
            next < passages.cuts().size() && (next == first || passages.goesOn(next));
            next++) {
          Optional<Found> piece = at(one.document(), next);
          if (piece.isEmpty()) {
            break;
          }
          piece.filter(p -> !together.contains(p)).ifPresent(together::add);
        }
      }
      return together;
    }

    private Optional<Found> at(String document, int number) {
      return found.stream()
          .filter(f -> f.document().equals(document) && f.number() == number)
          .findFirst();
    }

    List<Found> fitting() throws JobFailedException {
      List<Found> fitting = new ArrayList<>();
      int tokens = 0;
      for (Found one : together()) {
        Read read = scope.read(one.document());
        int more = Estimate.tokens(read.passages().text(read.passages().cuts().get(one.number())));
        if (fitting.isEmpty() || tokens + more <= MOST_TOKENS) {
          fitting.add(one);
          tokens += more;
        }
      }
      return fitting;
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
