package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Computes the numbers that Word shows but does not store, from numbering.xml. Counting is by
 * abstract list, as Word does it: lists of different {@code numId} over one definition go on.
 */
final class DocxNumbering {
  private static final int LEVELS = 9;

  private static final class Abstract {
    final DocxLevel[] levels = new DocxLevel[LEVELS];

    /** The number that stands last at each level; null before its first. */
    final @Nullable Integer[] counts = new @Nullable Integer[LEVELS];

    String styleLink = "";

    Abstract() {
      for (int i = 0; i < LEVELS; i++) {
        levels[i] = new DocxLevel();
      }
    }
  }

  private static final class Num {
    int abstractId;
    final Map<Integer, Integer> starts = new HashMap<>();
    final Map<Integer, DocxLevel> levels = new HashMap<>();
    boolean used;
  }

  private final Map<Integer, Abstract> abstracts = new HashMap<>();
  private final Map<Integer, Num> nums = new HashMap<>();
  private final Map<String, Integer> byStyle = new HashMap<>();
  private final TreeSet<String> unknown = new TreeSet<>();
  private final List<String> signs = new ArrayList<>(); // of items that are not numbered

  /** Reads numbering.xml, if there is one. */
  static DocxNumbering read(DocxPackage from)
      throws XMLStreamException, UnreadableDocumentException {
    DocxNumbering read = new DocxNumbering();
    Optional<String> part = from.part("numbering");
    Optional<XMLStreamReader> xml = part.isEmpty() ? Optional.empty() : from.xml(part.get());
    if (xml.isPresent()) {
      read.fill(xml.get());
    }
    return read;
  }

  private void fill(XMLStreamReader xml) throws XMLStreamException {
    Abstract list = new Abstract();
    Num num = new Num();
    DocxLevel level = new DocxLevel();
    int override = -1;
    boolean inNum = false;
    int listId = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        override = xml.getLocalName().equals("lvlOverride") ? -1 : override;
        continue;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          list = new Abstract();
          inNum = false;
          listId = Docx.integer(Docx.attribute(xml, "abstractNumId").orElse("")).orElse(-1);
          abstracts.put(listId, list);
        }
        case "num" -> {
          num = new Num();
          inNum = true;
          nums.put(Docx.integer(Docx.attribute(xml, "numId").orElse("")).orElse(-1), num);
        }
        case "abstractNumId" -> num.abstractId = Docx.number(xml).orElse(-1);
        case "numStyleLink" -> list.styleLink = Docx.value(xml);
        case "styleLink" -> byStyle.put(Docx.value(xml), listId);
        case "lvlOverride" ->
            override = Docx.integer(Docx.attribute(xml, "ilvl").orElse("")).orElse(0);
        case "startOverride" -> num.starts.put(override, Docx.number(xml).orElse(1));
        case "lvl" -> {
          int index = Docx.integer(Docx.attribute(xml, "ilvl").orElse("")).orElse(0);
          level = new DocxLevel();
          if (inNum) {
            num.levels.put(index, level);
          } else if (index >= 0 && index < LEVELS) {
            list.levels[index] = level;
          }
        }
        default -> level.take(xml, xml.getLocalName());
      }
    }
  }

  /** The next number of this list at this level with what follows it; empty if it has none. */
  String next(int numId, int ilvl) {
    Num num = nums.get(numId);
    if (num == null || ilvl < 0 || ilvl >= LEVELS) {
      return "";
    }
    Abstract list = list(num.abstractId);
    if (!num.used) {
      num.used = true;
      num.starts.keySet().stream()
          .filter(level -> level >= 0 && level < LEVELS)
          .forEach(level -> list.counts[level] = null);
    }
    for (int above = 0; above < ilvl; above++) { // a list may begin at a deeper level
      if (list.counts[above] == null) {
        list.counts[above] = start(num, list, above);
      }
    }
    Integer last = list.counts[ilvl];
    list.counts[ilvl] = last == null ? start(num, list, ilvl) : last + 1;
    for (int deeper = ilvl + 1; deeper < LEVELS; deeper++) {
      int restart = level(num, list, deeper).restart;
      if (restart != 0 && (restart < 0 || ilvl < restart)) {
        list.counts[deeper] = null;
      }
    }
    return written(num, list, level(num, list, ilvl));
  }

  /** The level of this list that a paragraph style takes part in; empty if none names it. */
  Optional<Integer> level(int numId, String style) {
    Num num = nums.get(numId);
    Abstract list = num == null ? null : list(num.abstractId);
    for (int i = 0; num != null && list != null && i < LEVELS; i++) {
      if (!style.isEmpty() && level(num, list, i).style.equals(style)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The number formats met that are not known; their numbers stand in digits. */
  Set<String> unknownFormats() {
    return unknown;
  }

  /** The signs shown before items that are not numbered, in order. */
  List<String> signs() {
    return signs;
  }

  private Abstract list(int id) {
    Abstract list = abstracts.computeIfAbsent(id, _ -> new Abstract());
    if (list.styleLink.isEmpty()) {
      return list;
    }
    Abstract linked = abstracts.get(byStyle.getOrDefault(list.styleLink, id));
    return linked == null ? list : linked;
  }

  private static int start(Num num, Abstract list, int index) {
    Integer override = num.starts.get(index);
    return override == null ? level(num, list, index).start : override;
  }

  private static DocxLevel level(Num num, Abstract list, int index) {
    DocxLevel own = num.levels.get(index);
    return own == null ? list.levels[index] : own;
  }

  private String written(Num num, Abstract list, DocxLevel level) {
    if (level.format.equals("bullet")) {
      signs.add(level.sign());
      return level.bullet();
    }
    StringBuilder label = new StringBuilder();
    String pattern = level.pattern;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean place =
          c == '%'
              && i + 1 < pattern.length()
              && pattern.charAt(i + 1) >= '1'
              && pattern.charAt(i + 1) <= '9';
      if (!place) {
        label.append(c);
        continue;
      }
      int index = pattern.charAt(++i) - '1';
      DocxLevel shown = level(num, list, index);
      Integer count = list.counts[index];
      int number = count == null ? start(num, list, index) : count;
      label.append(level.legal ? String.valueOf(number) : shown.written(number));
      if (!shown.isKnown()) {
        unknown.add(shown.format);
      }
    }
    return label.isEmpty() ? "" : label + level.suffix(label);
  }
}
