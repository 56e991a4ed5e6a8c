package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.draft.Deadline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a DOCX that hold text, unpacked within bounds. Nothing outside is ever followed. */
final class DocxPackage {
  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_BYTES = 256L * 1024 * 1024; // unpacked, all parts together
  private static final int WORST_RATIO = 200; // unpacked to packed, of a package over 10 MB
  private static final int DEEPEST = 400;
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final Set<String> TEXT_PARTS =
      Set.of("document", "styles", "numbering", "footnotes", "endnotes", "comments");

  private final Map<String, byte[]> parts = new HashMap<>();
  private final Set<String> embedded = new TreeSet<>();
  private boolean macros;

  private DocxPackage() {}

  /** Unpacks {@code bytes}. */
  static DocxPackage open(byte[] bytes, Deadline deadline) throws UnreadableDocumentException {
    if (startsWithOle2(bytes)) {
      boolean encrypted =
          new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage")
              || new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE)
                  .contains("EncryptedPackage");
      throw encrypted
          ? new UnreadableDocumentException(
              Reason.ENCRYPTED,
              "The DOCX is protected with a password. Save it without one and send it again.")
          : new UnreadableDocumentException(
              Reason.DAMAGED, "This is an old .doc file. Save it as .docx and send that.");
    }
    DocxPackage opened = new DocxPackage();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      opened.unpack(zip, bytes.length, deadline);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged();
    }
    if (!opened.parts.containsKey("document")) {
      throw damaged();
    }
    return opened;
  }

  private void unpack(ZipInputStream zip, int packed, Deadline deadline)
      throws IOException, UnreadableDocumentException {
    byte[] buffer = new byte[64 * 1024];
    long unpacked = 0;
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      Optional<String> part = part(entry.getName());
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
        unpacked += n;
        deadline.check();
        if (unpacked > MOST_BYTES
            || (unpacked > 10_000_000 && unpacked / WORST_RATIO > packed)
            || ++entries > MOST_ENTRIES * 100) {
          throw new UnreadableDocumentException(
              Reason.TOO_LARGE,
              "The DOCX expands to far more than its size. Save its text in a new file.");
        }
        if (part.isPresent()) {
          kept.write(buffer, 0, n);
        }
      }
      part.ifPresent(name -> parts.putIfAbsent(name, kept.toByteArray()));
    }
  }

  private Optional<String> part(String entry) {
    if (!entry.startsWith("word/")) {
      return Optional.empty();
    }
    String name = entry.substring("word/".length());
    if (name.startsWith("embeddings/")) {
      embedded.add(name);
    }
    macros |= name.equals("vbaProject.bin");
    String plain = name.endsWith(".xml") ? name.substring(0, name.length() - 4) : "";
    boolean margin = plain.matches("(?:header|footer)[0-9]{0,4}");
    if (TEXT_PARTS.contains(plain) || margin) {
      return Optional.of(plain);
    }
    return plain.matches("document[0-9]") ? Optional.of("document") : Optional.empty();
  }

  /** A reader of a part; empty if the package has none of that name. */
  Optional<XMLStreamReader> read(String part) throws XMLStreamException {
    byte[] xml = parts.get(part);
    if (xml == null) {
      return Optional.empty();
    }
    return Optional.of(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
    return factory;
  }

  /** The number of files embedded in the document, none of which is opened. */
  int embedded() {
    return embedded.size();
  }

  boolean hasMacros() {
    return macros;
  }

  /** The names of the header and footer parts. */
  Set<String> margins() {
    Set<String> margins = new TreeSet<>(parts.keySet());
    margins.removeAll(TEXT_PARTS);
    return margins;
  }

  static UnreadableDocumentException damaged() {
    return new UnreadableDocumentException(
        Reason.DAMAGED, "The DOCX is damaged and cannot be opened. Save it again.");
  }

  private static boolean startsWithOle2(byte[] bytes) {
    for (int i = 0; i < OLE2.length; i++) {
      if (i >= bytes.length || bytes[i] != OLE2[i]) {
        return false;
      }
    }
    return true;
  }
}
