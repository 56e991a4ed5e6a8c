package dev.docket.worker.answer.search;

import dev.docket.wording.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** The fields of an index: each part of a passage, cut in each of the ways of its script. */
final class SearchFields {
  static final String KEY = "key";
  static final String DOCUMENT = "document";
  static final String LABEL = "label";
  static final String DEFINES = "defines";
  static final String NAME = "name";

  /** A part of a passage. */
  enum Part {
    TEXT,
    NEAR,
    HEADINGS
  }

  private SearchFields() {}

  static String name(Part part, SearchWords words) {
    return (part + "_" + words).toLowerCase(Locale.ROOT);
  }

  static Analyzer analyzer() {
    Map<String, Analyzer> fields = new HashMap<>();
    for (Part part : Part.values()) {
      for (SearchWords words : SearchWords.values()) {
        fields.put(name(part, words), words.analyzer());
      }
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
  }

  static Document document(Passage passage) {
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
  static Document document(Passage passage, String id) {
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

  private static void add(Document document, Part part, String text) {
    boolean japanese = Script.isJapanese(text);
    String latin = SearchWords.latin(text);
    if (!latin.isBlank()) {
      add(document, part, SearchWords.STEMS, SearchWords.PAIRS, latin);
    }
    if (japanese && !text.isBlank()) {
      add(document, part, SearchWords.BASE_FORMS, SearchWords.FORM_PAIRS, text);
      if (isPaired(part)) {
        document.add(new TextField(name(part, SearchWords.BIGRAMS), text, Store.NO));
      }
    }
  }

  /** The words of {@code text} and the pairs of them, cut once. */
  private static void add(
      Document document, Part part, SearchWords words, SearchWords pairs, String text) {
    List<CutWords.Word> cut = words.cut(text);
    document.add(new TextField(name(part, words), new CutWords(cut)));
    if (isPaired(part)) {
      document.add(new TextField(name(part, pairs), SearchWords.pairs(new CutWords(cut))));
    }
  }

  /** Whether a part is searched for pairs too: what stands beside lends its words alone. */
  static boolean isPaired(Part part) {
    return part != Part.NEAR;
  }
}
