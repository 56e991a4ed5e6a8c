package dev.docket.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Section;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Json;
import dev.docket.worker.answer.search.Passage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads gold sets of questions: passages, and for each question those that answer it. */
final class GoldQuestions {
  private static final int PROBE = 30; // characters by which a span is found in the text as read
  private static final int LEAD = 300; // characters of what introduces an enumeration

  private GoldQuestions() {}

  /** A question and the keys of the passages that answer it. */
  record Question(String text, Set<String> answers) {}

  /** What is searched together, with its questions. */
  record Searched(String name, List<Passage> passages, List<Question> questions) {}

  /** ContractNLI: each contract by itself; hypotheses are asked for their evidence spans. */
  static List<Searched> contracts(Path file) throws IOException {
    JsonNode root = Json.MAPPER.readTree(file.toFile());
    Map<String, String> hypotheses = new LinkedHashMap<>();
    root.path("labels")
        .properties()
        .forEach(l -> hypotheses.put(l.getKey(), l.getValue().path("hypothesis").asText()));
    List<Searched> contracts = new ArrayList<>();
    for (JsonNode contract : root.path("documents")) {
      List<Question> questions = new ArrayList<>();
      contract
          .path("annotation_sets")
          .get(0)
          .path("annotations")
          .properties()
          .forEach(
              hypothesis -> {
                Set<String> answers = new HashSet<>();
                hypothesis.getValue().path("spans").forEach(s -> answers.add(s.asText()));
                if (!answers.isEmpty()) {
                  questions.add(
                      new Question(hypotheses.getOrDefault(hypothesis.getKey(), ""), answers));
                }
              });
      contracts.add(new Searched(contract.path("file_name").asText(), spans(contract), questions));
    }
    return contracts;
  }

  private static List<Passage> spans(JsonNode contract) {
    String text = contract.path("text").asText();
    Optional<Document> read = read(text);
    List<String> spans = new ArrayList<>();
    contract
        .path("spans")
        .forEach(s -> spans.add(text.substring(s.get(0).asInt(), s.get(1).asInt())));
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < spans.size(); i++) {
      String probe = spans.get(i).strip();
      probe = probe.substring(0, Math.min(PROBE, probe.length()));
      int at = read.isEmpty() ? -1 : read.get().text().toString().indexOf(probe, from);
      from = Math.max(from, at);
      Optional<Integer> section =
          at < 0 ? Optional.empty() : section(read.get(), read.get().text().offset(at));
      String beside =
          (i > 0 ? spans.get(i - 1) : "") + "\n" + (i + 1 < spans.size() ? spans.get(i + 1) : "");
      passages.add(
          new Passage(
              String.valueOf(i),
              spans.get(i),
              section.map(s -> lead(read.get(), s)).orElse("") + "\n" + beside,
              section.map(s -> read.get().path(s)).orElse(""),
              List.of()));
    }
    return passages;
  }

  private static Optional<Document> read(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Optional.of(new DocumentReader().read(bytes, MediaType.PLAIN, Optional.of("UTF-8")));
    } catch (UnreadableDocumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> section(Document document, int offset) {
    Optional<Integer> innermost = Optional.empty();
    for (int i = 0; i < document.sections().size(); i++) {
      Section section = document.sections().get(i);
      if (section.start() <= offset && offset < section.end()) {
        innermost = Optional.of(i);
      }
    }
    return innermost;
  }

  /** What stands in the section around before its first part: “… shall not include:”. */
  private static String lead(Document document, int index) {
    int parent = document.sections().get(index).parent();
    if (parent < 0) {
      return "";
    }
    Section around = document.sections().get(parent);
    int first =
        document.sections().stream()
            .mapToInt(Section::start)
            .filter(start -> start > around.start())
            .min()
            .orElse(around.end());
    String lead = document.text().slice(around.start(), first).strip();
    return lead.substring(Math.max(0, lead.length() - LEAD));
  }

  /** JSQuAD: the paragraphs of all articles together, each with its questions. */
  static List<Searched> articles(Path file) throws IOException {
    List<Searched> articles = new ArrayList<>();
    for (JsonNode article : Json.MAPPER.readTree(file.toFile()).path("data")) {
      String title = article.path("title").asText();
      List<Passage> passages = new ArrayList<>();
      List<Question> questions = new ArrayList<>();
      for (JsonNode paragraph : article.path("paragraphs")) {
        String key = title + "#" + passages.size();
        String text = paragraph.path("context").asText();
        String body = text.substring(text.indexOf("[SEP]") < 0 ? 0 : text.indexOf("[SEP]") + 5);
        passages.add(new Passage(key, body.strip(), "", title, List.of()));
        paragraph
            .path("qas")
            .forEach(q -> questions.add(new Question(q.path("question").asText(), Set.of(key))));
      }
      articles.add(new Searched(title, passages, questions));
    }
    return articles;
  }

  /** Which questions of lawqa_jp are asked, and how: each is one of choices. */
  enum Choices {
    NONE("all without their choices"),
    NONE_WHERE_IT_SAYS_SOMETHING("those that say what they ask"),
    WHERE_IT_SAYS_NOTHING("all, with choices where they say nothing"),
    ALL("all with their choices");

    private final String words;

    Choices(String words) {
      this.words = words;
    }

    /** The questions in words. */
    String words() {
      return words;
    }
  }

  /** "Which of the following is right?": there is nothing in it to search for. */
  private static final Pattern SAYS_NOTHING =
      Pattern.compile("次の(?:選択肢の)?うち、(?:正しい|誤っている)ものを教えてください。");

  /**
   * lawqa_jp: the articles that its questions quote, among those of the laws of the corpus; a
   * question is answered by any article that it quotes.
   */
  static Searched laws(Path questions, Path laws, Choices choices) throws IOException {
    List<Passage> passages = new ArrayList<>(articlesOfLaws(laws));
    Map<String, StringBuilder> quoted = new LinkedHashMap<>();
    List<Question> asked = new ArrayList<>();
    for (JsonNode sample : Json.MAPPER.readTree(questions.toFile()).path("samples")) {
      Set<String> answers = new LinkedHashSet<>();
      String law = "";
      String article = "";
      for (String line : sample.path("コンテキスト").asText().lines().toList()) {
        if (line.startsWith("## ")) {
          law = line.substring(3).strip();
          article = "";
        } else if (line.startsWith("### ")) {
          article = line.substring(4).strip();
        } else if (!law.isEmpty()) {
          String key = law + "#" + article;
          answers.add(key);
          StringBuilder text = quoted.computeIfAbsent(key, _ -> new StringBuilder());
          String bare = line.replaceFirst("^#+ *", "");
          if (text.indexOf(bare) < 0) {
            text.append(bare).append('\n');
          }
        }
      }
      String question = sample.path("問題文").asText();
      boolean saysNothing = SAYS_NOTHING.matcher(question.strip()).matches();
      if (choices == Choices.ALL || (saysNothing && choices == Choices.WHERE_IT_SAYS_NOTHING)) {
        asked.add(new Question(question + "\n" + sample.path("選択肢").asText(), answers));
      } else if (!saysNothing || choices == Choices.NONE) {
        asked.add(new Question(question, answers));
      }
    }
    quoted.forEach(
        (key, text) -> {
          String article = key.substring(key.indexOf('#') + 1);
          passages.add(Passage.labelled(key, text.toString(), "", key.replace('#', '\n'), article));
        });
    return new Searched("laws", passages, asked);
  }

  private static List<Passage> articlesOfLaws(Path laws) throws IOException {
    List<Passage> passages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(laws)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode law = Json.MAPPER.readTree(line);
        String title = law.path("title").asText();
        for (JsonNode article : law.path("new")) {
          String number = article.path("num").asText();
          passages.add(
              Passage.labelled(
                  title + "#" + number + "#" + passages.size(),
                  article.path("text").asText(),
                  "",
                  title + "\n" + number + article.path("caption").asText(),
                  number));
        }
      }
    }
    return passages;
  }
}
