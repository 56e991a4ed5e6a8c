package dev.docket.worker.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.answer.Answer;
import dev.docket.document.Sentence;
import dev.docket.job.StoredDocument;
import dev.docket.summary.Summary.Rejected;
import dev.docket.wording.OneLine;
import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.summary.Anchor;
import dev.docket.worker.summary.Item;
import dev.docket.worker.summary.ItemType;
import dev.docket.worker.summary.ProposedItem;
import dev.docket.worker.summary.Quote;
import dev.docket.worker.summary.Verifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what a model says against what it cites: only what is borne out becomes a statement. */
final class VerifiedStatements {
  private final Statements statements;
  private final Scope scope;
  private final List<Answer.Rejected> rejected = new ArrayList<>();
  private int proposed;

  /** Statements go to {@code statements}; {@code scope} names the documents. */
  VerifiedStatements(Statements statements, Scope scope) {
    this.statements = statements;
    this.scope = scope;
  }

  /** Verifies each statement over all that it cites; returns the units that those rest on. */
  Set<String> take(JsonNode json, Dossier dossier) {
    Set<String> used = new HashSet<>();
    Verifier verifier = verifier(dossier);
    for (JsonNode draft : json.path("answer")) {
      proposed++;
      switch (check(draft, verifier, dossier)) {
        case Verifier.Verdict.Refused refused ->
            rejected.add(new Answer.Rejected(refused.why().text(), refused.why().reason()));
        case Verifier.Verdict.Supported supported -> show(supported.item(), dossier, used);
      }
    }
    return used;
  }

  /** Shows what is borne out while the model goes on writing. */
  AnswerListener listener(Dossier dossier) {
    return () -> {
      Verifier verifier = verifier(dossier);
      return new StatementReader(
          draft -> {
            if (check(draft, verifier, dossier) instanceof Verifier.Verdict.Supported supported) {
              show(supported.item(), dossier, new HashSet<>());
            }
          });
    };
  }

  /** How much was said, and what of it was not borne out. */
  Answer.Verification verification() {
    int supported = statements.all().size();
    return new Answer.Verification(
        Math.max(proposed, supported + rejected.size()), supported, List.copyOf(rejected));
  }

  private Verifier.Verdict check(JsonNode draft, Verifier verifier, Dossier dossier) {
    Verifier.Verdict verdict = verifier.check(proposed(draft));
    if (!(verdict instanceof Verifier.Verdict.Supported supported)) {
      return verdict;
    }
    String text = supported.item().text("text");
    boolean isOrder =
        supported.item().quotes().stream()
            .map(quote -> dossier.document().sentence(quote.unit()).orElseThrow())
            .anyMatch(unit -> PlantedOrders.around(dossier.document(), unit));
    if (isOrder) {
      return new Verifier.Verdict.Refused(new Rejected(text, PlantedOrders.REASON));
    }
    return Grounds.fault(text, cited(supported.item(), dossier))
        .<Verifier.Verdict>map(why -> new Verifier.Verdict.Refused(new Rejected(text, why)))
        .orElse(verdict);
  }

  /** The words of an item's quotations, and of the headings above them. */
  private static String cited(Item item, Dossier dossier) {
    StringBuilder cited = new StringBuilder();
    for (Quote quote : item.quotes()) {
      Sentence unit = dossier.document().sentence(quote.unit()).orElseThrow();
      cited.append(dossier.document().textOf(unit)).append('\n');
      if (unit.section() >= 0) {
        cited.append(dossier.document().path(unit.section())).append('\n');
      }
    }
    return cited.toString();
  }

  private Verifier verifier(Dossier dossier) {
    String names =
        dossier.documents().stream()
            .map(id -> scope.find(id).map(StoredDocument::name).orElse(""))
            .collect(Collectors.joining("\n"));
    return new Verifier(dossier.document(), names, dossier.citable());
  }

  private static ProposedItem proposed(JsonNode draft) {
    List<Anchor> anchors = new ArrayList<>();
    for (JsonNode cited : draft.path("evidence")) {
      anchors.add(new Anchor(cited.path("unit").asText(), cited.path("anchor").asText()));
    }
    String text = OneLine.of(draft.path("text").asText()).strip();
    return new ProposedItem(ItemType.KEY_POINT, Map.of("text", text), anchors);
  }

  private void show(Item item, Dossier dossier, Set<String> used) {
    List<Answer.Evidence> quoted = new ArrayList<>();
    for (Quote quote : item.quotes()) {
      used.add(quote.unit());
      quoted.add(dossier.evidence(quote));
    }
    statements.add(item.text("text"), quoted);
  }
}
