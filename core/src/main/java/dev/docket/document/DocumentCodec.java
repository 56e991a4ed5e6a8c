package dev.docket.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as JSON: one array, read in order. A document is read from its blob for every answer
 * of the model, hence a stream of numbers and not a tree of objects. Sentences are numbered by
 * their place and carry no id. What was added to documents later stands at the end, and may be
 * missing: tables, unread pages, places of lines, the title that the file gives.
 */
public final class DocumentCodec {
  private static final int FORMAT = 1;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private DocumentCodec() {}

  /** The bytes of {@code document}. */
  public static byte[] encode(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.text().length() * 2);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartArray();
      json.writeNumber(FORMAT);
      json.writeString(document.text().toString());
      json.writeString(document.language().name());
      json.writeNumber(document.tokens());
      json.writeStartArray();
      for (int start : document.pageStarts()) {
        json.writeNumber(start);
      }
      json.writeEndArray();
      json.writeStartArray();
      for (String warning : document.warnings()) {
        json.writeString(warning);
      }
      json.writeEndArray();
      json.writeStartArray();
      for (Section section : document.sections()) {
        write(section, json);
      }
      json.writeEndArray();
      json.writeStartArray();
      for (int i = 0; i < document.sentences().size(); i++) {
        write(document.sentences().get(i), id(i), json);
      }
      json.writeEndArray();
      json.writeStartArray();
      for (Table table : document.tables()) {
        write(table, json);
      }
      json.writeEndArray();
      json.writeStartArray();
      for (UnreadPage unread : document.unreadPages()) {
        json.writeNumber(unread.page());
        json.writeString(unread.reason());
      }
      json.writeEndArray();
      json.writeStartArray();
      for (PageLines page : document.pageLines()) {
        json.writeNumber(page.width());
        json.writeNumber(page.height());
        json.writeNumber(page.rotation());
        json.writeBinary(page.coded());
      }
      json.writeEndArray();
      GivenTitle title = document.givenTitle();
      if (title != null) {
        json.writeString(title.words());
        json.writeBoolean(title.shown());
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The document that {@link #encode} made {@code encoded} of. */
  public static Document decode(byte[] encoded) {
    try (JsonParser json = JSON.createParser(encoded)) {
      json.nextToken();
      int format = json.nextIntValue(0);
      if (format != FORMAT) {
        throw new IllegalStateException("No document format: " + format);
      }
      Text text = Text.of(json.nextTextValue());
      Language language = Language.valueOf(json.nextTextValue());
      int tokens = json.nextIntValue(0);
      List<Integer> pageStarts = new ArrayList<>();
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        pageStarts.add(json.getIntValue());
      }
      List<String> warnings = new ArrayList<>();
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        warnings.add(json.getText());
      }
      List<Section> sections = new ArrayList<>();
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        sections.add(section(json));
      }
      List<Sentence> sentences = new ArrayList<>();
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        sentences.add(sentence(id(sentences.size()), json));
      }
      List<Table> tables = new ArrayList<>();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          tables.add(table(json));
        }
      }
      List<UnreadPage> unread = new ArrayList<>();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          unread.add(new UnreadPage(json.getIntValue(), json.nextTextValue()));
        }
      }
      List<PageLines> pageLines = new ArrayList<>();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          float width = json.getFloatValue();
          float height = number(json);
          int rotation = json.nextIntValue(0);
          json.nextToken();
          pageLines.add(PageLines.decoded(width, height, rotation, json.getBinaryValue()));
        }
      }
      return new Document(
          text,
          language,
          pageStarts,
          sections,
          sentences,
          tables,
          tokens,
          warnings,
          unread,
          pageLines,
          title(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands behind all arrays, if anything does. */
  private static @Nullable GivenTitle title(JsonParser json) throws IOException {
    return json.nextToken() == JsonToken.VALUE_STRING
        ? new GivenTitle(json.getText(), Boolean.TRUE.equals(json.nextBooleanValue()))
        : null;
  }

  private static float number(JsonParser json) throws IOException {
    json.nextToken();
    return json.getFloatValue();
  }

  private static void write(Section section, JsonGenerator json) throws IOException {
    json.writeString(section.id());
    json.writeString(section.kind().name());
    json.writeString(section.label());
    json.writeString(section.number());
    json.writeString(section.caption());
    json.writeNumber(section.level());
    json.writeNumber(section.parent());
    json.writeNumber(section.start());
    json.writeNumber(section.bodyStart());
    json.writeNumber(section.end());
  }

  /** The section whose id {@code json} stands at. */
  private static Section section(JsonParser json) throws IOException {
    return new Section(
        json.getText(),
        SectionKind.valueOf(json.nextTextValue()),
        json.nextTextValue(),
        json.nextTextValue(),
        json.nextTextValue(),
        json.nextIntValue(0),
        json.nextIntValue(0),
        json.nextIntValue(0),
        json.nextIntValue(0),
        json.nextIntValue(0));
  }

  private static void write(Sentence sentence, String id, JsonGenerator json) throws IOException {
    if (!sentence.id().equals(id)) {
      throw new IllegalArgumentException(
          "Sentence " + sentence.id() + " stands where " + id + " belongs");
    }
    json.writeNumber(code(sentence.kind()));
    json.writeNumber(sentence.section());
    json.writeNumber(sentence.start());
    json.writeNumber(sentence.end());
  }

  /** The sentence whose kind {@code json} stands at. */
  private static Sentence sentence(String id, JsonParser json) throws IOException {
    return new Sentence(
        id,
        kind(json.getIntValue()),
        json.nextIntValue(0),
        json.nextIntValue(0),
        json.nextIntValue(0));
  }

  private static void write(Table table, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Table.Row row : table.rows()) {
      json.writeStartArray();
      for (Table.Cell cell : row.cells()) {
        json.writeNumber(cell.column());
        json.writeNumber(cell.start());
        json.writeNumber(cell.end());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** The table whose array has just begun. */
  private static Table table(JsonParser json) throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      List<Table.Cell> cells = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        cells.add(new Table.Cell(json.getIntValue(), json.nextIntValue(0), json.nextIntValue(0)));
      }
      rows.add(new Table.Row(cells));
    }
    return new Table(rows);
  }

  private static String id(int index) {
    return "s" + (index + 1);
  }

  private static int code(Sentence.Kind kind) {
    return switch (kind) {
      case HEADING -> 1;
      case SENTENCE -> 2;
      case ROW -> 3;
      case FOOTNOTE -> 4;
    };
  }

  private static Sentence.Kind kind(int code) {
    return switch (code) {
      case 1 -> Sentence.Kind.HEADING;
      case 2 -> Sentence.Kind.SENTENCE;
      case 3 -> Sentence.Kind.ROW;
      case 4 -> Sentence.Kind.FOOTNOTE;
      default -> throw new IllegalStateException("No kind of sentence: " + code);
    };
  }
}
