package dev.docket.reading.text;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.draft.LineJoining;
import dev.docket.wording.References;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.Enumerator;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
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
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  /**
   * Lines of YAML between two rules at the top, the first of them a key; the first rule may be left
   * out before the title.
   */
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A(?:---[ \\t]*\\n(?=[\\w\"'-]+[ \\t]*:(?:[ \\t]|\\n))|(?=(?:title|name):[ \\t]))"
              + "(?:(?:[\\w\"' .-]{1,100}:(?:[ \\t].*)?|[ \\t]+\\S.*|-[ \\t].*|#.*|[ \\t]*)\\n){1,500}?"
              + "(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");

  private static final Pattern TITLE =
      Pattern.compile("(?m)^(?:title|name)[ \\t]*:[ \\t]*([\"']?)(?<title>\\S.*?)\\1[ \\t]*$");

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern OUTER_BARS = Pattern.compile("^\\||(?<!\\\\)\\|$");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

  private final Draft draft;
  private final String[] source; // its lines
  private final MarkdownNotes notes;
  private final MarkdownTags tags;
  private final MarkdownLeftOut leftOut = new MarkdownLeftOut();
  private final MarkdownLines words;
  private final MarkdownLinks links = new MarkdownLinks();
  private String leaving = ""; // the element around what is left out, until it ends

  private MarkdownText(Draft draft, String text, MarkdownNotes notes, MarkdownTags tags) {
    this.draft = draft;
    this.source = text.split("\n", -1);
    this.notes = notes;
    this.tags = tags;
    this.words = new MarkdownLines(notes, tags, leftOut);
  }

  /** Reads {@code raw} into {@code draft}. */
  public static void read(String raw, Draft draft) throws UnreadableDocumentException {
    String text = raw.replace("\r\n", "\n").replace('\r', '\n');
    Matcher front = FRONT_MATTER.matcher(text);
    if (front.find()) {
      text = text.substring(front.end());
      Matcher title = TITLE.matcher(front.group());
      if (title.find()) {
        draft.title(title.group("title"), true);
      }
      draft.warn("The front matter at the top of the file was left out.");
    }
    MarkdownNotes notes = new MarkdownNotes();
    String rest = notes.take(text);
    MarkdownText reader = new MarkdownText(draft, rest, notes, new MarkdownTags(text));
    reader.children(PARSER.parse(rest), "", 0);
    for (String note : notes.uncited()) {
      reader.note(note);
    }
    reader.leftOut.warn(draft);
  }

  private void children(Node parent, String marker, int depth) throws UnreadableDocumentException {
    String mark = marker;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (!isLeftOut(node)) {
        block(node, mark, depth);
      }
      cited();
      mark = "";
    }
  }

  /** The notes cited since, and those cited in them. */
  private void cited() throws UnreadableDocumentException {
    for (List<String> next = notes.cited(); !next.isEmpty(); next = notes.cited()) {
      for (String note : next) {
        note(note);
      }
    }
  }

  /** A note, which begins with its mark and is written on one line. */
  private void note(String note) throws UnreadableDocumentException {
    Node line = PARSER.parse(note).getFirstChild();
    draft.add(Kind.FOOTNOTE, 0, line == null ? note : String.join(" ", words.of(line)));
  }

  /** Whether a block stands in an element that is struck out or hidden, or begins or ends one. */
  private boolean isLeftOut(Node node) {
    String html = node instanceof HtmlBlock block ? block.getLiteral() : "";
    if (!leaving.isEmpty()) {
      leaving = MarkdownTags.ends(html, leaving) ? "" : leaving;
      return true;
    }
    leaving = MarkdownTags.leaves(html);
    if (leaving.isEmpty()) {
      return false;
    }
    leftOut.element(leaving);
    return true;
  }

  private void block(Node node, String marker, int depth) throws UnreadableDocumentException {
    switch (node) {
      case Heading heading -> {
        String title = String.join(" ", words.of(heading));
        links.pass(title);
        draft.add(Kind.HEADING, heading.getLevel(), marker + title);
      }
      case Paragraph paragraph -> {
        if (links.isEntry(paragraph)) {
          for (String line : words.of(paragraph)) {
            draft.add(Kind.ENTRY, 0, marker + line);
          }
        } else {
          paragraph(words.of(paragraph), marker, depth);
        }
      }
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
    boolean broken = false; // on purpose, before this line
    for (String line : lines) {
      String rest = line.strip();
      boolean amid = LineJoining.beginsAmid(rest);
      boolean goesOn = amid || (!rest.isEmpty() && Character.isLowerCase(rest.charAt(0)));
      if (!first && ((broken && !goesOn) || (!amid && opens(open, rest)))) {
        draft.add(kind, kind == Kind.ITEM ? depth * INDENT : 0, open.toString());
        open.setLength(0);
        kind = Kind.PARAGRAPH;
      }
      if (open.length() > 0 && open.toString().equals(marker)) {
        open.append(rest);
      } else {
        LineJoining.append(open, line);
      }
      first = false;
      broken = line.endsWith("\n");
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
    return last == '。'
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
            cells.add(String.join(" ", words.of(cell)));
          }
        }
        draft.row(cells);
        for (SourceSpan span : row.getSourceSpans()) {
          int from = span.getColumnIndex();
          String line = source[span.getLineIndex()].substring(from, from + span.getLength());
          leftOut.cells(Math.max(0, written(line) - cells.size()));
        }
      }
    }
    draft.endTable();
  }

  /** How many cells a line of a table writes, with those that its table has no column for. */
  private static int written(String line) {
    String inner = OUTER_BARS.matcher(line.strip()).replaceAll("");
    return (int) BAR.matcher(inner).results().count() + 1;
  }

  private void html(String literal) throws UnreadableDocumentException {
    Matcher comment = COMMENT.matcher(literal);
    StringBuilder kept = new StringBuilder();
    int from = 0;
    while (comment.find()) {
      kept.append(literal, from, comment.start());
      if (comment.group().endsWith("-->")) {
        leftOut.comment(comment.group());
      } else {
        leftOut.unclosed(comment.group());
      }
      from = comment.end();
    }
    kept.append(literal, from, literal.length());
    if (!kept.toString().isBlank()) {
      HtmlText.read(tags.escaped(kept.toString()), draft);
    }
  }
}
