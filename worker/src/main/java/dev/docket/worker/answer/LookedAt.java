package dev.docket.worker.answer;

import dev.docket.answer.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an answer was looked for in: searches, passages, and the documents of these. */
final class LookedAt {
  private final List<Answer.Search> searches = new ArrayList<>();
  private final List<Answer.Considered> considered = new ArrayList<>();
  private final Set<String> documents = new LinkedHashSet<>();

  /** More searches. */
  void searches(List<Answer.Search> more) {
    searches.addAll(more);
  }

  /** The passages of a call, of which the answer rests on those with {@code used} units. */
  void passages(Dossier dossier, Set<String> used) {
    for (Dossier.Shown passage : dossier.shown()) {
      documents.add(passage.found().document());
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
  }

  List<Answer.Search> searches() {
    return List.copyOf(searches);
  }

  List<Answer.Considered> considered() {
    return List.copyOf(considered);
  }

  /** The documents of the passages, those of them that {@code scope} still has. */
  List<Answer.Source> sources(Scope scope) {
    return documents.stream()
        .flatMap(id -> scope.find(id).stream())
        .map(d -> new Answer.Source(d.id().value(), d.name(), d.sha256()))
        .toList();
  }
}
