package dev.docket.worker.answer.search;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.document.Table;
import dev.docket.wording.OneLine;
import dev.docket.wording.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document as passages: each clause is one, or several where it is long, made of whole units. A
 * pure function of the document, so that a passage is told by its number alone.
 */
public final class Passages {
  /** The most characters of a passage of more than one unit; a Japanese one says more in fewer. */
  private static final int LONGEST = 900;

  private static final int LONGEST_JAPANESE = 450;

  /** How a sentence ends that is no item of an enumeration. */
  private static final Pattern WHOLE = Pattern.compile("(?<!とき|場合|もの|こと|者)[.。!?！？][\"'”’」』)）]*$");

  private static final int NEAR = 300; // characters of what stands beside a passage

  /** Sections that are parts of a clause, not clauses. */
  private static final Set<SectionKind> WITHIN =
      Set.of(SectionKind.PARAGRAPH, SectionKind.ITEM, SectionKind.SUBITEM);

  private final Document document;
  private final String id;
  private final String name;
  private final List<String> texts; // of the units
  private final Set<Integer> tables; // where each begins
  private final List<Cut> cuts = new ArrayList<>();

  /** Cuts {@code document}, whose id and name are given. */
  public Passages(Document document, String id, String name) {
    this.document = document;
    this.id = id;
    this.name = name;
    this.texts = document.sentences().stream().map(document::textOf).toList();
    this.tables = document.tables().stream().map(Table::start).collect(Collectors.toSet());
    cut();
  }

  /**
   * A passage by its units.
   *
   * @param number its place among the passages of the document, from 0
   * @param lead the unit that introduces what the passage goes on with; -1 where none does
   * @param from the index of its first unit
   * @param to the index after its last unit
   */
  public record Cut(int number, int lead, int from, int to) {}

  /** The passages in document order. */
  public List<Cut> cuts() {
    return List.copyOf(cuts);
  }

  /** The passage that holds the unit at {@code index}; none does where it is but headings. */
  public Optional<Cut> holding(int index) {
    return cuts.stream().filter(c -> c.from() <= index && index < c.to()).findFirst();
  }

  /** The first passage of the section that {@code label} names, as {@link SectionLabels} does. */
  Optional<Cut> labelled(String label) {
    for (int i = 0; i < document.sections().size(); i++) {
      if (SectionLabels.of(document, i).contains(label)) {
        int start = document.sections().get(i).start();
        int end = document.sections().get(i).end();
        return cuts.stream().filter(c -> start(c) < end && end(c) > start).findFirst();
      }
    }
    return Optional.empty();
  }

  /** The passages of the section that {@code name} names, by its number or its heading. */
  public List<Cut> under(String name) {
    List<String> labels = List.copyOf(SectionLabels.in(name)).reversed();
    for (String label : labels) { // the innermost first
      for (int i = 0; i < document.sections().size(); i++) {
        if (SectionLabels.of(document, i).contains(label)) {
          return within(document.sections().get(i));
        }
      }
    }
    String heading = name.strip().toLowerCase(Locale.ROOT);
    if (labels.isEmpty() && !heading.isEmpty()) {
      for (int i = 0; i < document.sections().size(); i++) {
        if (own(document.path(i)).toLowerCase(Locale.ROOT).contains(heading)) {
          return within(document.sections().get(i));
        }
      }
    }
    return List.of();
  }

  private List<Cut> within(Section section) {
    return within(section.start(), section.end());
  }

  /** The last of the headings of a path. */
  private static String own(String path) {
    return OneLine.of(path.substring(path.lastIndexOf(" > ") + 1));
  }

  /** The passages of which a part stands between two offsets. */
  public List<Cut> within(int start, int end) {
    return cuts.stream().filter(c -> start(c) < end && end(c) > start).toList();
  }

  /** What is searched of all passages. */
  public List<Passage> all() {
    return cuts.stream().map(this::passage).toList();
  }

  /** What is searched of a passage. */
  public Passage passage(Cut cut) {
    int section = document.sentences().get(cut.to() - 1).section();
    StringBuilder near = new StringBuilder();
    if (cut.lead() >= 0) {
      near.append(text(cut.lead())).append('\n');
    }
    if (cut.from() > 0) {
      String before = text(cut.from() - 1);
      near.append(before.substring(Math.max(0, before.length() - NEAR))).append('\n');
    }
    if (cut.to() < document.sentences().size()) {
      String after = text(cut.to());
      near.append(after, 0, Math.min(NEAR, after.length()));
    }
    String path = section < 0 ? "" : OneLine.of(document.path(section));
    return new Passage(
        key(id, cut.number()), text(cut), near.toString(), name + "\n" + path, labels(cut));
  }

  /** The words of a passage. */
  public String text(Cut cut) {
    StringBuilder text = new StringBuilder();
    for (int i = cut.from(); i < cut.to(); i++) {
      text.append(text(i)).append('\n');
    }
    return text.toString();
  }

  /** Whether what introduces the passage introduces units of the one before it too. */
  public boolean goesOn(int number) {
    Cut cut = cuts.get(number);
    return number > 0 && cut.lead() >= 0 && cut.lead() < cut.from();
  }

  /** Whether a unit is the first row of a table. */
  public boolean opensTable(int unit) {
    return tables.contains(document.sentences().get(unit).start());
  }

  /** How many items and items of items a unit of a clause stands within. */
  public int depth(int unit) {
    int depth = 0;
    int at = document.sentences().get(unit).section();
    while (at >= 0 && WITHIN.contains(document.sections().get(at).kind())) {
      depth += document.sections().get(at).kind() == SectionKind.PARAGRAPH ? 0 : 1;
      at = document.sections().get(at).parent();
    }
    return depth;
  }

  /** The headings above a passage: those that all of its units share with the first. */
  public String headings(Cut cut) {
    int section = document.sentences().get(cut.from()).section();
    return section < 0 ? "" : OneLine.of(document.path(section));
  }

  /** What tells a passage from all others. */
  public static String key(String document, int number) {
    return document + "#" + number;
  }

  private List<String> labels(Cut cut) {
    List<String> labels = new ArrayList<>();
    int before = -1;
    for (int i = cut.from(); i < cut.to(); i++) {
      int section = document.sentences().get(i).section();
      if (section >= 0 && section != before) {
        SectionLabels.of(document, section).stream()
            .filter(label -> !labels.contains(label))
            .forEach(labels::add);
        before = section;
      }
    }
    return labels;
  }

  private void cut() {
    List<Sentence> units = document.sentences();
    int from = 0;
    while (from < units.size()) {
      int clause = clause(units.get(from).section());
      int end = from + 1;
      while (end < units.size() && clause(units.get(end).section()) == clause) {
        end++;
      }
      cut(from, end);
      from = end;
    }
  }

  /** The section that is the clause which the section at {@code index} is part of. */
  private int clause(int index) {
    int at = index;
    while (at >= 0 && WITHIN.contains(document.sections().get(at).kind())) {
      int parent = document.sections().get(at).parent();
      if (parent < 0) {
        return at; // numbered paragraphs without a clause around them are clauses
      }
      at = parent;
    }
    return at;
  }

  /** One clause, of the units {@code first} to {@code end}. */
  private void cut(int first, int end) {
    int from = first;
    int lead = -1;
    int length = 0;
    for (int i = first; i < end; i++) {
      int more = text(i).length();
      if (i > from
          && length + more > LONGEST_JAPANESE
          && length + more > (Script.isJapanese(text(i)) ? LONGEST_JAPANESE : LONGEST)) {
        add(lead, from, i);
        lead = lead(first, i);
        from = i;
        length = 0;
      }
      length += more;
    }
    add(lead, from, end);
  }

  /** A passage, unless it is nothing but headings, which stand above others anyway. */
  private void add(int lead, int from, int to) {
    for (int i = from; i < to; i++) {
      if (document.sentences().get(i).kind() != Sentence.Kind.HEADING) {
        cuts.add(new Cut(cuts.size(), lead, from, to));
        return;
      }
    }
  }

  /**
   * The last unit of a clause before {@code index} that introduces an enumeration which goes on
   * there; of a row within a table the first row.
   */
  private int lead(int first, int index) {
    if (document.sentences().get(index).kind() == Sentence.Kind.ROW && !opensTable(index)) {
      int row = index - 1;
      while (row > first && !opensTable(row)) {
        row--;
      }
      return row >= first && opensTable(row) ? row : -1;
    }
    for (int i = index - 1; i >= first; i--) {
      String text = text(i).stripTrailing();
      if (text.endsWith(":")
          || text.endsWith("：")
          || text.contains("次の")
          || text.contains("次に掲げる")) {
        return isEnded(i, index) ? -1 : i;
      }
    }
    return -1;
  }

  /** Whether an enumeration is over before {@code index}: a sentence stands where items did not. */
  private boolean isEnded(int lead, int index) {
    boolean isListed = depth(lead + 1) > depth(lead) || !isWhole(lead + 1);
    for (int i = lead + 2; isListed && i <= index; i++) {
      if (depth(i) < depth(lead + 1) || (depth(lead + 1) <= depth(lead) && isWhole(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWhole(int unit) {
    String text = text(unit).stripTrailing();
    return !text.startsWith("-") && WHOLE.matcher(text).find();
  }

  private String text(int unit) {
    return texts.get(unit);
  }

  private int start(Cut cut) {
    return document.sentences().get(cut.from()).start();
  }

  private int end(Cut cut) {
    return document.sentences().get(cut.to() - 1).end();
  }
}
