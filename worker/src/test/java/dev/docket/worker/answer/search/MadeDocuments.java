package dev.docket.worker.answer.search;

import dev.docket.document.Document;
import dev.docket.document.DocumentCodec;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.document.Text;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.dynamodb.table.Gzip;
import dev.docket.job.DocumentId;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.reading.DocumentReader;
import dev.docket.wording.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Documents of many clauses, made of the sentences of real ones, which are drawn at random with a
 * fixed seed: each of one language, and the languages in turn. They are kept as the store does.
 */
final class MadeDocuments {
  static final TenantId TENANT = new TenantId("figures");

  private static final int LENGTH = 30_000; // bytes of a document
  private static final int PARAGRAPHS = 4; // of a clause
  private static final long MOST_READ = 8_000_000; // characters of real text
  private static final Pattern END = Pattern.compile("(?<=[.。])\\s*\\n?|\\n+");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final Path stored;
  private final List<List<String>> sentences;

  private MadeDocuments(Path stored, List<List<String>> sentences) {
    this.stored = stored;
    this.sentences = sentences;
  }

  /** Documents of the texts in {@code folder}, to be kept in {@code stored}. */
  static MadeDocuments of(Path folder, Path stored) throws IOException {
    List<String> english = new ArrayList<>();
    List<String> japanese = new ArrayList<>();
    long read = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> isText(f.toString())).sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        read += text.length();
        for (String sentence : END.split(TAG.matcher(text).replaceAll(" "), -1)) {
          String line = sentence.strip();
          if (line.length() > 20 && line.length() < 500) {
            (Script.isJapanese(line) ? japanese : english).add(line);
          }
        }
        if (read > MOST_READ) {
          break;
        }
      }
    }
    List<List<String>> both = Stream.of(english, japanese).filter(list -> !list.isEmpty()).toList();
    if (both.isEmpty()) {
      throw new IllegalArgumentException("There are no .md, .txt or .html files in " + folder);
    }
    return new MadeDocuments(stored, both);
  }

  private static boolean isText(String name) {
    return name.endsWith(".md") || name.endsWith(".txt") || name.endsWith(".html");
  }

  /** Makes and keeps document {@code number}; its length in bytes. */
  long make(int number) {
    String text = text(number);
    try {
      Files.write(file(number), Gzip.compress(DocumentCodec.encode(structured(text))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The text of document {@code number}: a heading a clause, and a paragraph a line. */
  String text(int number) {
    Random random = new Random(number);
    List<String> drawn = sentences.get(number % sentences.size());
    boolean isJapanese = Script.isJapanese(drawn.getFirst());
    StringBuilder text = new StringBuilder();
    int length = 0;
    for (int clause = 1; length < LENGTH; clause++) {
      text.append((isJapanese ? "第%d条" : "Section %d").formatted(clause)).append('\n');
      for (int i = 0; i < PARAGRAPHS; i++) {
        String sentence = drawn.get(random.nextInt(drawn.size()));
        text.append(sentence).append('\n');
        length += sentence.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return text.toString();
  }

  /** The document that reading {@code text} comes to, which takes longer than all that follows. */
  private static Document structured(String text) {
    Text whole = Text.of(text);
    List<Section> sections = new ArrayList<>();
    List<Sentence> units = new ArrayList<>();
    int at = 0;
    int line = 0;
    for (String words : text.lines().toList()) {
      int start = whole.offset(at);
      int end = whole.offset(at + words.length());
      boolean isHeading = line++ % (PARAGRAPHS + 1) == 0;
      if (isHeading) {
        String number = String.valueOf(sections.size() + 1);
        sections.add(
            new Section(
                "c" + number, SectionKind.ARTICLE, words, number, null, 0, -1, start, end, end));
      } else {
        Section last = sections.removeLast();
        sections.add(
            new Section(
                last.id(),
                last.kind(),
                last.label(),
                last.number(),
                null,
                0,
                -1,
                last.start(),
                last.bodyStart(),
                end));
      }
      units.add(
          new Sentence(
              "s" + (units.size() + 1),
              isHeading ? Sentence.Kind.HEADING : Sentence.Kind.SENTENCE,
              sections.size() - 1,
              start,
              end));
      at += words.length() + 1;
    }
    Language language = Script.isJapanese(text) ? Language.JA : Language.EN;
    return new Document(whole, language, List.of(), sections, units, 1, List.of());
  }

  /** Reads the text of document {@code number} as an upload is read. */
  Document readAnew(int number) {
    byte[] bytes = text(number).getBytes(StandardCharsets.UTF_8);
    try {
      return new DocumentReader().read(bytes, MediaType.PLAIN, Optional.of("UTF-8"));
    } catch (UnreadableDocumentException e) {
      throw new IllegalStateException("A made document cannot be read", e);
    }
  }

  /** Document {@code number} as the store gives it. */
  Document read(int number) {
    try {
      return DocumentCodec.decode(Gzip.expand(Files.readAllBytes(file(number))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(int number) {
    return stored.resolve(String.valueOf(number));
  }

  /** What the store knows of document {@code number}. */
  StoredDocument described(int number) {
    return new StoredDocument(
        new DocumentId(String.valueOf(number)),
        TENANT,
        "document " + number + ".txt",
        MediaType.PLAIN,
        "0".repeat(64),
        LENGTH,
        null,
        LENGTH,
        1,
        Language.EN,
        1,
        List.of(),
        List.of(),
        "figures",
        Instant.EPOCH);
  }

  /** Questions in the words of the documents, as many in each language. */
  List<String> questions(int count) {
    Random random = new Random(1);
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> drawn = sentences.get(i % sentences.size());
      String sentence = drawn.get(random.nextInt(drawn.size()));
      int length = Script.isJapanese(sentence) ? 40 : 80; // characters
      questions.add(sentence.substring(0, Math.min(sentence.length(), length)));
    }
    return questions;
  }
}
