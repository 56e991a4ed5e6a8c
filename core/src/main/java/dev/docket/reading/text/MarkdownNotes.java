package dev.docket.reading.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The footnotes of a Markdown text, and the definitions of links that are none. CommonMark knows no
 * footnotes and shows no definitions, so both are found line by line before it parses the rest.
 */
final class MarkdownNotes {
  private static final Pattern FENCE = Pattern.compile(" {0,3}(?:`{3,}|~{3,}).*");
  private static final Pattern NOTE =
      Pattern.compile(" {0,3}\\[\\^([^\\]\\s]{1,100})\\]:[ \\t]*(.*)");
  private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s]{1,100})\\]");
  private static final Pattern DEFINITION =
      Pattern.compile(" {0,3}\\[([^\\[\\]^][^\\[\\]]{0,200})\\]:[ \\t]*(.*)");

  /** What is the target of a link: an address, a path or a place of the page. */
  private static final Pattern TARGET =
      Pattern.compile(
          "<?(?:[a-zA-Z][a-zA-Z0-9+.-]*:\\S+|[#/.]\\S*|\\S+/\\S*|\\S+\\.(?i:html?|md|pdf|com|org|net|jp)\\S*|\\S+@\\S+)>?"
              + "(?:\\s+[\"'(].*)?");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> open = new ArrayList<>();

  /** Takes the notes out of {@code text}; the answer is the rest, with definitions as text. */
  String take(String text) {
    Set<String> linked = LinkUses.in(text);
    StringBuilder rest = new StringBuilder(text.length());
    String note = "";
    boolean fenced = false;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      fenced ^= FENCE.matcher(line).matches();
      Matcher start = NOTE.matcher(line);
      Matcher definition = DEFINITION.matcher(line);
      if (!fenced && start.matches()) {
        note = start.group(1);
        texts.merge(note, start.group(2), (a, b) -> a + " " + b);
      } else if (!note.isEmpty() && line.matches("(?: {2,}|\\t)\\S.*")) {
        texts.merge(note, line.strip(), (a, b) -> a + " " + b);
      } else {
        note = line.isBlank() ? note : "";
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        boolean value = !fenced && definition.matches() && isValue(definition, next, linked);
        rest.append(value ? escaped(line) : line).append('\n');
      }
    }
    return rest.toString();
  }

  /**
   * Whether a definition is no link's: nothing links to it, or its target, which may stand on the
   * line below, is no address.
   */
  private static boolean isValue(Matcher definition, String below, Set<String> linked) {
    String name = definition.group(1).strip().toLowerCase(Locale.ROOT);
    String target = definition.group(2).isBlank() ? below : definition.group(2);
    return !linked.contains(name) || !TARGET.matcher(target.strip()).matches();
  }

  /** The line as a paragraph of its own. */
  private static String escaped(String line) {
    int at = line.indexOf('[');
    return "\n" + line.substring(0, at) + "\\" + line.substring(at) + "\n";
  }

  /** {@code words} with the marks of notes by their numbers: [1] for the note cited first. */
  String marked(String words) {
    Matcher m = REFERENCE.matcher(words);
    StringBuilder marked = new StringBuilder();
    while (m.find()) {
      String name = m.group(1);
      String mark = m.group();
      if (texts.containsKey(name)) {
        mark = "[" + numbers.computeIfAbsent(name, _ -> numbers.size() + 1) + "]";
        open.add(name);
      }
      m.appendReplacement(marked, Matcher.quoteReplacement(mark));
    }
    return m.appendTail(marked).toString();
  }

  /** The notes cited since this was last asked, each once, with their marks. */
  List<String> cited() {
    List<String> cited = new ArrayList<>();
    for (String name : List.copyOf(open)) {
      String text = texts.remove(name);
      if (text != null) {
        cited.add("[" + numbers.get(name) + "] " + text);
      }
    }
    open.clear();
    return cited;
  }

  /** The notes that nothing cites, with the names they have. */
  List<String> uncited() {
    return texts.entrySet().stream().map(e -> "[" + e.getKey() + "] " + e.getValue()).toList();
  }
}
