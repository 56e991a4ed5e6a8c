package dev.docket.worker.answer.search;

import dev.docket.document.Document;
import dev.docket.wording.Definition;
import dev.docket.wording.Definitions;
import dev.docket.worker.answer.search.Passages.Cut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a passage leads to in its own document, one step far: the clauses that it refers to, by
 * number or as 前条, and the definitions of the terms that it uses.
 */
public final class Followed {
  private static final int MOST_REFERENCES = 3; // of a passage
  private static final int MOST_TERMS = 3;
  private static final int SHORTEST_TERM = 2;

  /** A clause of another law is no clause of this document. */
  private static final Pattern FOREIGN = Pattern.compile("(?:法|法律|令|規則|条例|条約)$");

  private static final Pattern JAPANESE =
      Pattern.compile("第[0-9０-９〇一二三四五六七八九十百千]+条(?:[のノ][0-9０-９〇一二三四五六七八九十百千]+)*");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:sections?|articles?|clauses?|paragraphs?|schedules?|exhibits?|annex|appendix)\\s+[0-9ivxl]+(?:\\.[0-9]+)*");

  private final Passages passages;
  private final Map<String, Integer> definitions = new LinkedHashMap<>();

  /** What leads where in {@code document}. */
  public Followed(Document document, Passages passages) {
    this.passages = passages;
    for (int i = 0; i < document.sentences().size(); i++) {
      for (Definition definition : Definitions.in(document.textOf(document.sentences().get(i)))) {
        if (definition.term().length() >= SHORTEST_TERM) {
          definitions.putIfAbsent(definition.term(), i);
        }
      }
    }
  }

  /** The passages of the clauses that {@code cut} refers to. */
  public List<Cut> references(Cut cut) {
    Set<Cut> found = new LinkedHashSet<>();
    String text = passages.text(cut);
    for (String reference : references(text)) {
      for (String label : SectionLabels.in(reference)) {
        passages.labelled(label).ifPresent(found::add);
      }
    }
    if (text.contains("前条") && cut.number() > 0) {
      found.add(passages.cuts().get(cut.number() - 1));
    }
    if (text.contains("次条") && cut.number() + 1 < passages.cuts().size()) {
      found.add(passages.cuts().get(cut.number() + 1));
    }
    found.remove(cut);
    return found.stream().limit(MOST_REFERENCES).toList();
  }

  private static List<String> references(String text) {
    List<String> found = new ArrayList<>();
    Matcher japanese = JAPANESE.matcher(text);
    while (japanese.find()) {
      if (!FOREIGN.matcher(text.substring(0, japanese.start())).find()) {
        found.add(japanese.group());
      }
    }
    Matcher english = ENGLISH.matcher(text);
    while (english.find()) {
      found.add(english.group());
    }
    return found;
  }

  /** The passages that define the terms of {@code text}, the longest terms first. */
  public List<Cut> definitions(String text) {
    Set<Cut> found = new LinkedHashSet<>();
    definitions.entrySet().stream()
        .filter(term -> text.contains(term.getKey()))
        .sorted((a, b) -> b.getKey().length() - a.getKey().length())
        .limit(MOST_TERMS)
        .map(term -> passages.holding(term.getValue()))
        .flatMap(Optional::stream)
        .forEach(found::add);
    return List.copyOf(found);
  }
}
