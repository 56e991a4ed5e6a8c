package dev.docket.reading.docx;

import dev.docket.reading.docx.TracedParagraph.Piece;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Keeps where the text that is read came from, in the order of the text, if that is wanted. */
final class DocxTrace {
  private final boolean wanted;
  private final List<TracedParagraph> paragraphs = new ArrayList<>();
  private Counting reader = new Counting(null);
  private String part = "";
  private int last; // the element whose text was taken last
  private int taken; // characters of it
  private final List<String> leftOut = new ArrayList<>();
  private boolean isLeftOutLast; // that came last

  DocxTrace(boolean wanted) {
    this.wanted = wanted;
  }

  /** Counts the elements that begin. */
  private static final class Counting extends StreamReaderDelegate {
    private int count;

    Counting(@org.jspecify.annotations.Nullable XMLStreamReader xml) {
      super(xml);
    }

    @Override
    public int next() throws XMLStreamException {
      int event = super.next();
      count += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      return event;
    }
  }

  /** The same reader, whose elements are counted from here on if that is wanted. */
  XMLStreamReader counted(XMLStreamReader xml, String name) {
    if (!wanted) {
      return xml;
    }
    reader = new Counting(xml);
    part = name;
    last = 0;
    return reader;
  }

  /** The number of the element that began last. */
  int element() {
    return reader.count;
  }

  /** A stretch of text of the element that began last. */
  Piece piece(String text) {
    taken = last == reader.count ? taken : 0;
    last = reader.count;
    isLeftOutLast = false;
    Piece piece = new Piece(last, taken, text);
    taken += text.length();
    return piece;
  }

  /** Takes a paragraph that is part of the text. */
  void add(DocxParagraph paragraph, String label) {
    isLeftOutLast = false;
    if (wanted) {
      paragraphs.add(
          new TracedParagraph(part, paragraph.element, label, List.copyOf(paragraph.pieces())));
    }
  }

  /** Takes text that no paragraph of the file holds. */
  void add(String text) {
    if (wanted && !text.isBlank()) {
      paragraphs.add(new TracedParagraph("", 0, "", List.of(new Piece(0, 0, text))));
    }
  }

  /** Takes text that is struck out or hidden, and so not read. */
  void leftOut(String text) {
    if (!wanted) {
      return;
    }
    if (isLeftOutLast) {
      leftOut.add(leftOut.removeLast() + text);
    } else if (!text.isBlank()) {
      leftOut.add(text);
      isLeftOutLast = true;
    }
  }

  /** The text that was left out, in order. */
  List<String> leftOut() {
    return leftOut;
  }

  void addAll(List<TracedParagraph> others) {
    paragraphs.addAll(others);
  }

  /** The number of paragraphs so far. */
  int size() {
    return paragraphs.size();
  }

  /** Takes back all but the first {@code size} paragraphs. */
  List<TracedParagraph> cut(int size) {
    List<TracedParagraph> rest = paragraphs.subList(size, paragraphs.size());
    List<TracedParagraph> cut = List.copyOf(rest);
    rest.clear();
    return cut;
  }

  boolean isWanted() {
    return wanted;
  }
}
