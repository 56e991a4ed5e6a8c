package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Sentence;
import dev.docket.wording.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The defined terms of a document, by the drafting conventions of Japanese and English. */
final class Terms {
  private static final Pattern DEFINED =
      Pattern.compile(
          "「([^「」]{1,30})」とは"
              + "|以下(?:[^「」（）]{0,20})「([^「」]{1,30})」という|[\"“]([A-Z][^\"”]{1,40})[\"”]\\s+(?:means|shall"
              + " mean|refers to|has the meaning)|\\((?:the|each,? an?|collectively,?"
              + " the|hereinafter,?(?: the)?)?\\s*[\"“]([A-Z][^\"”]{1,40})[\"”]\\)");
  private static final int MOST = 12;
  private static final int LENGTH = 200;

  private final Map<String, Sentence> terms = new LinkedHashMap<>();
  private final Document document;

  Terms(Document document) {
    this.document = document;
    for (Sentence unit : document.sentences()) {
      Matcher defined = DEFINED.matcher(OneLine.of(document.textOf(unit)));
      while (defined.find()) {
        for (int group = 1; group <= defined.groupCount(); group++) {
          if (defined.group(group) != null) {
            terms.putIfAbsent(defined.group(group), unit);
          }
        }
      }
    }
  }

  /** The definitions, outside of the units {@code from} to {@code to}, of terms used in them. */
  List<String> usedIn(String lines, int from, int to) {
    int start = document.sentences().get(from).start();
    int end = document.sentences().get(to - 1).end();
    List<String> used = new ArrayList<>();
    for (Map.Entry<String, Sentence> term : terms.entrySet()) {
      Sentence unit = term.getValue();
      if ((unit.start() < start || unit.start() >= end) && lines.contains(term.getKey())) {
        String text = OneLine.of(document.textOf(unit));
        used.add(text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text);
        if (used.size() == MOST) {
          break;
        }
      }
    }
    return used;
  }
}
