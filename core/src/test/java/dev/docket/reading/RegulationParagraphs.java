package dev.docket.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Section;
import dev.docket.document.UnreadableDocumentException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Renders the regulations of the corpus with their markers and counts the paragraphs found. */
final class RegulationParagraphs {
  private static final int WORDS = 40;

  /** A paragraph: the markers above it and its own, and how its text starts. */
  record Paragraph(List<String> markers, String start) {}

  private RegulationParagraphs() {}

  /** The score of the regulation's own paragraphs, or of its official interpretation's. */
  static Score score(JsonNode paragraphs, boolean interpretation, List<String> misses)
      throws UnreadableDocumentException {
    StringBuilder text = new StringBuilder();
    List<Paragraph> expected = new ArrayList<>();
    for (JsonNode paragraph : paragraphs) {
      String label = paragraph.get(0).asText();
      String words = paragraph.get(1).asText().replaceAll("\\s+", " ").strip();
      List<String> parts = Arrays.asList(label.split("-", -1));
      boolean section = parts.size() > 1 && parts.get(1).matches("[0-9]+");
      int interp = parts.indexOf("Interp");
      if (!section || (interp >= 0) != interpretation || (words.isEmpty() && interpretation)) {
        continue;
      }
      List<String> markers = parts.subList(interp < 0 ? 2 : interp + 1, parts.size());
      if (markers.stream().anyMatch(m -> !m.matches("(?!p[0-9]|h[0-9])[A-Za-z0-9]{1,5}"))) {
        text.append(words).append('\n');
        continue;
      }
      if (markers.isEmpty()) {
        text.append('\n').append(words).append("\n\n");
        continue;
      }
      String last = markers.getLast();
      text.append(interpretation ? last + ". " : "(" + last + ")");
      if (words.isEmpty()) {
        continue; // (a)(1): the paragraph is only the first of those below it
      }
      text.append(interpretation ? "" : " ").append(words).append('\n');
      expected.add(new Paragraph(List.copyOf(markers), start(words)));
    }
    if (expected.isEmpty()) {
      return Score.NONE;
    }
    Document document = Corpus.read(text.toString(), MediaType.PLAIN);
    List<Paragraph> found = new ArrayList<>();
    for (Section section : document.sections()) {
      if (isMarked(section)) {
        String words =
            document.text().slice(section.start(), section.end()).replaceAll("(?s)\\n.*", "");
        String label = Objects.requireNonNull(section.label());
        found.add(
            new Paragraph(
                markers(document, section), start(words.substring(label.length()).strip())));
      }
    }
    List<Paragraph> missed = new ArrayList<>(expected);
    found.forEach(missed::remove);
    missed.forEach(m -> misses.add("missed " + m));
    return Score.of(expected, found);
  }

  private static boolean isMarked(Section section) {
    String label = section.label();
    return label != null && label.matches("\\([A-Za-z0-9]+\\)|[A-Za-z0-9]+\\.");
  }

  private static List<String> markers(Document document, Section section) {
    Deque<String> markers = new ArrayDeque<>();
    Section at = section;
    while (isMarked(at)) {
      markers.push(Objects.requireNonNull(at.label()).replaceAll("[().]", ""));
      if (at.parent() < 0) {
        break;
      }
      at = document.sections().get(at.parent());
    }
    return List.copyOf(markers);
  }

  private static String start(String words) {
    return words.substring(0, Math.min(WORDS, words.length())).strip();
  }
}
