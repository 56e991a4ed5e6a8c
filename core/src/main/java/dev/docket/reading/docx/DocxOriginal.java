package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Deadline;
import dev.docket.reading.draft.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A DOCX to be written in: its parts, and where in them the text that is read of it stands. */
public final class DocxOriginal {
  private final DocxPackage source;
  private final String text;
  private final List<TracedParagraph> paragraphs;
  private final Unread unread;

  private DocxOriginal(
      DocxPackage source, String text, List<TracedParagraph> paragraphs, Unread unread) {
    this.unread = unread;
    this.source = source;
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** Reads {@code bytes}. */
  public static DocxOriginal read(byte[] bytes, Deadline deadline)
      throws UnreadableDocumentException {
    DocxPackage source = DocxPackage.open(bytes, deadline);
    DocxTrace trace = new DocxTrace(true);
    Draft draft = new Draft();
    try {
      Unread unread = DocxText.read(source, draft, deadline, 0, trace);
      return new DocxOriginal(source, draft.text(), trace.cut(0), unread);
    } catch (XMLStreamException e) {
      throw DocxPackage.damaged();
    }
  }

  /** The text that is read of it. */
  public String text() {
    return text;
  }

  /** All paragraphs in the order of the text, blank ones included. */
  public List<TracedParagraph> paragraphs() {
    return paragraphs;
  }

  /** What it shows beside that text. */
  public Unread unread() {
    return unread;
  }

  /** The name of the part that holds the body. */
  public String mainPart() {
    return source.mainPart();
  }

  /** The part that the body uses as {@code type}, such as comments. */
  public Optional<String> part(String type) {
    return source.part(type);
  }

  /** The bytes of a part; empty if there is none of that name. */
  public Optional<byte[]> bytes(String name) throws UnreadableDocumentException {
    return source.bytes(name);
  }

  /** A reader of a part, in which elements have the numbers that paragraphs and pieces tell. */
  public XMLStreamReader xml(String name) throws UnreadableDocumentException {
    try {
      return source.xml(name).orElseThrow(DocxPackage::damaged);
    } catch (XMLStreamException e) {
      throw DocxPackage.damaged();
    }
  }

  /**
   * The same file with some parts changed or added; all others keep their bytes.
   *
   * @param parts by name, in lower case where the file has them
   */
  public byte[] with(Map<String, byte[]> parts) throws UnreadableDocumentException {
    return source.with(parts);
  }
}
