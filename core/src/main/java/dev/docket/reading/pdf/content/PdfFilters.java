package dev.docket.reading.pdf.content;

import dev.docket.document.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * What a stream's dictionary says of it. Its filters are named in the order in which they are taken
 * off; several of them multiply what a few bytes expand to.
 *
 * @param use what the stream is for
 * @param length the stream's length as its dictionary has it; -1 where it stands elsewhere
 */
record PdfFilters(Use use, List<String> names, long length) {
  /**
   * What a stream is for: the parser makes objects of some, which take far more than their bytes.
   */
  enum Use {
    OBJECTS,
    PLACES,
    IMAGE,
    OTHER
  }

  private static final int LONGEST_DICTIONARY = 4096;
  private static final int MOST = 64 * 1024 * 1024; // bytes after each of several filters
  private static final Pattern FILTERS =
      Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/[^\\s/<>\\[\\]()]+|[0-9]+\\s+[0-9]+\\s+R)");
  private static final Pattern TYPE = Pattern.compile("/(ObjStm|XRef|Image)(?![^\\s/<>\\[\\]()])");
  private static final Pattern NAME = Pattern.compile("/([^\\s/<>\\[\\]()]+)");
  private static final Pattern LENGTH =
      Pattern.compile("/Length\\s+([0-9]{1,9})(?![0-9])(?!\\s+[0-9]+\\s+R)");
  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Set<String> DEFLATE = Set.of("FlateDecode", "Fl");
  private static final Set<String> OF_TEXT =
      Set.of(
          "FlateDecode",
          "Fl",
          "LZWDecode",
          "LZW",
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx",
          "RunLengthDecode",
          "RL");

  /** What the dictionary before the word {@code stream} at {@code index} says. */
  static PdfFilters of(byte[] bytes, int index) {
    int from = Math.max(0, index - LONGEST_DICTIONARY);
    String before = new String(bytes, from, index - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf("obj")));
    Matcher length = LENGTH.matcher(dictionary);
    long stated = length.find() ? Long.parseLong(length.group(1)) : -1;
    String plain =
        ESCAPE
            .matcher(dictionary)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    Use use = use(plain);
    Matcher filters = FILTERS.matcher(plain);
    if (!filters.find()) {
      return new PdfFilters(use, List.of(), stated);
    }
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(filters.group(1));
    while (name.find()) {
      names.add(name.group(1));
    }
    // named elsewhere: the worst that is common
    return new PdfFilters(
        use, names.isEmpty() ? List.of("FlateDecode", "FlateDecode") : names, stated);
  }

  private static Use use(String dictionary) {
    Matcher type = TYPE.matcher(dictionary);
    if (!type.find()) {
      return Use.OTHER;
    }
    return switch (type.group(1)) {
      case "ObjStm" -> Use.OBJECTS;
      case "XRef" -> Use.PLACES;
      default -> Use.IMAGE;
    };
  }

  /** Whether there is at most one filter, the usual one. */
  boolean isPlain() {
    return names.isEmpty() || (names.size() == 1 && DEFLATE.contains(names.getFirst()));
  }

  /** Takes the filters off what starts at {@code data}; how many bytes are left, within measure. */
  long check(byte[] bytes, int data) throws UnreadableDocumentException {
    long size = 0;
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, data, bytes.length - data);
    for (String name : names) {
      if (!OF_TEXT.contains(name)) {
        return size; // of an image, which is never decoded
      }
      Bounded out = new Bounded();
      try {
        FilterFactory.INSTANCE.getFilter(name).decode(in, out, new COSDictionary(), 0);
      } catch (IOException | RuntimeException e) {
        if (!out.full) {
          return size; // damaged: the parser will say so
        }
      }
      if (out.full) {
        throw PdfStreams.tooLarge();
      }
      size = out.kept.size();
      in = new ByteArrayInputStream(out.kept.toByteArray());
    }
    return size;
  }

  /** Keeps what is written, up to the most. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean full;

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (kept.size() + count > MOST) {
        full = true;
        throw new IOException("more than " + MOST + " bytes");
      }
      kept.write(bytes, from, count);
    }
  }
}
