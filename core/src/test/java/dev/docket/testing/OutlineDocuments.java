package dev.docket.testing;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.document.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Builds documents without a reader, from lines: {@code # heading} opens a section (more # are
 * deeper), {@code #! heading} one of a finding, {@code | row} is a row, any other line a sentence.
 */
public final class OutlineDocuments {
  private final StringBuilder text = new StringBuilder();
  private final List<Section> sections = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  private OutlineDocuments() {}

  /** The document of these lines. */
  public static Document of(Language language, List<String> lines) {
    OutlineDocuments building = new OutlineDocuments();
    lines.forEach(building::add);
    return building.built(language);
  }

  private void add(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    if (level == 0) {
      boolean row = line.startsWith("| ");
      unit(row ? line.substring(2) : line, row ? Sentence.Kind.ROW : Sentence.Kind.SENTENCE);
      return;
    }
    boolean finding = line.startsWith("!", level);
    String heading = line.substring(finding ? level + 1 : level).strip();
    while (!open.isEmpty() && sections.get(open.peek()).level() >= level - 1) {
      close();
    }
    int start = offset();
    sections.add(
        new Section(
            "sec" + sections.size(),
            finding ? SectionKind.FINDING : SectionKind.HEADING,
            null,
            null,
            heading,
            level - 1,
            open.isEmpty() ? -1 : open.peek(),
            start,
            start + heading.codePointCount(0, heading.length()) + 1,
            -1));
    open.push(sections.size() - 1);
    unit(heading, Sentence.Kind.HEADING);
  }

  private void unit(String line, Sentence.Kind kind) {
    int start = offset();
    text.append(line);
    sentences.add(
        new Sentence(
            "s" + (sentences.size() + 1),
            kind,
            open.isEmpty() ? -1 : open.peek(),
            start,
            offset()));
    text.append('\n');
  }

  private void close() {
    int index = open.pop();
    Section at = sections.get(index);
    sections.set(
        index,
        new Section(
            at.id(),
            at.kind(),
            at.label(),
            at.number(),
            at.caption(),
            at.level(),
            at.parent(),
            at.start(),
            at.bodyStart(),
            offset()));
  }

  private int offset() {
    return text.codePointCount(0, text.length());
  }

  private Document built(Language language) {
    while (!open.isEmpty()) {
      close();
    }
    Text exact = Text.of(text.toString());
    return new Document(
        exact, language, List.of(), sections, sentences, exact.length() / 3, List.of());
  }
}
