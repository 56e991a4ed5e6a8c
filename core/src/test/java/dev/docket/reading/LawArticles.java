package dev.docket.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.SectionKind;
import dev.docket.document.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renders the laws of the corpus in several layouts and counts the articles found in them. */
final class LawArticles {
  private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九十百千]+");
  private static final int WIDTH = 40;

  /** A way to set a law. */
  enum Layout {
    CAPTION_BEFORE_KANJI,
    CAPTION_BEFORE_WRAPPED,
    CAPTION_AFTER_ASCII,
    CAPTION_AFTER_FULL_WIDTH,
    CAPTION_ON_LABEL_LINE,
    MARKDOWN
  }

  /** An article as it must be found. */
  record Article(String label, @Nullable String caption) {}

  private LawArticles() {}

  /** The score of one version of a law, set in {@code layout}. */
  static Score score(JsonNode articles, Layout layout, List<String> misses)
      throws UnreadableDocumentException {
    if (hasCaptionsInText(articles)) {
      return Score.NONE;
    }
    StringBuilder text = new StringBuilder(layout == Layout.MARKDOWN ? "# 法律\n\n" : "法律\n\n");
    List<Article> expected = new ArrayList<>();
    for (JsonNode article : articles) {
      String caption = article.get("caption").asText().replaceAll("^「?[（(]|[）)]」?$", "");
      Article entry =
          new Article(
              numerals(layout).apply(article.get("num").asText()),
              caption.isEmpty() ? null : caption);
      expected.add(entry);
      append(text, entry, article.get("text").asText(), layout);
    }
    MediaType type = layout == Layout.MARKDOWN ? MediaType.MARKDOWN : MediaType.PLAIN;
    Document document = Corpus.read(text.toString(), type);
    List<Article> found =
        document.sections().stream()
            .filter(s -> s.kind() == SectionKind.ARTICLE)
            .map(s -> new Article(s.label() == null ? "" : s.label(), s.caption()))
            .toList();
    List<Article> missed = new ArrayList<>(expected);
    found.forEach(missed::remove);
    List<Article> wrong = new ArrayList<>(found);
    expected.forEach(wrong::remove);
    missed.forEach(m -> misses.add(layout + " missed " + m));
    wrong.forEach(w -> misses.add(layout + " wrong " + w));
    return Score.of(expected, found);
  }

  /** Some laws hold their captions in the text itself, so that the key has none of them. */
  private static boolean hasCaptionsInText(JsonNode articles) {
    for (JsonNode article : articles) {
      if (article.get("caption").asText().isEmpty()
          && article.get("text").asText().startsWith("（")) {
        return true;
      }
    }
    return false;
  }

  private static void append(StringBuilder text, Article article, String body, Layout layout) {
    String caption = article.caption() == null ? "" : "（" + article.caption() + "）";
    switch (layout) {
      case CAPTION_BEFORE_KANJI ->
          text.append(caption.isEmpty() ? "" : caption + "\n")
              .append(article.label() + "　" + body + "\n");
      case CAPTION_BEFORE_WRAPPED ->
          text.append(caption.isEmpty() ? "" : wrapped(caption))
              .append(wrapped(article.label() + "　" + body));
      case CAPTION_AFTER_ASCII -> text.append(article.label() + caption + "\n" + body + "\n\n");
      case CAPTION_AFTER_FULL_WIDTH ->
          text.append(article.label() + "　" + caption + "\n　" + body + "\n");
      case CAPTION_ON_LABEL_LINE ->
          text.append(article.label() + caption + (caption.isEmpty() ? "　" : " ") + body + "\n");
      case MARKDOWN -> {
        String title = article.caption() == null ? "" : "　" + article.caption();
        text.append("### " + article.label() + title + "\n\n" + body + "\n\n");
      }
    }
  }

  private static String wrapped(String line) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < line.length(); i += WIDTH) {
      lines.append(line, i, Math.min(line.length(), i + WIDTH)).append('\n');
    }
    return lines.toString();
  }

  private static UnaryOperator<String> numerals(Layout layout) {
    return switch (layout) {
      case CAPTION_BEFORE_KANJI, CAPTION_BEFORE_WRAPPED -> label -> label;
      case CAPTION_AFTER_FULL_WIDTH -> label -> replaced(label, '０');
      case CAPTION_AFTER_ASCII, CAPTION_ON_LABEL_LINE, MARKDOWN -> label -> replaced(label, '0');
    };
  }

  private static String replaced(String label, char zero) {
    return NUMERAL
        .matcher(label)
        .replaceAll(
            m -> {
              StringBuilder digits = new StringBuilder();
              for (char c : String.valueOf(value(m.group())).toCharArray()) {
                digits.append((char) (c - '0' + zero));
              }
              return digits.toString();
            });
  }

  /** Counts by its own rule, so that a fault in the reader's numerals shows. */
  private static int value(String kanji) {
    int total = 0;
    int digit = 0;
    for (int i = 0; i < kanji.length(); i++) {
      char c = kanji.charAt(i);
      int unit = "一十百千".indexOf(c);
      if (unit > 0) {
        total += Math.max(1, digit) * (int) Math.pow(10, unit);
        digit = 0;
      } else {
        digit = "〇一二三四五六七八九".indexOf(c);
      }
    }
    return total + digit;
  }
}
