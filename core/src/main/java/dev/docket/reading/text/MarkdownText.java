package dev.docket.reading.text;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.draft.Raised;
import dev.docket.wording.References;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.Enumerator;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.Parser;

/** Reads Markdown as its reader sees it: without marks, with list numbers and table rows. */
public final class MarkdownText {
  private static final int DEEPEST = 100;
  private static final int INDENT = 20; // points a list in a list is shown further in
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .customDelimiterProcessor(new Strikethrough.Tildes())
          .maxOpenBlockParsers(DEEPEST)
          .build();

  /** Lines of YAML between two rules at the top, the first of them a key. */
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\n(?=[\\w\"'-]+[ \\t]*:(?:[ \\t]|\\n))"
              + "(?:(?:[\\w\"' .-]{1,100}:(?:[ \\t].*)?|[ \\t]+\\S.*|-[ \\t].*|#.*|[ \\t]*)\\n){1,500}?"
              + "(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

  private final Draft draft;
  private final MarkdownNotes notes;
  private final MarkdownTags tags;
  private final Deque<Integer> raised = new ArrayDeque<>(); // where raised or struck text begins
  private int struck;
  private int comments;
  private int commented; // characters in them
  private int unclosed; // characters of a comment without an end

  private MarkdownText(Draft draft, MarkdownNotes notes, MarkdownTags tags) {
    this.draft = draft;
    this.notes = notes;
    this.tags = tags;
  }

  /** Reads {@code raw} into {@code draft}. */
  public static void read(String raw, Draft draft) throws UnreadableDocumentException {
    String text = raw.replace("\r\n", "\n").replace('\r', '\n');
    Matcher front = FRONT_MATTER.matcher(text);
    if (front.find()) {
      text = text.substring(front.end());
      draft.warn("The front matter at the top of the file was left out.");
    }
    MarkdownNotes notes = new MarkdownNotes();
    String rest = notes.take(text);
    MarkdownText reader = new MarkdownText(draft, notes, new MarkdownTags(rest));
    reader.children(PARSER.parse(rest), "", 0);
    for (String note : notes.uncited()) {
      draft.add(Kind.FOOTNOTE, 0, note);
    }
    if (reader.struck > 0) {
      draft.warn(reader.struck + " struck-out passages were left out.");
    }
    if (reader.comments > 0) {
      draft.warn(
          "%d comments (<!-- … -->) with %d characters were left out."
              .formatted(reader.comments, reader.commented));
    }
    if (reader.unclosed > 0) {
      draft.warn(
          "A comment (<!--) is never closed: the last %d characters of the file were left out."
              .formatted(reader.unclosed));
    }
  }

  private void children(Node parent, String marker, int depth) throws UnreadableDocumentException {
    String mark = marker;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, mark, depth);
      for (String note : notes.cited()) {
        draft.add(Kind.FOOTNOTE, 0, note);
      }
      mark = "";
    }
  }

  private void block(Node node, String marker, int depth) throws UnreadableDocumentException {
    switch (node) {
      case Heading heading -> {
        String words = String.join(" ", lines(heading));
        draft.add(Kind.HEADING, heading.getLevel(), marker + words);
      }
      case Paragraph paragraph -> paragraph(lines(paragraph), marker, depth);
      case BulletList list -> {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          item(item, "- ", depth + 1);
        }
      }
      case OrderedList list -> {
        Integer first = list.getMarkerStartNumber();
        int number = first == null ? 1 : first;
        String delimiter = list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          item(item, number++ + delimiter + " ", depth + 1);
        }
      }
      case FencedCodeBlock code -> draft.add(Kind.PARAGRAPH, 0, marker + code.getLiteral());
      case IndentedCodeBlock code ->
          paragraph(List.of(code.getLiteral().split("\n")), marker, depth);
      case HtmlBlock html -> html(html.getLiteral());
      case TableBlock table -> table(table);
      case BlockQuote quote -> children(quote, marker, depth);
      default -> children(node, marker, depth);
    }
  }

  private void item(Node item, String marker, int depth) throws UnreadableDocumentException {
    if (item instanceof ListItem && item.getFirstChild() != null) {
      children(item, marker, depth);
    }
  }

  /** Lines are joined unless one ends a sentence or the next opens something of its own. */
  private void paragraph(List<String> lines, String marker, int depth)
      throws UnreadableDocumentException {
    StringBuilder open = new StringBuilder(marker);
    Kind kind = marker.isEmpty() ? Kind.PARAGRAPH : Kind.ITEM;
    boolean first = true;
    for (String line : lines) {
      if (!first && opens(open, line.strip())) {
        draft.add(kind, kind == Kind.ITEM ? depth * INDENT : 0, open.toString());
        open.setLength(0);
        kind = Kind.PARAGRAPH;
      }
      if (open.length() > 0 && open.toString().equals(marker)) {
        open.append(line.strip());
      } else {
        LineJoining.append(open, line);
      }
      first = false;
    }
    draft.add(kind, kind == Kind.ITEM ? depth * INDENT : 0, open.toString());
  }

  private static boolean opens(StringBuilder before, String line) {
    if (line.isEmpty()) {
      return false;
    }
    char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    boolean finished = "。）】」：".indexOf(last) >= 0 || before.length() < 30;
    boolean labelled =
        JapaneseLabels.find(line, false).map(Label::certain).orElse(false)
            || EnglishLabels.find(line, false).map(Label::certain).orElse(false);
    return last == '\n'
        || last == '。'
        || (labelled && !References.awaitsLabel(before))
        || (finished && "（【".indexOf(line.charAt(0)) >= 0)
        || ((last == '.' || last == ';' || last == ':' || finished)
            && !LineJoining.closesBracket(before, line)
            && !Enumerator.find(line, 0).readings().isEmpty());
  }

  private void table(TableBlock table) throws UnreadableDocumentException {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (row instanceof TableRow && cell instanceof TableCell) {
            cells.add(String.join(" ", lines(cell)));
          }
        }
        draft.row(cells);
      }
    }
    draft.endTable();
  }

  private void html(String literal) throws UnreadableDocumentException {
    Matcher comment = COMMENT.matcher(literal);
    StringBuilder kept = new StringBuilder();
    int from = 0;
    while (comment.find()) {
      kept.append(literal, from, comment.start());
      if (comment.group().endsWith("-->")) {
        comment(comment.group());
      } else {
        unclosed += comment.group().length();
      }
      from = comment.end();
    }
    kept.append(literal, from, literal.length());
    if (!kept.toString().isBlank()) {
      HtmlText.read(tags.escaped(kept.toString()), draft);
    }
  }

  private void comment(String literal) {
    comments++;
    commented += Math.max(0, literal.length() - "<!---->".length());
  }

  private List<String> lines(Node block) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int before = struck;
    inline(block, line, lines);
    lines.add(line.toString());
    raised.clear();
    boolean gaps = struck > before;
    return lines.stream()
        .map(words -> notes.marked(gaps ? words.replaceAll(" {2,}", " ") : words))
        .toList();
  }

  private void inline(Node parent, StringBuilder line, List<String> lines) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case org.commonmark.node.Text text -> line.append(text.getLiteral());
        case Code code -> line.append(code.getLiteral());
        case SoftLineBreak _ -> next(line, lines);
        case HardLineBreak _ -> {
          line.append('\n');
          next(line, lines);
        }
        case HtmlInline html -> tag(html.getLiteral(), line, lines);
        case Strikethrough _ -> struck++;
        default -> inline(node, line, lines);
      }
    }
  }

  private void tag(String tag, StringBuilder line, List<String> lines) {
    if (tag.startsWith("<!--")) {
      comment(tag);
    } else if (!tags.isTag(tag)) {
      line.append(tag);
    } else {
      switch (MarkdownTags.name(tag)) {
        case "br" -> {
          line.append('\n');
          next(line, lines);
        }
        case "sup", "sub", "s", "strike", "del", "rt", "rp" -> {
          if (!tag.startsWith("</")) {
            raised.push(line.length());
          } else if (!raised.isEmpty()) {
            shift(line, Math.min(raised.pop(), line.length()), MarkdownTags.name(tag));
          }
        }
        default -> {
          // a tag that says nothing about the text
        }
      }
    }
  }

  /** Reads what stands since {@code from} as the element of this name shows it. */
  private void shift(StringBuilder line, int from, String name) {
    String content = line.substring(from);
    line.setLength(from);
    switch (name) {
      case "sup" -> line.append(Raised.above(line, content, Set.of()));
      case "sub" -> line.append(Raised.below(line, content));
      case "rt", "rp" -> {
        // the reading above a word
      }
      default -> struck += content.isBlank() ? 0 : 1;
    }
  }

  private static void next(StringBuilder line, List<String> lines) {
    lines.add(line.toString());
    line.setLength(0);
  }
}
