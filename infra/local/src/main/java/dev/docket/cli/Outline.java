package dev.docket.cli;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.Tokens;
import java.util.OptionalInt;

/** Writes a document's section tree as text: a line a section, with its page and its tokens. */
public final class Outline {
  private static final int WIDTH = 72;

  private Outline() {}

  /**
   * The tree of {@code document}, children indented by two spaces: {@code 第12条 目的 ... p. 3, 120
   * tokens}. Tokens are those of the section with all below it.
   */
  public static String text(Document document) {
    StringBuilder lines = new StringBuilder();
    lines.append(total(document));
    for (Section section : document.sections()) {
      StringBuilder line = new StringBuilder("  ".repeat(section.level()));
      line.append(title(section));
      int columns = line.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
      line.append(" ".repeat(Math.max(2, WIDTH - columns)));
      OptionalInt page = document.page(section.start());
      page.ifPresent(p -> line.append("p. ").append(p).append(", "));
      line.append(tokens(document, section)).append(" tokens");
      lines.append(line).append('\n');
    }
    for (String warning : document.warnings()) {
      lines.append("warning: ").append(warning).append('\n');
    }
    return lines.toString();
  }

  /** The number of o200k_base tokens of a section with all below it. */
  public static int tokens(Document document, Section section) {
    return Tokens.count(document.text().slice(section.start(), section.end()));
  }

  private static String total(Document document) {
    String pages = document.pages().isPresent() ? document.pages().getAsInt() + " pages, " : "";
    return pages
        + document.text().length()
        + " characters, "
        + document.tokens()
        + " tokens, "
        + document.sentences().size()
        + " citable units, language "
        + document.language().code()
        + "\n";
  }

  private static String title(Section section) {
    if (section.label() == null && section.caption() == null) {
      return "(" + section.kind().code() + ")";
    }
    String label = section.label() == null ? "" : section.label() + " ";
    return (label + (section.caption() == null ? "" : section.caption())).strip();
  }
}
