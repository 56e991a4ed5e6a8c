package dev.docket.api.job;

import dev.docket.answer.Answer;
import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a result say and rest on, by their ids: words and quotations, but not
 * where they stand, so that a statement of a later version says the same if nothing in it changed.
 */
final class Said {
  private static final String PART = "\u001f";

  private Said() {}

  static SequencedMap<String, String> of(Summary summary) {
    Function<String, @Nullable String> quotes = quotes(summary.evidence(), Summary.Evidence::quote);
    SequencedMap<String, String> said = new LinkedHashMap<>();
    summary.overview().forEach(o -> said.put(o.id(), joined(quotes, o.evidence(), "S", o.text())));
    summary.findings().forEach(f -> said.put(f.id(), finding(quotes, f)));
    summary
        .obligations()
        .forEach(
            o ->
                said.put(
                    o.id(),
                    joined(
                        quotes,
                        o.evidence(),
                        "O",
                        o.text(),
                        o.who(),
                        o.must().name(),
                        o.deadline())));
    summary
        .amounts()
        .forEach(
            a ->
                said.put(
                    a.id(), joined(quotes, a.evidence(), "A", a.text(), a.value(), a.currency())));
    statements(said, quotes, "D", summary.deadlines());
    statements(said, quotes, "P", summary.penalties());
    statements(said, quotes, "Q", summary.openQuestions());
    summary
        .definitions()
        .forEach(d -> said.put(d.id(), joined(quotes, d.evidence(), "T", d.term(), d.text())));
    return said;
  }

  static SequencedMap<String, String> of(Answer answer) {
    Function<String, @Nullable String> quotes = quotes(answer.evidence(), Answer.Evidence::quote);
    SequencedMap<String, String> said = new LinkedHashMap<>();
    answer.answer().forEach(one -> said.put(one.id(), joined(quotes, one.evidence(), one.text())));
    return said;
  }

  static SequencedMap<String, String> of(Comparison comparison) {
    SequencedMap<String, String> said = new LinkedHashMap<>();
    comparison.changes().forEach(change -> said.put(change.id(), change(change)));
    return said;
  }

  private static String finding(Function<String, @Nullable String> quotes, Finding f) {
    return joined(
        quotes,
        f.evidence(),
        "F",
        f.title(),
        f.condition(),
        f.criteria(),
        f.cause(),
        f.consequence(),
        f.action(),
        f.response(),
        f.status(),
        f.severity().name(),
        f.owner(),
        f.due());
  }

  private static String change(Change change) {
    return Stream.of(
            Stream.of(
                change.before() == null ? "" : change.before().heading(),
                change.after() == null ? "" : change.after().heading()),
            change.edits().stream().map(edit -> edit.op() + edit.text()),
            change.reasons().stream(),
            Stream.of(
                change.risk().name(),
                change.explanation() == null ? "" : change.explanation().toString()))
        .flatMap(part -> part)
        .collect(Collectors.joining(PART));
  }

  private static void statements(
      Map<String, String> said,
      Function<String, @Nullable String> quotes,
      String list,
      List<Summary.Statement> statements) {
    statements.forEach(one -> said.put(one.id(), joined(quotes, one.evidence(), list, one.text())));
  }

  private static <E> Function<String, @Nullable String> quotes(
      Map<String, E> evidence, Function<E, String> quote) {
    return id -> {
      E one = evidence.get(id);
      return one == null ? null : quote.apply(one);
    };
  }

  private static String joined(
      Function<String, @Nullable String> quotes, List<String> evidence, @Nullable String... parts) {
    return Stream.concat(Stream.of(parts), evidence.stream().map(quotes))
        .map(part -> Objects.requireNonNullElse(part, ""))
        .collect(Collectors.joining(PART));
  }
}
