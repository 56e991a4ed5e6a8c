package dev.docket.worker.comparison.change;

import dev.docket.comparison.Comparison.Place;
import dev.docket.document.Document;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import java.util.List;

/** The clauses of one version in its order, and what each is aligned by. */
record VersionClauses(Document document, List<Clause> clauses, List<AlignmentNode> nodes) {
  Clause clause(int index) {
    return clauses.get(index);
  }

  AlignmentNode node(int index) {
    return nodes.get(index);
  }

  int size() {
    return clauses.size();
  }

  /** Where the clause at {@code index} stands. */
  Place place(int index) {
    Clause clause = clauses.get(index);
    return new Place(
        clause.id(),
        clause.label(),
        clause.caption(),
        clause.path(),
        clause.start(),
        clause.end(),
        document.page(clause.start()).isPresent()
            ? document.page(clause.start()).getAsInt()
            : null);
  }
}
