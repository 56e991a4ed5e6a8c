package dev.docket.answer.page;

import dev.docket.answer.Answer;
import dev.docket.document.Language;
import dev.docket.page.Told;
import java.util.Map;

/** The words around an answer, in its language. */
final class AnswerLabels {
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("title", "Answer"),
          Map.entry("not_found", "The documents that were searched say nothing of this."),
          Map.entry("missing", "Nothing was found on"),
          Map.entry("grounds", "Grounds"),
          Map.entry("considered", "Passages that were looked at"),
          Map.entry("used", "quoted"),
          Map.entry("rejected", "Not shown, because the cited text does not bear it out"),
          Map.entry("unread", "Not read"),
          Map.entry("extractive", "Made without a model: sentences of the documents, quoted."),
          Map.entry("none", "No model was asked: no passage holds a word of the question."),
          Map.entry("model", "Written by %s; every statement was checked against its quotations."),
          Map.entry("searched", "%d passages of %d documents were searched, %d were looked at."),
          Map.entry("continued", "It goes on from %s."));
  private static final Map<String, String> JAPANESE =
      Map.ofEntries(
          Map.entry("title", "回答"),
          Map.entry("not_found", "検索した文書には、これについての記載がありません。"),
          Map.entry("missing", "見つからなかった事項"),
          Map.entry("grounds", "根拠"),
          Map.entry("considered", "確認した箇所"),
          Map.entry("used", "引用"),
          Map.entry("rejected", "引用した文で裏付けられないため示さないもの"),
          Map.entry("unread", "読めなかった箇所"),
          Map.entry("extractive", "モデルを使わず、文書の文をそのまま引用したものです。"),
          Map.entry("none", "質問の語を含む箇所がないため、モデルには尋ねていません。"),
          Map.entry("model", "%s が作成し、各文を引用と照合しました。"),
          Map.entry("searched", "%2$d 件の文書の %1$d 箇所を検索し、%3$d 箇所を確認しました。"),
          Map.entry("continued", "%s に続く質問です。"));

  private final Language language;
  private final Map<String, String> labels;

  AnswerLabels(Language language) {
    this.language = language;
    this.labels = language == Language.JA ? JAPANESE : ENGLISH;
  }

  String of(String name) {
    String label = labels.get(name);
    if (label == null) {
      throw new IllegalStateException("There is no label " + name);
    }
    return label;
  }

  /** A sentence of the server, in the answer's language. */
  String told(String sentence) {
    return language == Language.JA ? Told.inJapanese(sentence) : sentence;
  }

  /** How the answer was made. */
  String made(Answer answer) {
    return switch (answer.method()) {
      case "extractive" -> of("extractive");
      case "none" -> of("none");
      default -> of("model").formatted(answer.model());
    };
  }

  /** What was searched. */
  String searched(Answer answer) {
    Answer.Coverage coverage = answer.coverage();
    return of("searched").formatted(coverage.passages(), coverage.documents(), coverage.read());
  }

  /** The name of a document of the answer. */
  static String name(Answer answer, String document) {
    return answer.documents().stream()
        .filter(d -> d.id().equals(document))
        .map(Answer.Source::name)
        .findFirst()
        .orElse(document);
  }

  /** Where a quotation stands, as one line. */
  static String place(Answer answer, Answer.Evidence evidence) {
    String section = evidence.section().isEmpty() ? "" : " · " + evidence.section();
    String page = evidence.page() == null ? "" : " · p. " + evidence.page();
    return name(answer, evidence.document()) + section + page;
  }
}
