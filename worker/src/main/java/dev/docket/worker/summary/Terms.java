package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Sentence;
import dev.docket.wording.Definition;
import dev.docket.wording.Definitions;
import dev.docket.wording.OneLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The defined terms of a document, which a part may use that does not define them. */
final class Terms {
  private static final int MOST = 12;
  private static final int LENGTH = 200;

  private final Map<String, Sentence> terms = new LinkedHashMap<>();
  private final Document document;

  Terms(Document document) {
    this.document = document;
    for (Sentence unit : document.sentences()) {
      for (Definition defined : Definitions.in(OneLine.of(document.textOf(unit)))) {
        terms.putIfAbsent(defined.term(), unit);
      }
    }
  }

  /** The definitions, outside of the units {@code shown}, of terms used in their lines. */
  List<String> usedIn(String lines, List<Integer> shown) {
    Set<Integer> starts = new HashSet<>();
    shown.forEach(i -> starts.add(document.sentences().get(i).start()));
    List<String> used = new ArrayList<>();
    for (Map.Entry<String, Sentence> term : terms.entrySet()) {
      Sentence unit = term.getValue();
      if (!starts.contains(unit.start()) && lines.contains(term.getKey())) {
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
