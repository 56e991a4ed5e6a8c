package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.Phrases;
import dev.docket.page.Grid;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes of a comparison as a table to work through. */
final class ChangeRegister {
  private final Comparison comparison;
  private final Phrases phrases;

  ChangeRegister(Comparison comparison) {
    this.comparison = comparison;
    this.phrases = new Phrases(comparison.language());
  }

  Grid grid() {
    return new Grid(
        phrases.either("変更一覧", "Changes"),
        List.of(
            phrases.either("番号", "No."),
            phrases.either("旧条項", "Old clause"),
            phrases.either("新条項", "New clause"),
            phrases.either("変更", "Change"),
            phrases.either("重要度", "Risk"),
            phrases.either("分類", "Classes"),
            phrases.either("理由", "Reasons"),
            phrases.either("旧", "Old text"),
            phrases.either("新", "New text"),
            phrases.either("説明", "Explanation"),
            phrases.either("旧ページ", "Old page"),
            phrases.either("新ページ", "New page")),
        comparison.changes().stream().map(this::row).toList());
  }

  private List<String> row(Change change) {
    return List.of(
        change.id(),
        heading(change.before()),
        heading(change.after()),
        phrases.name(change.content()),
        phrases.name(change.risk()),
        change.classes().stream().map(phrases::name).collect(Collectors.joining(", ")),
        String.join("\n", change.reasons()),
        side(change, Op.DELETE),
        side(change, Op.INSERT),
        explanation(change.explanation()),
        page(change.before()),
        page(change.after()));
  }

  private static String side(Change change, Op own) {
    return change.edits().stream()
        .filter(e -> e.op() == Op.EQUAL || e.op() == own)
        .map(Comparison.Edit::text)
        .collect(Collectors.joining());
  }

  private static String heading(@Nullable Place place) {
    return place == null ? "" : place.heading();
  }

  private static String page(@Nullable Place place) {
    return place == null || place.page() == null ? "" : String.valueOf(place.page());
  }

  private static String explanation(Comparison.@Nullable Explanation words) {
    return words == null
        ? ""
        : String.join("\n", List.of(words.meaning(), words.impact(), words.action()));
  }
}
