package dev.docket.worker.answer.search;

import dev.docket.wording.Script;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields of an index: each part of a passage, cut in each of the ways of its script. Not safe
 * for use by several threads.
 */
final class SearchFields {
  static final String KEY = "key";
  static final String DOCUMENT = "document";
  static final String LABEL = "label";
  static final String DEFINES = "defines";
  static final String NAME = "name";

  /** Words with their places, by which phrases are found. */
  private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS);

  /** A part of a passage. */
  enum Part {
    TEXT,
    NEAR,
    HEADINGS
  }

  private final CutLines lines;

  /** Fields of passages of which {@code lines} keeps what is cut already. */
  SearchFields(CutLines lines) {
    this.lines = lines;
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  static String name(Part part, SearchWords words) {
    return (part + "_" + words).toLowerCase(Locale.ROOT);
  }

  /** Of fields that are one word each; texts are cut before. */
  static Analyzer analyzer() {
    return new KeywordAnalyzer();
  }

  Document document(Passage passage) {
    Document document = new Document();
    document.add(new StringField(KEY, passage.key(), Store.YES));
    passage.labels().forEach(label -> document.add(new StringField(LABEL, label, Store.NO)));
    document.add(new StringField(NAME, SectionLabels.name(passage.headings()), Store.NO));
    DefinedTerms.of(passage.text())
        .forEach(term -> document.add(new StringField(DEFINES, term, Store.NO)));
    add(document, Part.TEXT, passage.text());
    add(document, Part.NEAR, passage.near());
    add(document, Part.HEADINGS, passage.headings());
    return document;
  }

  /** The same of the document {@code id}, by which it can be taken out again. */
  Document document(Passage passage, String id) {
    Document document = document(passage);
    document.add(new StringField(DOCUMENT, id, Store.NO));
    return document;
  }

  /** Says that the document {@code id} is held and has no passage. */
  static Document nothing(String id) {
    Document document = new Document();
    document.add(new StringField(DOCUMENT, id, Store.NO));
    return document;
  }

  private void add(Document document, Part part, String text) {
    boolean japanese = Script.isJapanese(text);
    String latin = LatinText.withJoined(text);
    if (!latin.isBlank()) {
      add(document, part, SearchWords.STEMS, SearchWords.PAIRS, latin);
    }
    if (japanese && !text.isBlank()) {
      add(document, part, SearchWords.BASE_FORMS, SearchWords.FORM_PAIRS, text);
      if (isPaired(part)) {
        document.add(field(part, SearchWords.BIGRAMS, lines.of(SearchWords.BIGRAMS, text)));
      }
    }
  }

  /** The words of {@code text} and the pairs of them, cut once. */
  private void add(
      Document document, Part part, SearchWords words, SearchWords pairs, String text) {
    List<CutWords.Word> cut = lines.of(words, text);
    document.add(field(part, words, cut));
    if (isPaired(part)) {
      document.add(field(part, pairs, CutWords.pairs(cut)));
    }
  }

  private static Field field(Part part, SearchWords way, List<CutWords.Word> words) {
    return new Field(name(part, way), new CutWords(words), isPlaced(part, way) ? PLACED : COUNTED);
  }

  /** Whether the words of a part are held with their places, and phrases found by them. */
  static boolean isPlaced(Part part, SearchWords way) {
    return part == Part.TEXT && (way == SearchWords.STEMS || way == SearchWords.BASE_FORMS);
  }

  /** Whether a part is searched for pairs too: what stands beside lends its words alone. */
  static boolean isPaired(Part part) {
    return part != Part.NEAR;
  }
}
