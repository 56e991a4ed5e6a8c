package dev.docket.worker.answer;

import dev.docket.answer.Answer;
import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.document.Text;
import dev.docket.wording.OneLine;
import dev.docket.worker.answer.search.Passages;
import dev.docket.worker.answer.search.Passages.Cut;
import dev.docket.worker.summary.Estimate;
import dev.docket.worker.summary.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The passages that are put before the model, of however many documents, as one document: so its
 * units have ids of their own, and a statement is verified over all that it cites as any other.
 * Each passage is a section, whose heading names the document and the headings above. A quotation
 * is told by its place in the document that it comes from.
 */
final class Dossier {
  private final Document document;
  private final List<Sentence> citable;
  private final Map<String, Origin> origins;
  private final List<Shown> shown;

  /** A unit of the dossier and where it comes from. */
  private record Origin(
      String document,
      Sentence unit,
      int place,
      Optional<Integer> page,
      String section,
      Optional<String> sectionId) {}

  /**
   * A passage of the dossier.
   *
   * @param heading the document's name and the headings above
   * @param lines its units, those included that introduce it
   * @param goesOn whether it goes on with what the passage before it ends with
   * @param start the offset in its document of its first code point
   */
  record Shown(
      Found found,
      String name,
      String heading,
      List<Line> lines,
      boolean goesOn,
      int start,
      int end) {
    /** The ids of its units in the dossier. */
    List<String> units() {
      return lines.stream().map(Line::unit).toList();
    }
  }

  /**
   * A unit of a passage.
   *
   * @param unit its id in the dossier
   * @param depth how many items and items of items it stands within
   * @param opensTable whether it is the first row of a table
   */
  record Line(String unit, int depth, boolean opensTable) {}

  private Dossier(
      Document document, List<Sentence> citable, Map<String, Origin> origins, List<Shown> shown) {
    this.document = document;
    this.citable = citable;
    this.origins = origins;
    this.shown = shown;
  }

  /** A document that passages are taken of. */
  record Read(String name, Document document, Passages passages) {}

  /** The dossier of {@code found} in this order, out of the documents by id. */
  static Dossier of(List<Found> found, Map<String, Read> documents) {
    Writing writing = new Writing();
    for (Found passage : found) {
      Read read = documents.get(passage.document());
      if (read != null && passage.number() < read.passages().cuts().size()) {
        writing.add(passage, read);
      }
    }
    return writing.done();
  }

  /** The passages as one document. */
  Document document() {
    return document;
  }

  /** An estimate of what it takes a model to read it. */
  int tokens() {
    return Estimate.tokens(document.text().toString());
  }

  /** The units that a statement may cite. */
  List<Sentence> citable() {
    return citable;
  }

  /** The passages in the order in which they are shown. */
  List<Shown> shown() {
    return shown;
  }

  /** A quotation as it stands in the document that it comes from. */
  Answer.Evidence evidence(Quote quote) {
    Origin origin = origins.get(quote.unit());
    if (origin == null) {
      throw new IllegalStateException("No unit of the dossier: " + quote.unit());
    }
    int shift = origin.unit().start() - origin.place();
    return new Answer.Evidence(
        origin.document(),
        document.text().slice(quote.start(), quote.end()),
        quote.start() + shift,
        quote.end() + shift,
        origin.page().orElse(null),
        origin.section(),
        origin.sectionId().orElse(null));
  }

  /** The dossier while it is written. */
  private static final class Writing {
    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<Sentence> units = new ArrayList<>();
    private final List<Sentence> citable = new ArrayList<>();
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>(); // of which document which unit
    private int length;

    void add(Found passage, Read read) {
      Cut cut = read.passages().cuts().get(passage.number());
      String headings = read.passages().headings(cut);
      String heading = OneLine.of(read.name()) + (headings.isEmpty() ? "" : " > " + headings);
      int section = sections.size();
      int start = length;
      unit(heading, Sentence.Kind.HEADING, section);
      List<Line> lines = new ArrayList<>();
      if (cut.lead() >= 0) {
        add(passage.document(), read, cut.lead(), section, lines);
      }
      for (int i = cut.from(); i < cut.to(); i++) {
        add(passage.document(), read, i, section, lines);
      }
      sections.add(
          new Section(
              "p" + (section + 1),
              SectionKind.HEADING,
              null,
              null,
              heading,
              0,
              -1,
              start,
              start + heading.codePointCount(0, heading.length()),
              length));
      List<Sentence> all = read.document().sentences();
      shown.add(
          new Shown(
              passage,
              read.name(),
              headings,
              lines,
              goesOn(passage, read),
              all.get(cut.from()).start(),
              all.get(cut.to() - 1).end()));
    }

    /** Whether what introduces a passage also introduced the end of the one before it. */
    private boolean goesOn(Found passage, Read read) {
      if (shown.isEmpty()) {
        return false;
      }
      Found before = shown.getLast().found();
      return before.document().equals(passage.document())
          && before.number() + 1 == passage.number()
          && read.passages().goesOn(passage.number());
    }

    private void add(String id, Read read, int index, int section, List<Line> lines) {
      Sentence unit = read.document().sentences().get(index);
      if (taken.putIfAbsent(id + " " + unit.id(), section) != null) {
        return; // it introduces another passage too
      }
      int place = length;
      Sentence added = unit(read.document().textOf(unit), unit.kind(), section);
      citable.add(added);
      lines.add(
          new Line(added.id(), read.passages().depth(index), read.passages().opensTable(index)));
      OptionalInt page = read.document().page(unit.start());
      boolean held = unit.section() >= 0;
      origins.put(
          added.id(),
          new Origin(
              id,
              unit,
              place,
              page.isPresent() ? Optional.of(page.getAsInt()) : Optional.empty(),
              held ? OneLine.of(read.document().path(unit.section())) : "",
              held
                  ? Optional.of(read.document().sections().get(unit.section()).id())
                  : Optional.empty()));
    }

    private Sentence unit(String words, Sentence.Kind kind, int section) {
      int start = length;
      text.append(words).append('\n');
      length += words.codePointCount(0, words.length()) + 1;
      Sentence unit = new Sentence("s" + (units.size() + 1), kind, section, start, length - 1);
      units.add(unit);
      return unit;
    }

    Dossier done() {
      Text whole = Text.of(text.toString());
      return new Dossier(
          new Document(
              whole,
              dev.docket.document.Language.of(text.toString()),
              List.of(),
              sections,
              units,
              0,
              List.of()),
          citable,
          origins,
          shown);
    }
  }

  /** The documents that the passages come from, by id, in the order of the passages. */
  List<String> documents() {
    return shown.stream().map(s -> s.found().document()).distinct().collect(Collectors.toList());
  }
}
