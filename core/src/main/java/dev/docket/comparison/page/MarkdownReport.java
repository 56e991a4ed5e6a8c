package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Explanation;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.Comparison.Stats;
import dev.docket.comparison.Phrases;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison as Markdown. */
final class MarkdownReport {
  private static final int CONTEXT = 60; // characters of unchanged text shown around an edit

  private final Comparison comparison;
  private final Phrases phrases;
  private final Blocks blocks;
  private final StringBuilder out = new StringBuilder();

  MarkdownReport(Comparison comparison) {
    this.comparison = comparison;
    this.blocks = new Blocks(comparison);
    this.phrases = new Phrases(comparison.language());
  }

  String write() {
    line(
        "# "
            + phrases.either("比較：", "Comparison: ")
            + escaped(comparison.before().name())
            + " → "
            + escaped(comparison.after().name()));
    line("");
    line(phrases.method(comparison));
    line("");
    stats(comparison.stats());
    unread();
    if (comparison.changes().isEmpty()) {
      line(phrases.either("変更はありません。", "Nothing changed."));
    }
    comparison.changes().forEach(this::change);
    stale();
    unexplained();
    return out.toString();
  }

  private void stats(Stats s) {
    line(
        phrases.either(
            "| 旧条項 | 新条項 | 追加 | 削除 | 変更 | 移動 | 番号変更 | 参照のみ | 表記のみ | 同一 |",
            "| clauses before | after | added | removed | modified | moved | renumbered | references only | writing only | same |"));
    line("|---|---|---|---|---|---|---|---|---|---|");
    line(
        List.of(
                s.clausesBefore(),
                s.clausesAfter(),
                s.added(),
                s.removed(),
                s.modified(),
                s.moved(),
                s.renumbered(),
                s.referenceOnly(),
                s.cosmetic(),
                s.same())
            .stream()
            .map(String::valueOf)
            .collect(Collectors.joining(" | ", "| ", " |")));
    line("");
  }

  private void change(Change change) {
    line("## " + change.id() + " " + escaped(phrases.title(change)));
    line("");
    line(
        "- "
            + phrases.either("リスク：", "risk: ")
            + "**"
            + phrases.name(change.risk())
            + "**"
            + (change.classes().isEmpty()
                ? ""
                : phrases.either("　分類：", " · classes: ")
                    + change.classes().stream()
                        .map(phrases::name)
                        .collect(Collectors.joining(phrases.either("、", ", ")))));
    place(phrases.either("旧：", "before: "), change.before());
    place(phrases.either("新：", "after: "), change.after());
    change.reasons().forEach(r -> line("- " + escaped(r)));
    line("");
    line("> " + text(blocks.of(change)));
    line("");
    Explanation explanation = change.explanation();
    if (explanation != null) {
      line("- **" + phrases.either("意味", "Meaning") + "** " + escaped(explanation.meaning()));
      line("- **" + phrases.either("影響", "Impact") + "** " + escaped(explanation.impact()));
      line("- **" + phrases.either("対応", "Action") + "** " + escaped(explanation.action()));
      line("");
    }
  }

  private void place(String side, @Nullable Place place) {
    if (place != null) {
      String path =
          Stream.concat(place.path().stream(), Stream.of(place.heading()))
              .filter(p -> !p.isEmpty())
              .collect(Collectors.joining(" > "));
      Integer page = place.page();
      line(
          "- "
              + side
              + escaped(path)
              + (page == null ? "" : phrases.either("（" + page + "頁）", " (page " + page + ")")));
    }
  }

  private String text(List<Block> all) {
    StringBuilder text = new StringBuilder();
    for (int b = 0; b < all.size(); b++) {
      switch (all.get(b)) {
        case Block.Running(List<Block.Stretch> stretches) -> {
          for (int i = 0; i < stretches.size(); i++) {
            boolean isFirst = b == 0 && i == 0;
            boolean isLast = b + 1 == all.size() && i + 1 == stretches.size();
            Block.Stretch stretch = stretches.get(i);
            text.append(
                stretch.op() == Op.EQUAL
                    ? escaped(shortened(stretch.text(), !isFirst, !isLast))
                    : marked(stretch));
          }
        }
        case Block.Grid(List<Block.Line> lines) -> table(lines, text);
      }
    }
    return text.toString().strip().replaceAll("[ \t]*\n[ \t]*", "\n> ");
  }

  /** A table; what stands in a cell is on one line. */
  private static void table(List<Block.Line> lines, StringBuilder text) {
    text.append("\n\n");
    for (int i = 0; i < lines.size(); i++) {
      int columns = 0;
      text.append('|');
      for (Block.Cell cell : lines.get(i).cells()) {
        text.append(' ');
        for (Block.Stretch stretch : cell.stretches()) {
          String words =
              stretch.op() == Op.EQUAL ? escaped(stretch.text()) : marked(stretch).strip();
          text.append(words.replace('\n', ' '));
        }
        text.append(" |".repeat(cell.span()));
        columns += cell.span();
      }
      text.append(i == 0 ? "\n|" + "---|".repeat(columns) + "\n" : "\n");
    }
    text.append('\n');
  }

  private static String marked(Block.Stretch stretch) {
    String words = stretch.text();
    if (words.isBlank()) {
      return stretch.op() == Op.DELETE ? "" : words;
    }
    return marked(words, stretch.op() == Op.DELETE ? "~~" : "**");
  }

  /** {@code words} between marks, the white space around them outside. */
  private static String marked(String words, String mark) {
    String stripped = words.strip();
    int from = words.indexOf(stripped);
    return words.substring(0, from)
        + mark
        + escaped(stripped)
        + mark
        + words.substring(from + stripped.length());
  }

  private static String shortened(String text, boolean head, boolean tail) {
    int length = text.codePointCount(0, text.length());
    if (length <= 2 * CONTEXT) {
      return text;
    }
    String start = text.substring(0, text.offsetByCodePoints(0, CONTEXT));
    String end = text.substring(text.offsetByCodePoints(text.length(), -CONTEXT));
    return (head ? start : "") + "…" + (tail ? end : "");
  }

  private void stale() {
    if (comparison.staleReferences().isEmpty()) {
      return;
    }
    line("## " + phrases.either("参照先のずれ", "Stale references"));
    line("");
    comparison.staleReferences().forEach(r -> line("- " + escaped(phrases.stale(r))));
    line("");
  }

  private void unread() {
    if (comparison.unread().isEmpty()) {
      return;
    }
    line("## " + UnreadList.title(phrases));
    line("");
    UnreadList.lines(comparison, phrases).forEach(each -> line("- " + escaped(each)));
    line("");
  }

  private void unexplained() {
    if (comparison.unexplained().isEmpty()) {
      return;
    }
    line("## " + phrases.either("説明のない変更", "Changes without an explanation"));
    line("");
    comparison
        .unexplained()
        .forEach(
            u ->
                line(
                    "- "
                        + u.change()
                        + phrases.either("：", ": ")
                        + escaped(phrases.told(u.reason()))));
    line("");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** Text of a document with everything escaped that Markdown or HTML would read as its own. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]>#|~!])", "\\\\$1");
  }
}
